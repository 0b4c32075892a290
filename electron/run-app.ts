import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  session as pageSession,
  protocol,
  shell,
} from 'electron';
import type { MenuCommand } from '../src/contract/push';
import type { LaunchOptions } from '../src/hosts/node/launch-options';
import { openFiles } from '../src/hosts/node/open-files';
import type { Session } from '../src/hosts/node/open-planner';
import { openPlanner } from '../src/hosts/node/open-planner';
import { findPage } from '../src/hosts/node/page-files';
import { version } from '../src/hosts/node/version';
import { registerScheme, servePage } from './app-protocol';
import { answerCalls, sendPush } from './ipc';
import { menuTemplate } from './menu';
import { refusePermissions } from './page-guard';
import { openWindow, showWindow } from './window';

const log = (line: string) => process.stderr.write(`${line}\n`);
const logBug = (error: unknown) =>
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
const bugExitCode = 70;

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
  closeAtQuit(session);
  const page = findPage();
  servePage(protocol, page);
  refusePermissions(pageSession.defaultSession);
  answerCalls(ipcMain, session.dispatch);

  const preload = join(page, '../preload/index.cjs');
  let current: BrowserWindow | null = null;
  const window = (): BrowserWindow => {
    current ??= openWindow(folder, preload).once('closed', () => {
      current = null;
    });
    return current;
  };
  session.subscribe((push) => {
    if (current) sendPush(current.webContents, push);
  });

  const open = async (files: readonly string[]) => {
    if (current) showWindow(current);
    else window();
    const failures = await openFiles(session.dispatch, files);
    if (failures.length > 0)
      await showSentences(
        window(),
        failures.map(({ message }) => message),
      );
  };
  const choose = async (properties: readonly ('openFile' | 'openDirectory' | 'multiSelections')[]) => {
    const { filePaths } = await dialog.showOpenDialog(window(), {
      title: 'Open a calendar',
      properties: [...properties],
      filters: [
        { name: 'Calendars', extensions: ['ics', 'ical'] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    if (filePaths.length > 0) await open(filePaths);
  };
  const actions = {
    command: (command: MenuCommand) => sendPush(window().webContents, { kind: 'command', command }),
    openCalendars: () => void choose(['openFile', 'multiSelections']),
    openFolder: () => void choose(['openDirectory']),
    showDataFolder: () => void shell.openPath(folder),
  };
  const context = { platform: process.platform, developer: !app.isPackaged };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, context)));
  return { open };
}

async function showSentences(window: BrowserWindow, sentences: readonly string[]): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Mingle',
    message: 'Not everything could be opened.',
    detail: sentences.join('\n'),
  });
}

/** Waits for the edits under way before the process ends. */
function closeAtQuit(session: Session): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    // Not within the event itself: Electron would take this for a part of the quitting that was just prevented.
    void session.close().finally(() => setImmediate(() => app.exit()));
  });
}
