import type { StoreFailure } from '../planner/ports';

/** Thrown through lowdb's `write`, which cannot return a failure. */
export class Refused extends Error {
  constructor(readonly failure: StoreFailure) {
    super(failure.message);
  }
}

/** The code of a failed system call, such as `ENOSPC`; null for anything else, which is then a bug. */
export const errnoOf = (error: unknown): string | null =>
  error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : null;

export const isMissing = (error: unknown): boolean => errnoOf(error) === 'ENOENT';

/** True when the system forbids writing there: missing permission, or a read-only file system. */
export const isReadOnly = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EROFS'].includes(errnoOf(error) ?? '');

export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(errnoOf(error) ?? '');

/** Why `file` could not be written; it is unchanged. Rethrows a bug. */
export function toWriteFailure(error: unknown, file: string): StoreFailure {
  if (error instanceof Refused) return error.failure;
  const errno = errnoOf(error);
  if (errno === null) throw error;
  if (isFull(error)) {
    return { code: 'disk-full', message: `The disk is full: ${file} could not be written.` };
  }
  if (isReadOnly(error)) {
    return { code: 'read-only', message: `Mingle is not allowed to write ${file}.` };
  }
  return { code: 'write-failed', message: `${file} could not be written (${errno}).` };
}

/** Why `file` could not be read. Rethrows an error that is not from a system call. */
export function toReadFailure(error: unknown, file: string): StoreFailure {
  const errno = errnoOf(error);
  if (errno === null) throw error;
  return errno === 'ENOENT'
    ? { code: 'not-found', message: `There is no file ${file}.` }
    : { code: 'damaged', message: `${file} could not be read (${errno}). It was left as it is.` };
}
