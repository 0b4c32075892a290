import { rm } from 'node:fs/promises';
import type { PlanChange } from '../../plan/change';
import type { DataFolder } from '../data-folder';
import { writeDraft } from '../durable-file';
import { planMigrations } from '../migrations';
import type { JournalFile } from './journal-file';
import { createJournalFile, openJournalFile } from './journal-file';
import { baseText, editText } from './lines';
import type { RepairedJournal } from './repair-journal';

/** The journal of edits, as its one writer sees it. One call at a time. */
export interface Journal {
  /** In bytes; 0 where there is none. */
  readonly length: number;
  /** The number of the last edit. */
  readonly lastSeq: number;
  /** False where a failure left it open which file is on the disk. */
  readonly isKnown: boolean;
  goOn(repaired: RepairedJournal): void;
  /** Resolves when the edit is on the disk. The first one makes the journal, which continues the snapshot with the hash `base`. */
  append(change: PlanChange, base: string): Promise<void>;
  /** Where there is a journal, says in it: a snapshot with the hash `base` holds all edits up to `after`. */
  appendBase(base: string, after: number): Promise<void>;
  /** Gathers the lines of the edits that are appended from now on. */
  gather(): readonly string[];
  /** Ends that; false where these are not the lines that were being gathered. */
  endGathering(lines?: readonly string[]): boolean;
  /** Keeps only the lines after `after`, over the snapshot with the hash `base`; none of them, no journal. */
  shorten(base: string, after: number, lines: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const headText = (base: string, after: number): string =>
  baseText({ schemaVersion: planMigrations.version, base, after });

export function createJournal({ journal: path }: Pick<DataFolder, 'journal'>): Journal {
  let file: JournalFile | null = null;
  let lastSeq = 0;
  let isKnown = true;
  let gathered: string[] | null = null;
  return {
    get length() {
      return file?.length ?? 0;
    },
    get lastSeq() {
      return lastSeq;
    },
    get isKnown() {
      return isKnown;
    },
    goOn: (repaired) => {
      ({ journal: file, last: lastSeq } = repaired);
    },
    append: async (change, base) => {
      const line = editText(lastSeq + 1, change);
      if (file) await file.append(line);
      else file = await createJournalFile(path, headText(base, lastSeq) + line);
      lastSeq += 1;
      isKnown = true;
      gathered?.push(line);
    },
    appendBase: async (base, after) => file?.append(headText(base, after)),
    gather: () => {
      gathered = [];
      return gathered;
    },
    endGathering: (lines) => {
      const isGathered = gathered === lines;
      gathered = null;
      return isGathered;
    },
    shorten: async (base, after, lines) => {
      if (!file) return;
      const draft =
        lines.length === 0 ? null : await writeDraft(path, headText(base, after) + lines.join(''));
      // Windows replaces and removes no file that is open.
      await file.close();
      [file, isKnown] = [null, false];
      await (draft ? draft.commit() : rm(path, { force: true }));
      if (draft) file = await openJournalFile(path, draft.size);
      isKnown = true;
    },
    close: async () => {
      await file?.close();
      file = null;
    },
  };
}
