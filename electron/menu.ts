import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../src/contract/push';

export interface MenuActions {
  /** Asks the page to do something. */
  command(command: MenuCommand): void;
  openCalendars(): void;
  openFolder(): void;
  showDataFolder(): void;
}

export interface MenuContext {
  readonly platform: NodeJS.Platform;
  /** Adds the entries for developers. */
  readonly developer: boolean;
}

type Item = MenuItemConstructorOptions;

/** The native menu. */
export function menuTemplate(actions: MenuActions, { platform, developer }: MenuContext): Item[] {
  const isMac = platform === 'darwin';
  const item = (label: string, accelerator: string, command: MenuCommand): Item => ({
    label,
    accelerator,
    click: () => actions.command(command),
  });
  const settings = item('Settings…', 'CmdOrCtrl+,', 'settings');
  const file: Item[] = [
    { label: 'Open Calendar…', accelerator: 'CmdOrCtrl+O', click: actions.openCalendars },
    { label: 'Open Folder of Calendars…', accelerator: 'CmdOrCtrl+Shift+O', click: actions.openFolder },
    { type: 'separator' },
    ...(isMac
      ? [{ role: 'close' } as Item]
      : [settings, { type: 'separator' } as Item, { role: 'quit' } as Item]),
  ];
  const view: Item[] = [
    item('Today', 'CmdOrCtrl+1', 'today'),
    item('Week', 'CmdOrCtrl+2', 'week'),
    item('Events', 'CmdOrCtrl+3', 'events'),
    item('People', 'CmdOrCtrl+4', 'people'),
    item('Follow-ups', 'CmdOrCtrl+5', 'follow-ups'),
    item('Calendars', 'CmdOrCtrl+6', 'calendars'),
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(developer ? developerItems : []),
  ];
  const help: Item[] = [
    { label: 'Keys', click: () => actions.command('keys') },
    { label: 'What Is New', click: () => actions.command('news') },
    { type: 'separator' },
    { label: 'Show Data Folder', click: actions.showDataFolder },
    ...(isMac ? [] : [{ role: 'about' } as Item]),
  ];
  return [
    ...(isMac ? [macMenu(settings)] : []),
    { label: '&File', submenu: file },
    { label: '&Edit', submenu: editItems(actions) },
    { label: '&View', submenu: view },
    { role: 'windowMenu' },
    { role: 'help', submenu: help },
  ];
}

/**
 * The page handles undo and redo, because only the page knows whether a text field has the focus. It receives the keys
 * directly, so the menu shows them without registering them. On macOS a menu always takes its keys, and passes them on.
 */
const editItems = (actions: MenuActions): Item[] => [
  {
    label: 'Undo',
    accelerator: 'CmdOrCtrl+Z',
    registerAccelerator: false,
    click: () => actions.command('undo'),
  },
  {
    label: 'Redo',
    accelerator: 'CmdOrCtrl+Shift+Z',
    registerAccelerator: false,
    click: () => actions.command('redo'),
  },
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

const developerItems: Item[] = [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];

const macMenu = (settings: Item): Item => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    { type: 'separator' },
    settings,
    { type: 'separator' },
    { role: 'services' },
    { type: 'separator' },
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    { type: 'separator' },
    { role: 'quit' },
  ],
});
