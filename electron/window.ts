import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { BrowserWindow, clipboard, Menu, nativeTheme, screen, shell } from 'electron';
import { pageAddress } from './app-protocol';
import { guardPage } from './page-guard';
import { textMenuTemplate } from './text-menu';
import { placeOnScreens, readWindowPlace, smallestSize, writeWindowPlace } from './window-place';

/** The background colour of the page, so that the window does not flash before the page is loaded. */
const ground = { light: '#FBF9F5', dark: '#1B1A18' } as const;

/** The background of a window also shows in the margins of what is printed from it. */
const paperGround = '#FFFFFF';

/** Opens the window where it was last time, at a path of the page. `preload` is the built preload script. */
export function openWindow(dataFolder: string, preload: string, path = ''): BrowserWindow {
  const place = placeOnScreens(readWindowPlace(dataFolder), workAreas());
  const window = new BrowserWindow(windowOptions(place.bounds, preload));
  guardPage(window.webContents, pageAddress, shell, Date.now);
  addTextMenu(window);
  window.once('ready-to-show', () => (place.maximized ? window.maximize() : window.show()));
  window.on('close', () => {
    writeWindowPlace(dataFolder, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  // A failure is reported by an event as well.
  window.loadURL(path === '' ? pageAddress : `${pageAddress}#${path}`).catch(() => undefined);
  return window;
}

/** Opens a hidden window, for pages that are written to a file. The caller closes it. */
export function openHiddenWindow(preload: string): BrowserWindow {
  const options = windowOptions({ x: 0, y: 0, width: 900, height: 1_200 }, preload);
  const window = new BrowserWindow({ ...options, backgroundColor: paperGround });
  guardPage(window.webContents, pageAddress, shell, Date.now);
  return window;
}

/** Makes the margins white until the returned function is called. */
export function whitenMargins(window: BrowserWindow): () => void {
  window.setBackgroundColor(paperGround);
  return () => {
    if (!window.isDestroyed()) window.setBackgroundColor(groundNow());
  };
}

const groundNow = (): string => (nativeTheme.shouldUseDarkColors ? ground.dark : ground.light);

/** Opens a menu on a right click in a text. Electron has none of its own. */
function addTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const template = textMenuTemplate(params, (text) => clipboard.writeText(text));
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}

/** Brings a window that is hidden, minimised or behind others to the front. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function workAreas(): readonly Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

const windowOptions = (bounds: Rectangle, preload: string): BrowserWindowConstructorOptions => ({
  ...bounds,
  minWidth: smallestSize.width,
  minHeight: smallestSize.height,
  show: false,
  title: 'Mingle',
  backgroundColor: groundNow(),
  webPreferences: {
    preload,
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
    webviewTag: false,
    // The spelling dictionaries would be downloaded.
    spellcheck: false,
  },
});
