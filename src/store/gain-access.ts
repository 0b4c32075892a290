import { hostname } from 'node:os';
import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import type { StoreFailure } from '../planner/ports';
import type { DataFolder } from './data-folder';
import { makeFolder, removeTemporaryBackups, removeTemporaryFiles } from './data-folder';
import { syncFolder } from './durable-file';
import type { Lock, LockHolder } from './lock';
import { takeLock } from './lock';
import type { OpenFailure } from './open-failure';
import { errnoOf, isFull, isReadOnly, toReadFailure, toWriteFailure } from './store-failure';

/** Whether this process may write the folder: it does if it holds the lock. */
export type Access =
  | { readonly lock: Lock; readonly refusal: null }
  /** `refusal`: why nothing can be written. */
  | { readonly lock: null; readonly refusal: StoreFailure };

const onlyToRead: StoreFailure = {
  code: 'read-only',
  message: 'The data was opened only to be read.',
};

const withoutLock = (refusal: StoreFailure): Access => ({ lock: null, refusal });

/** Takes the lock and prepares the folder. A read-only folder or a full disk can still be opened for reading. */
export async function gainAccess(
  folder: DataFolder,
  wanted: 'write' | 'read',
): Promise<Result<Access, OpenFailure>> {
  if (wanted === 'read') return success(withoutLock(onlyToRead));
  try {
    await makeFolder(folder.root);
  } catch (error) {
    const { message } = toWriteFailure(error, folder.root);
    return failure({ kind: 'unreadable', message });
  }
  try {
    const lock = await takeLock(folder.lock);
    if (!lock.ok) return failure(toInUse(folder, lock.error));
    return success(await prepare(folder, lock.value));
  } catch (error) {
    if (isReadOnly(error) || isFull(error)) {
      return success(withoutLock(toWriteFailure(error, folder.root)));
    }
    return failure({ kind: 'unreadable', message: toReadFailure(error, folder.root).message });
  }
}

async function prepare(folder: DataFolder, lock: Lock): Promise<Access> {
  try {
    await removeTemporaryFiles(folder);
    await makeFolder(folder.calendars);
    await prepareBackups(folder);
    await syncFolder(folder.root);
    return { lock, refusal: null };
  } catch (error) {
    // The first error says more than one of the release.
    await lock.release().catch(() => undefined);
    throw error;
  }
}

/** Mingle goes on where no backup can be written: it is said when one is due. */
async function prepareBackups({ backups }: DataFolder): Promise<void> {
  try {
    await makeFolder(backups);
    await removeTemporaryBackups(backups);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
}

function toInUse(folder: DataFolder, holder: LockHolder): OpenFailure {
  const { pid, since } = holder;
  return { kind: 'in-use', message: inUseText(folder, holder), pid, since };
}

/** Who has the folder open, in a sentence. */
export function inUseText(folder: DataFolder, { pid, host, since }: LockHolder): string {
  const start = new Date(since).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  const where = host === hostname() ? '' : ` on the computer ${host}`;
  const ended = where && ` If it no longer runs there, delete ${folder.lock}.`;
  return `Another Mingle has ${folder.root} open (process ${pid}${where}, since ${start}).${ended}`;
}
