import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** How the program of this Mingle is started: the AppImage itself, not the folder that it is unpacked to. */
export interface Autostart {
  readonly program: string;
  /** Arguments: the data folder, and `--hidden`. */
  readonly words: readonly string[];
}

/** The folder of the entries that a Linux desktop starts at login (Desktop Application Autostart Specification). */
export const autostartFolder = (env: NodeJS.ProcessEnv): string =>
  join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart');

const entryName = 'mingle.desktop';

/** A word of `Exec`, quoted as the Desktop Entry Specification asks. */
const quoted = (word: string): string =>
  `"${word.replace(/[\\"`$]/g, (sign) => `\\${sign}`).replaceAll('%', '%%')}"`;

/** The value of `Exec`. A backslash is written twice: once for the quotes, once for the value. */
const execOf = (words: readonly string[]): string => words.map(quoted).join(' ').replaceAll('\\', '\\\\');

const entryOf = ({ program, words }: Autostart): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Mingle',
    'Comment=Reminders of what you planned with people',
    `Exec=${execOf([program, ...words])}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

/**
 * Writes or removes the entry on Linux, where Electron's login items do nothing. Called at every start, because an AppImage that
 * was moved leaves an entry that starts nothing. Throws when the folder cannot be written.
 */
export function setLinuxAutostart(folder: string, isOn: boolean, start: Autostart): void {
  const path = join(folder, entryName);
  if (!isOn) {
    // The entry of another data folder stays.
    const isOwn = start.words.every((word) => readIfThere(path)?.includes(execOf([word])) ?? false);
    if (isOwn) rmSync(path, { force: true });
    return;
  }
  const entry = entryOf(start);
  if (readIfThere(path) === entry) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, entry);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
