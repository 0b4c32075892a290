import { rm } from 'node:fs/promises';
import type { Clock, StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';
import { moveToQuarantine } from '../quarantine';
import type { JournalFile } from './journal-file';
import { openJournalFile } from './journal-file';
import type { FoundJournal } from './read';

/** The journal to append to, if there is one, and the number of its last edit. */
export interface RepairedJournal {
  readonly journal: JournalFile | null;
  readonly last: number;
}

/** The report of a journal that belongs to another snapshot. */
export const foreignJournal = ({ journal }: DataFolder): StoreFailure => ({
  code: 'damaged',
  message: `${journal} belongs to another mingle.json, so nothing of it was taken.`,
});

/** Repairs the journal so that edits can be appended. Only for the holder of the lock. */
export async function repairJournal(
  found: FoundJournal,
  folder: DataFolder,
  clock: Clock,
  report: (trouble: StoreFailure) => void,
): Promise<RepairedJournal> {
  switch (found.kind) {
    case 'none':
      return { journal: null, last: 0 };
    case 'unused':
      await rm(folder.journal, { force: true });
      return { journal: null, last: 0 };
    case 'foreign': {
      const path = await moveToQuarantine(folder.journal, folder.quarantine, clock.now());
      const { code, message } = foreignJournal(folder);
      report({ code, message: `${message} It is kept as ${path}.` });
      return { journal: null, last: 0 };
    }
    case 'continues':
      if (found.isTorn) {
        report({
          code: 'damaged',
          message: `The last line of ${folder.journal} was cut off before its edit was acknowledged. It was dropped.`,
        });
      }
      return { journal: await openJournalFile(folder.journal, found.length), last: found.last };
  }
}
