import { rm } from 'node:fs/promises';
import type { PlanChange } from '../../plan/change';
import type { DataFolder } from '../data-folder';
import { writeDraft } from '../durable-file';
import { planMigrations } from '../migrations';
import type { JournalFile } from './journal-file';
import { createJournalFile, openJournalFile } from './journal-file';
import type { SnapshotName } from './lines';
import { baseText, editText } from './lines';
import type { RepairedJournal } from './repair-journal';

/** The journal of edits, for its only writer. Its calls must not overlap. */
export interface Journal {
  /** In bytes; 0 when there is no journal. */
  readonly length: number;
  /** The number of the last edit. */
  readonly lastSeq: number;
  /** False after a failure that leaves unknown which journal is on the disk. */
  readonly isKnown: boolean;
  resume(repaired: RepairedJournal): void;
  /** Gives up a journal that another program has changed. The next `shorten` removes what is in its place. */
  abandon(): Promise<void>;
  /** Resolves when the edit is durable. The first append creates the journal, which continues the snapshot `base`. */
  append(change: PlanChange, base: SnapshotName): Promise<void>;
  /** Appends to the journal, if there is one, that the snapshot `base` holds all edits up to `after`. */
  appendBase(base: SnapshotName, after: number): Promise<void>;
  /** Starts to collect the lines of the edits that are appended from now on. */
  gather(): readonly string[];
  /** Ends the collection; false when `lines` is not the one that was active. */
  endGathering(lines?: readonly string[]): boolean;
  /** Replaces the journal by one that continues the snapshot `base` with `lines`, the edits after `after`; by none if empty. */
  shorten(base: SnapshotName, after: number, lines: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const headText = ({ sha256, seal }: SnapshotName, after: number): string =>
  baseText({
    schemaVersion: planMigrations.version,
    base: sha256,
    ...(seal !== null && { seal }),
    after,
  });

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
    resume: (repaired) => {
      ({ journal: file, last: lastSeq } = repaired);
    },
    abandon: async () => {
      const abandoned = file;
      [file, isKnown] = [null, false];
      await abandoned?.close();
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
      if (!file && isKnown) return;
      const draft =
        lines.length === 0 ? null : await writeDraft(path, headText(base, after) + lines.join(''));
      // Windows cannot replace or remove a file that is open.
      await file?.close();
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
