import { mkdir, rename, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../../../store/store-failure';

/** The log's files in a folder, the newest first: the one that is written, then those it was renamed to. */
export const logFiles = (folder: string): readonly [string, ...string[]] => [
  join(folder, 'mingle.log'),
  join(folder, 'mingle.1.log'),
  join(folder, 'mingle.2.log'),
];

/** A rotation takes milliseconds, so an older mutex belongs to a process that was killed. */
const longestRotationMs = 10_000;

/**
 * Rotates the log when the newest file has `sizeLimit` bytes, and deletes the oldest file. Several processes may write
 * the log: the one that rotates holds a folder as mutex, and the others keep appending. Throws the errors of the file
 * system.
 */
export async function rotateLog(folder: string, sizeLimit: number): Promise<void> {
  const [newest] = logFiles(folder);
  const size = await sizeOf(newest);
  if (size < sizeLimit) return;
  const mutex = join(folder, 'rotating');
  if (!(await takeMutex(mutex))) {
    // A log without a size limit would be worse than a lost line.
    if (size > 2 * sizeLimit) throw new Error('the log cannot be rotated');
    return;
  }
  try {
    // Another process may have rotated since the first look.
    if ((await sizeOf(newest)) >= sizeLimit) await renameAll(logFiles(folder));
  } finally {
    await rmdir(mutex);
  }
}

async function renameAll(files: readonly string[]): Promise<void> {
  for (let at = files.length - 1; at > 0; at -= 1) {
    const [from, to] = [files[at - 1], files[at]];
    if (from && to) await rename(from, to).catch(unlessMissing);
  }
}

async function takeMutex(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 });
    return true;
  } catch {
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age > longestRotationMs) await rmdir(path);
    return false;
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    (error: unknown) => {
      unlessMissing(error);
      return 0;
    },
  );

function unlessMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
