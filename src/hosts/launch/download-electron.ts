import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The delay before a failed download is retried, and the time without progress after which it fails, in milliseconds.
 */
const retryAfterMs = 10 * 60_000;
const stallMs = 60_000;

export type Download = 'done' | 'failed' | 'failed-lately';

/**
 * Lets the electron package download its runtime, as it would on first use, and reports the received bytes to
 * `onProgress`. A failed download is retried after ten minutes at the earliest. `now` is in epoch milliseconds.
 */
export async function downloadElectron(
  root: string,
  now: number,
  onProgress: (bytes: number) => void,
): Promise<Download> {
  const cache = join(root, 'node_modules/.cache/mingle');
  const mark = join(cache, 'electron-download-failed');
  const failedAt = (await stat(mark).catch(() => null))?.mtimeMs;
  if (failedAt !== undefined && now - failedAt < retryAfterMs) return 'failed-lately';
  await mkdir(cache, { recursive: true });
  onProgress(0);
  const folder = await mkdtemp(join(cache, 'electron-'));
  const done = await runInstaller(root, folder, onProgress);
  await rm(folder, { recursive: true, force: true });
  if (done) await rm(mark, { force: true });
  else await writeFile(mark, '');
  return done ? 'done' : 'failed';
}

/**
 * Runs the installer of the package with `folder` as its temporary folder, where the growth of the archive can be
 * observed.
 */
function runInstaller(root: string, folder: string, onProgress: (bytes: number) => void): Promise<boolean> {
  const installer = spawn(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: 'ignore',
  });
  let size = 0;
  let stillMs = 0;
  const watch = setInterval(async () => {
    const grown = await sizeOf(folder);
    stillMs = grown === size ? stillMs + 1_000 : 0;
    if (grown > size) onProgress(grown);
    size = grown;
    if (stillMs >= stallMs) installer.kill();
  }, 1_000);
  return new Promise((resolve) => {
    const end = (done: boolean) => {
      clearInterval(watch);
      resolve(done);
    };
    installer.on('error', () => end(false));
    installer.on('close', (code) => end(code === 0));
  });
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
