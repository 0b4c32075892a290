import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The inputs that decide where the data folder is. */
export interface DataFolderHints {
  /** `--data`; wins over everything. */
  readonly given: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

/** The data folder, absolute: `--data`, else MINGLE_DATA, else the platform's own place. Relative paths start at `cwd`. */
export function dataFolderOf({ given, cwd, env, platform, home }: DataFolderHints): string {
  const chosen = given || env.MINGLE_DATA;
  if (chosen) return resolve(cwd, chosen);
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Mingle');
    case 'win32':
      return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Mingle');
    default:
      return join(xdgDataHome(env.XDG_DATA_HOME) ?? join(home, '.local', 'share'), 'mingle');
  }
}

/** The XDG Base Directory Specification says to ignore a relative path here. */
const xdgDataHome = (path: string | undefined): string | null => (path?.startsWith('/') ? path : null);

/** The data folder on this machine; `given` is the value of `--data`. */
export const findDataFolder = (given: string | undefined): string =>
  dataFolderOf({
    given,
    cwd: process.cwd(),
    env: process.env,
    platform: process.platform,
    home: homedir(),
  });
