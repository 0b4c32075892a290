import { execFile } from 'node:child_process';

/** The name under which a Linux desktop that shows tray icons is on the session bus (StatusNotifierItem specification). */
const watcher = 'org.kde.StatusNotifierWatcher';
const question = [
  'call',
  '--session',
  ...['--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus'],
  ...['--method', 'org.freedesktop.DBus.NameHasOwner', watcher],
];

/**
 * Whether an icon in the tray will be seen. GNOME shows none without an extension and Electron does not tell, so on Linux the
 * session bus is asked; without an answer within a second it is taken as not seen.
 */
export function hasTray(platform: NodeJS.Platform): Promise<boolean> {
  if (platform !== 'linux') return Promise.resolve(true);
  return new Promise((resolve) => {
    execFile('gdbus', question, { timeout: 1_000 }, (error, stdout) =>
      resolve(error === null && stdout.includes('true')),
    );
  });
}
