import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Failure } from '../../contract/failure';
import { importLimit } from '../../contract/import-limit';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';

export interface CalendarBytes {
  /** Without folders. */
  readonly fileName: string;
  readonly content: Uint8Array;
}

/**
 * The calendar files that a path given by the user means: the file itself, or every .ics file directly in a
 * folder, by name.
 */
export async function calendarFilesAt(path: string): Promise<Result<readonly string[], Failure>> {
  try {
    if (!(await stat(path)).isDirectory()) return success([path]);
    const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.ics')).sort();
    if (names.length > 0) return success(names.map((name) => join(path, name)));
    return failure({ code: 'not-found', message: `There is no .ics file directly in the folder ${path}.` });
  } catch (error) {
    return failure(toPathFailure(error, path));
  }
}

/** Reads a file of at most `importLimit` bytes. */
export async function readCalendarFile(path: string): Promise<Result<CalendarBytes, Failure>> {
  try {
    const refusal = refusalOf(await stat(path), path);
    if (refusal) return failure(refusal);
    return success({ fileName: basename(path), content: await readFile(path) });
  } catch (error) {
    return failure(toPathFailure(error, path));
  }
}

function refusalOf(stats: Stats, path: string): Failure | null {
  if (!stats.isFile()) return { code: 'not-found', message: `${path} is not a file.` };
  if (stats.size <= importLimit) return null;
  const megabytes = Math.ceil(stats.size / 1024 / 1024);
  return {
    code: 'too-large',
    message: `${path} has ${megabytes} MB. Mingle imports files of up to ${importLimit / 1024 / 1024} MB.`,
  };
}

export function toPathFailure(error: unknown, path: string): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'not-found', message: `There is no file called ${path}.` };
    case 'EACCES':
    case 'EPERM':
      return { code: 'forbidden', message: `You are not allowed to read ${path}.` };
    default:
      return { code: 'not-found', message: `${path} could not be read (${String(code ?? error)}).` };
  }
}
