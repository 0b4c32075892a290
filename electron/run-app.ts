import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, ipcMain, Menu, session as pageSession, protocol, shell } from 'electron';
import type { Push } from '../src/contract/push';
import type { LaunchOptions } from '../src/hosts/node/launch-options';
import { systemLocale } from '../src/hosts/node/locale';
import { hostStart } from '../src/hosts/node/log/host-start';
import type { HostLog } from '../src/hosts/node/log/open-log';
import { isDebugging, openLog } from '../src/hosts/node/log/open-log';
import type { TellBug } from '../src/hosts/node/log/tell-bug';
import { createTellBug } from '../src/hosts/node/log/tell-bug';
import { openFiles } from '../src/hosts/node/open-files';
import { openPlanner } from '../src/hosts/node/open-planner';
import { findPage } from '../src/hosts/node/page-files';
import { startRefreshing } from '../src/hosts/node/refresh-timer';
import { sayWords } from '../src/hosts/node/terminal';
import { version } from '../src/hosts/node/version';
import { registerScheme, servePage } from './app-protocol';
import { hiddenWord } from './background';
import { askToReload, catchMainBugs, giveUp } from './broken';
import { watchChildren } from './child-health';
import { chooseCalendars, choosePdf, showUnopened } from './dialogs';
import { answerCalls, sendPush } from './ipc';
import type { MenuActions } from './menu';
import { menuTemplate } from './menu';
import { refusePermissions } from './page-guard';
import { watchPage } from './page-health';
import { answerPaper } from './paper';
import type { ReminderOptions } from './reminders';
import { startReminders } from './reminders';
import { openHiddenWindow, openWindow, showWindow, whitenMargins } from './window';

const closeLimitMs = 5_000;

/** The message of a second start to the first one. */
export interface SecondStart {
  readonly files: readonly string[];
}

/** Runs the one Mingle of a data folder, from before Electron is ready to its end. */
export function runApp(launch: LaunchOptions): void {
  const { folder, clock } = launch;
  const log = openLog({ folder, clock, isDebugging: isDebugging(process.env) });
  const tellBug = createTellBug(log, sayWords);
  log.write(hostStart('electron'));
  process.on('exit', log.flushSync);
  catchMainBugs(log, tellBug);
  watchChildren(app, log);
  registerScheme(protocol);
  const ready = app.whenReady().then(() => openDesktop(launch, log, tellBug));
  ready.catch((error: unknown) => giveUp(log, error));
  const hand = (files: readonly string[]) =>
    void ready.then(
      (desktop) => desktop.open(files).catch((error: unknown) => tellBug(error, 'open-file')),
      () => undefined,
    );
  if (!process.argv.includes(hiddenWord)) hand(launch.files);
  app.on('second-instance', (_event, _words, _folder, start) => hand((start as SecondStart).files));
  // macOS hands files over this way, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hand([path]);
  });
  app.on('activate', () => hand([]));
}

/** The window with its menu and its planner. */
interface Desktop {
  /** Brings the window to the front and puts files up for review in it. */
  open(files: readonly string[]): Promise<void>;
}

async function openDesktop(
  { folder, clock, zone }: LaunchOptions,
  log: HostLog,
  tellBug: TellBug,
): Promise<Desktop> {
  const locale = systemLocale(app.getSystemLocale());
  const session = await openPlanner({
    folder,
    clock,
    zone,
    locale: () => locale,
    access: 'write',
    say: sayWords,
    log,
    version,
  });
  const stops = [startRefreshing(session, (error) => tellBug(error, 'refresh'))];
  closeAtQuit(async () => {
    for (const stop of stops) stop();
    await session.close();
    log.write({ code: 'ended' });
    await log.close();
  });
  session.prepare();
  const page = findPage();
  servePage(protocol, page);
  refusePermissions(pageSession.defaultSession);
  answerCalls(ipcMain, session.dispatch);

  let current: BrowserWindow | null = null;
  const window = (path?: string): BrowserWindow => {
    if (current) return current;
    const opened = openWindow(folder, join(page, '../preload/index.cjs'), path).once('closed', () => {
      current = null;
    });
    watchPage(opened.webContents, {
      log,
      now: () => performance.now(),
      askToReload: (why) => askToReload(opened, why),
    });
    current = opened;
    return opened;
  };
  answerPaper(ipcMain, {
    askForFile: (name) => choosePdf(window(), name),
    openHidden: () => openHiddenWindow(join(page, '../preload/index.cjs')),
    shown: () => current,
    whitenMargins,
    tellBug: (error) => tellBug(error, 'paper'),
  });
  const push = (message: Push) => {
    if (current) sendPush(current.webContents, message);
  };
  session.subscribe(push);

  const show = (path?: string) => {
    if (!current) return void window(path);
    showWindow(current);
    if (path !== undefined) push({ kind: 'show', path });
  };
  stops.push(remindInBackground({ session, dataFolder: folder, log, tellBug, open: show }));

  const open = async (files: readonly string[]) => {
    show();
    const sentences = (await openFiles(session.dispatch, files)).map(({ message }) => message);
    if (sentences.length > 0) await showUnopened(window(), sentences);
  };
  const choose = (what: 'files' | 'folder') =>
    void chooseCalendars(window(), what).then(
      (files) => (files.length > 0 ? open(files) : undefined),
      (error: unknown) => tellBug(error, 'open-file'),
    );
  showMenu({
    command: (command) => {
      window();
      push({ kind: 'command', command });
    },
    openCalendars: () => choose('files'),
    openFolder: () => choose('folder'),
    showDataFolder: () => void shell.openPath(folder),
  });
  return { open };
}

/** Reminds until the returned function is called. Without a window Mingle goes on where its icon in the tray shows that it does. */
function remindInBackground(options: ReminderOptions): () => void {
  const { isInTray, isApplied, stop } = startReminders(options);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !isInTray()) app.quit();
  });
  // A start at login opens no window, unless nothing else would show that Mingle runs.
  if (process.argv.includes(hiddenWord)) void isApplied.then(() => (isInTray() ? undefined : options.open()));
  return stop;
}

function showMenu(actions: MenuActions): void {
  const context = { platform: process.platform, developer: !app.isPackaged };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, context)));
}

/** Waits for the edits in progress before the process ends, but not for a disk that no longer answers. */
function closeAtQuit(close: () => Promise<void>): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    const end = () => app.exit();
    // Deferred: inside the event, Electron would treat this as part of the quit that was just prevented.
    void close().finally(() => setImmediate(end));
    setTimeout(end, closeLimitMs);
  });
}
