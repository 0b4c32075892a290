import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, ipcMain, Menu, session as pageSession, protocol, shell } from 'electron';
import type { Push } from '../src/contract/push';
import { bugText } from '../src/hosts/node/bug-text';
import type { LaunchOptions } from '../src/hosts/node/launch-options';
import { openFiles } from '../src/hosts/node/open-files';
import type { Session } from '../src/hosts/node/open-planner';
import { openPlanner } from '../src/hosts/node/open-planner';
import { findPage } from '../src/hosts/node/page-files';
import { startRefreshing } from '../src/hosts/node/refresh-timer';
import { version } from '../src/hosts/node/version';
import { registerScheme, servePage } from './app-protocol';
import { chooseCalendars, showUnopened } from './dialogs';
import { answerCalls, sendPush } from './ipc';
import type { MenuActions } from './menu';
import { menuTemplate } from './menu';
import { refusePermissions } from './page-guard';
import { openWindow, showWindow } from './window';

const log = (line: string) => process.stderr.write(`${line}\n`);
const logBug = (error: unknown) => log(bugText(error));
const bugExitCode = 70;
const closeLimitMs = 5_000;

/** What a second start tells the first one. */
export interface SecondStart {
  readonly files: readonly string[];
}

/** Runs the one Mingle of a data folder, from before Electron is ready to its end. */
export function runApp(launch: LaunchOptions): void {
  registerScheme(protocol);
  const ready = app.whenReady().then(() => openDesktop(launch));
  const hand = (files: readonly string[]) =>
    void ready.then((desktop) => desktop.open(files).catch(logBug), giveUp);
  hand(launch.files);
  app.on('second-instance', (_event, _words, _folder, start) => hand((start as SecondStart).files));
  // macOS hands files over this way, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hand([path]);
  });
  app.on('activate', () => hand([]));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

function giveUp(error: unknown): void {
  logBug(error);
  app.exit(bugExitCode);
}

/** The window with its menu and its planner. */
interface Desktop {
  /** Brings the window to the front and puts files up for review in it. */
  open(files: readonly string[]): Promise<void>;
}

async function openDesktop({ folder, clock, zone }: LaunchOptions): Promise<Desktop> {
  const session = await openPlanner({ folder, clock, zone, access: 'write', log, version });
  closeAtQuit(session, startRefreshing(session, log));
  session.prepare();
  const page = findPage();
  servePage(protocol, page);
  refusePermissions(pageSession.defaultSession);
  answerCalls(ipcMain, session.dispatch);

  let current: BrowserWindow | null = null;
  const window = (): BrowserWindow => {
    current ??= openWindow(folder, join(page, '../preload/index.cjs')).once('closed', () => {
      current = null;
    });
    return current;
  };
  const push = (message: Push) => {
    if (current) sendPush(current.webContents, message);
  };
  session.subscribe(push);

  const open = async (files: readonly string[]) => {
    if (current) showWindow(current);
    else window();
    const unopened = await openFiles(session.dispatch, files);
    const sentences = unopened.map(({ message }) => message);
    if (sentences.length > 0) await showUnopened(window(), sentences);
  };
  const choose = (what: 'files' | 'folder') =>
    void chooseCalendars(window(), what).then(
      (files) => (files.length > 0 ? open(files) : undefined),
      logBug,
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

function showMenu(actions: MenuActions): void {
  const context = { platform: process.platform, developer: !app.isPackaged };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, context)));
}

/** Waits for the edits under way before the process ends, but not for a disk that no longer answers. */
function closeAtQuit(session: Session, stopRefreshing: () => void): void {
  app.on('will-quit', (event) => {
    stopRefreshing();
    event.preventDefault();
    const end = () => app.exit();
    // Not within the event itself: Electron would take this for a part of the quitting that was just prevented.
    void session.close().finally(() => setImmediate(end));
    setTimeout(end, closeLimitMs);
  });
}
