import { rm } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import type { PlanChange } from '../../plan/change';
import { changeBetween } from '../../plan/change';
import type { Plan } from '../../plan/plan';
import { emptyPlan } from '../../plan/plan';
import type { Clock, StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';
import type { Draft } from '../durable-file';
import { writeDraft } from '../durable-file';
import { planMigrations } from '../migrations';
import { writePlanFile } from '../plan-file';
import { errnoOf, toWriteFailure } from '../store-failure';
import type { JournalFile } from './journal-file';
import { createJournalFile, openJournalFile } from './journal-file';
import { baseText, editText } from './lines';
import type { FoundJournal, PlanProblem, Snapshot } from './read';
import { readPlanOnDisk } from './read';
import { foreignJournal, repairJournal } from './repair-journal';

/** Thrown out of lowdb's `read`, which knows no other way to say that the plan cannot be used. */
export class UnusablePlan extends Error {
  constructor(readonly found: PlanProblem) {
    super(`${found.file} cannot be used`);
  }
}

/** A smaller plan is written whole at each edit: that takes no longer than a disk's own delay, and anyone can read it. */
export const journalBeyond = 256 * 1024;
/** An edit of more entries is written as a new snapshot: one line of them all would hold up the thread. */
const mostInLine = 1_000;
const longestJournal = 4 * 1024 * 1024;

export interface PlanDiskOptions {
  readonly folder: DataFolder;
  readonly clock: Clock;
  /** From how many bytes of `mingle.json` on edits go to the journal. */
  readonly journalBeyond: number;
  readonly report: (trouble: StoreFailure) => void;
}

/** lowdb's adapter for the plan. One `write` at a time; only for the holder of the lock, after `repair`. */
export interface PlanDisk extends Adapter<Plan> {
  /** Throws `UnusablePlan`, or the system's error; null where there is no plan yet. */
  read(): Promise<Plan | null>;
  /** After `read`: cuts a torn line off and puts a journal that belongs to another `mingle.json` into quarantine. */
  repair(): Promise<void>;
  /** After `read`, for who may not write: says what `repair` would put away. */
  reportForeign(): void;
  /** Resolves when the journal is folded into the snapshot, where that is under way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The plan on disk: a snapshot, `mingle.json`, and beyond a size a write-ahead log, `mingle.journal`, with one line per edit.
 * An edit is acknowledged when its line is on the disk. The journal's first line names the snapshot that it continues by the
 * hash of its bytes, so neither clocks nor counters can bring the wrong two together.
 *
 * Now and then the journal is folded into a new snapshot, which is what databases call a checkpoint. The new snapshot takes
 * the place of the former in three steps, and is the same plan as before after each of them:
 *
 * 1. It is written beside the old one, while edits go on to be appended. A kill leaves a temporary file.
 * 2. A line is appended that says: a snapshot with this hash holds all edits up to n. Until that snapshot is there, the line
 *    means nothing.
 * 3. It is renamed to `mingle.json`. From then on, of the same journal only the edits after n count.
 *
 * After that, the journal is only longer than it has to be: it is replaced by one that starts at the new snapshot and has the
 * edits after n, or removed where there are none.
 */
export function createPlanDisk({ folder, clock, journalBeyond, report }: PlanDiskOptions): PlanDisk {
  let durable = emptyPlan;
  /** null where it is not known for sure what `mingle.json` is: it is then written whole. */
  let snapshot: Snapshot | null = null;
  let found: FoundJournal = { kind: 'none' };
  let journal: JournalFile | null = null;
  let lastSeq = 0;
  /** The lines appended since the snapshot under way was begun; another list, or null, once it is out of date. */
  let linesSince: string[] | null = null;
  let folding: Promise<void> | null = null;
  /** A fold that failed is not tried again until the journal is longer than this. */
  let retryBeyond = 0;
  let lastWork: Promise<unknown> = Promise.resolve();

  /** Writes and the end of a fold come one after the other. */
  function exclusively<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = lastWork.then(work);
    lastWork = done.catch(() => undefined);
    return done;
  }

  const headAfter = (base: string, after: number) =>
    baseText({ schemaVersion: planMigrations.version, base, after });

  const fitsJournal = (change: PlanChange, { size, isCurrent }: Snapshot): boolean =>
    isCurrent && size >= journalBeyond && change.length <= mostInLine;

  async function append(change: PlanChange, { sha256 }: Snapshot): Promise<void> {
    const line = editText(lastSeq + 1, change);
    if (journal) await journal.append(line);
    else journal = await createJournalFile(folder.journal, headAfter(sha256, lastSeq) + line);
    lastSeq += 1;
    linesSince?.push(line);
  }

  /** Steps 2 and 3. */
  async function bringInForce({ sha256, size, commit, discard }: Draft, after: number): Promise<void> {
    try {
      await journal?.append(headAfter(sha256, after));
    } catch (error) {
      await discard();
      throw error;
    }
    snapshot = null;
    await commit();
    snapshot = { sha256, size, isCurrent: true };
  }

  async function writeWhole(plan: Plan): Promise<void> {
    linesSince = null;
    const draft = await writeDraft(folder.plan, writePlanFile({ plan, savedAt: null }));
    await bringInForce(draft, lastSeq);
    await shortenJournal(draft.sha256, lastSeq, []);
  }

  /** Leaves of the journal what the snapshot does not hold. Where that fails it goes on as it is: it fits the snapshot. */
  async function shortenJournal(base: string, after: number, lines: readonly string[]): Promise<void> {
    if (!journal) return;
    try {
      const text = headAfter(base, after) + lines.join('');
      const draft = lines.length === 0 ? null : await writeDraft(folder.journal, text);
      // Windows replaces and removes no file that is open.
      await journal.close();
      journal = null;
      await (draft ? draft.commit() : rm(folder.journal, { force: true }));
      if (draft) journal = await openJournalFile(folder.journal, draft.size);
    } catch (error) {
      report(toReport(error, folder.journal));
      // It is not known now which journal is on the disk, so the next write is a whole snapshot. A journal of none does no harm.
      if (!journal) snapshot = null;
    }
  }

  async function fold(): Promise<void> {
    const after = lastSeq;
    const lines: string[] = [];
    linesSince = lines;
    const draft = await writeDraft(folder.plan, writePlanFile({ plan: durable, savedAt: null }));
    await exclusively(async () => {
      if (linesSince !== lines) return draft.discard();
      linesSince = null;
      await bringInForce(draft, after);
      await shortenJournal(draft.sha256, after, lines);
    });
  }

  function foldBeyond(length: number): void {
    if (folding || !journal || journal.length <= Math.max(length, retryBeyond)) return;
    folding = fold()
      .then(() => {
        retryBeyond = 0;
      })
      .catch((error: unknown) => {
        report(toReport(error, folder.plan));
        retryBeyond = (journal?.length ?? 0) + length;
      })
      .finally(() => {
        folding = null;
      });
  }

  const longest = () => Math.min(longestJournal, Math.max(journalBeyond, snapshot?.size ?? 0) / 4);

  return {
    read: async () => {
      const read = await readPlanOnDisk(folder);
      if (!read.ok) throw new UnusablePlan(read.error);
      if (!read.value) return null;
      ({ plan: durable, snapshot, journal: found } = read.value);
      return durable;
    },

    repair: async () => {
      ({ journal, last: lastSeq } = await repairJournal(found, folder, clock, report));
      foldBeyond(longest() / 4);
    },

    reportForeign: () => {
      if (found.kind === 'foreign') report(foreignJournal(folder));
    },

    write: (plan) =>
      exclusively(async () => {
        const change = changeBetween(durable, plan);
        if (!snapshot || !fitsJournal(change, snapshot)) await writeWhole(plan);
        else if (change.length > 0) await append(change, snapshot);
        durable = plan;
        foldBeyond(longest());
      }),

    settled: async () => {
      await folding;
    },

    close: async () => {
      await folding;
      await journal?.close();
      journal = null;
    },
  };
}

/** What is said of work that nobody waits for, also where it failed through a bug. */
const toReport = (error: unknown, file: string): StoreFailure =>
  errnoOf(error) === null ? { code: 'write-failed', message: String(error) } : toWriteFailure(error, file);
