import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Path of the Electron runtime: from `ELECTRON_OVERRIDE_DIST_PATH`, or the one its package downloaded. Never downloads. */
export function findElectron(): string | null {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const path = join(override, process.platform === 'win32' ? 'electron.exe' : 'electron');
    return existsSync(path) ? path : null;
  }
  const electron = join(root, 'node_modules/electron');
  const pathFile = join(electron, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(electron, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** Why a window cannot open here, or null; on Linux it needs a display or Xvfb. */
export function displayProblem(): string | null {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return null;
  return spawnSync('xvfb-run', ['--help']).error ? 'there is no display and no Xvfb' : null;
}

/** Why the tests cannot run in Electron here; null if they can. */
export function electronProblem(): string | null {
  if (!findElectron()) return 'Electron’s runtime is not on this machine (`npx install-electron` fetches it)';
  return displayProblem();
}
