import { join } from 'node:path';
import { app, Menu, Tray } from 'electron';
import { findResources } from '../src/hosts/node/resources';
import { autostartFolder, setLinuxAutostart } from './autostart';
import { hasTray } from './tray';

/** What the user chose of running in the background (product R3). */
export interface BackgroundSettings {
  readonly startsAtLogin: boolean;
  readonly staysInTray: boolean;
}

/** Command-line argument of the start at login: no window opens. */
export const hiddenWord = '--hidden';

export interface Background {
  /** Applies the settings, at the start and whenever they change. A folder that cannot be written is reported. */
  apply(settings: BackgroundSettings): Promise<void>;
  /** Mingle goes on without a window, and its icon in the tray is there to come back. */
  isInTray(): boolean;
}

interface BackgroundOptions {
  readonly dataFolder: string;
  readonly open: () => void;
  readonly onBug: (error: unknown) => void;
}

export function createBackground({ dataFolder, open, onBug }: BackgroundOptions): Background {
  let tray: Tray | null = null;
  let wanted = false;

  const showTray = async (isWanted: boolean): Promise<void> => {
    wanted = isWanted;
    const isShown = isWanted && (await hasTray(process.platform));
    // It was switched again while the desktop was asked.
    if (wanted !== isWanted) return;
    if (!isShown) {
      tray?.destroy();
      tray = null;
      return;
    }
    if (tray) return;
    tray = new Tray(join(findResources(import.meta.dirname), 'icons', 'tray.png'));
    tray.setToolTip('Mingle');
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: 'Open Mingle', click: open },
        { type: 'separator' },
        { label: 'Quit', role: 'quit' },
      ]),
    );
    tray.on('click', open);
  };

  const startAtLogin = (isOn: boolean): void => {
    const words = [`--data=${dataFolder}`, hiddenWord];
    if (process.platform !== 'linux') {
      // Only a packed Mingle can be started by its path alone.
      // An item that is not this one's, as of another data folder, stays.
      const isSet = app.isPackaged && app.getLoginItemSettings({ args: words }).openAtLogin;
      if (app.isPackaged && isOn !== isSet) app.setLoginItemSettings({ openAtLogin: isOn, args: words });
      return;
    }
    const program = process.env.APPIMAGE ?? process.execPath;
    const started = app.isPackaged ? words : [app.getAppPath(), ...words];
    setLinuxAutostart(autostartFolder(process.env), isOn, { program, words: started });
  };

  return {
    apply: async ({ startsAtLogin, staysInTray }) => {
      try {
        startAtLogin(startsAtLogin);
        await showTray(staysInTray);
      } catch (error) {
        onBug(error);
      }
    },
    isInTray: () => tray !== null,
  };
}
