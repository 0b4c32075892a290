import { rm } from 'node:fs/promises';
import type { Clock, StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';
import { moveToQuarantine } from '../quarantine';
import type { LogFile } from './log-file';
import { openLogFile } from './log-file';
import type { FoundLog } from './read';

/** The log to go on with, if there is one, and the number of its last edit. */
export interface RepairedLog {
  readonly log: LogFile | null;
  readonly last: number;
}

/** A log that belongs to another snapshot, as it is reported. */
export const foreignLog = ({ journal }: DataFolder): StoreFailure => ({
  code: 'damaged',
  message: `${journal} belongs to another mingle.json, so nothing of it was taken.`,
});

/** Puts what was found in order, so that edits can be appended. Only for the holder of the lock. */
export async function repairLog(
  found: FoundLog,
  folder: DataFolder,
  clock: Clock,
  report: (trouble: StoreFailure) => void,
): Promise<RepairedLog> {
  switch (found.kind) {
    case 'none':
      return { log: null, last: 0 };
    case 'unused':
      await rm(folder.journal, { force: true });
      return { log: null, last: 0 };
    case 'foreign': {
      const path = await moveToQuarantine(folder.journal, folder.quarantine, clock.now());
      const { code, message } = foreignLog(folder);
      report({ code, message: `${message} It is kept as ${path}.` });
      return { log: null, last: 0 };
    }
    case 'continues':
      if (found.isTorn) {
        report({
          code: 'damaged',
          message: `The last line of ${folder.journal} was cut off before its edit was acknowledged. It was dropped.`,
        });
      }
      return { log: await openLogFile(folder.journal, found.length), last: found.last };
  }
}
