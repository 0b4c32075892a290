import { join, resolve } from 'node:path';
import { sayProgress, sayWords } from '../node/terminal';
import { buildWhenStale } from './build-when-stale';
import { downloadElectron } from './download-electron';
import { findElectron, hasDisplay } from './electron-runtime';
import type { Ending } from './run';
import { exitCodeOf, run, userFolder } from './run';

/** `npm start`: Mingle in its own window, or, where that cannot be, in the browser. */
const root = resolve(import.meta.dirname, '../../..');
const words = process.argv.slice(2);
const folder = userFolder(process.env, 'start');

/** An Electron that fails this soon never opened a window. */
const startMs = 10_000;

async function start(): Promise<number> {
  const built = await buildWhenStale(root, {
    onBuild: () => sayWords('Building Mingle. This takes a few seconds.'),
  });
  if (!built.ok) {
    sayWords(`${built.error}\nMingle could not be built.`);
    return 1;
  }
  const electron = await electronOrReason();
  if ('reason' in electron) return inBrowser(electron.reason);
  const ending = await run(electron.program, [root, ...words], folder);
  return hasFailed(ending)
    ? inBrowser("Electron's runtime cannot start on this computer")
    : exitCodeOf(ending);
}

async function electronOrReason(): Promise<{ readonly program: string } | { readonly reason: string }> {
  if (!hasDisplay(process.env, process.platform)) return { reason: 'There is no display for a window' };
  const found = findElectron(root, process.env, process.platform);
  if (found) return { program: found };
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    return { reason: `There is no Electron in ${process.env.ELECTRON_OVERRIDE_DIST_PATH}` };
  }
  const download = await downloadElectron(root, Date.now(), showProgress);
  const program = findElectron(root, process.env, process.platform);
  if (program) return { program };
  return {
    reason:
      download === 'failed-lately'
        ? "Electron's runtime could not be downloaded a few minutes ago"
        : "Electron's runtime could not be downloaded",
  };
}

function showProgress(bytes: number): void {
  if (bytes === 0) sayWords("Downloading Electron's runtime, this once (about 120 MB).");
  else sayProgress(`${Math.round(bytes / 1e6)} MB`);
}

/** Exit codes that are no failure of Electron: success, wrong usage, and an end by SIGHUP, SIGINT or SIGTERM. */
const wantedEnds: ReadonlySet<number> = new Set([0, 2, 129, 130, 143]);

const hasFailed = (ending: Ending): boolean => ending.ranMs < startMs && !wantedEnds.has(exitCodeOf(ending));

async function inBrowser(reason: string): Promise<number> {
  sayWords(`${reason}, so Mingle opens in your browser: please go to the address below.`);
  return exitCodeOf(await run(process.execPath, [join(root, 'out/main/web.js'), ...words], folder));
}

process.exitCode = await start();
