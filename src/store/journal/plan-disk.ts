import type { Adapter } from 'lowdb';
import { createMutex } from '../../domain/mutex';
import type { PlanChange } from '../../plan/change';
import { changeBetween } from '../../plan/change';
import type { Plan } from '../../plan/plan';
import { emptyPlan } from '../../plan/plan';
import type { Clock, StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';
import type { Draft } from '../durable-file';
import { writeDraft } from '../durable-file';
import { writePlanFile } from '../plan-file';
import { errnoOf, toWriteFailure } from '../store-failure';
import type { Journal } from './journal';
import { createJournal } from './journal';
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
  const journal = createJournal(folder);
  const exclusively = createMutex();
  let durable = emptyPlan;
  /** null where it is not known for sure what `mingle.json` is: it is then written whole. */
  let snapshot: Snapshot | null = null;
  let found: FoundJournal = { kind: 'none' };

  const fitsJournal = (change: PlanChange, { size, isCurrent }: Snapshot): boolean =>
    isCurrent && size >= journalBeyond && change.length <= mostInLine;

  /** Steps 2 and 3, and the shorter journal. */
  async function bringInForce(draft: Draft, after: number, lines: readonly string[]): Promise<void> {
    const { sha256, size, commit, discard } = draft;
    try {
      await journal.appendBase(sha256, after);
    } catch (error) {
      await discard();
      throw error;
    }
    snapshot = null;
    await commit();
    snapshot = { sha256, size, isCurrent: true };
    try {
      await journal.shorten(sha256, after, lines);
    } catch (error) {
      report(toReport(error, folder.journal));
      // The journal as it was goes on: it fits the snapshot. Where it is not known which one is on the disk, the next write is
      // a whole snapshot, beside which a journal of another one does no harm.
      if (!journal.isKnown) snapshot = null;
    }
  }

  const writeSnapshot = (plan: Plan): Promise<Draft> =>
    writeDraft(folder.plan, writePlanFile({ plan, savedAt: null }));

  async function writeWhole(plan: Plan): Promise<void> {
    journal.endGathering();
    await bringInForce(await writeSnapshot(plan), journal.lastSeq, []);
  }

  async function fold(): Promise<void> {
    const after = journal.lastSeq;
    const lines = journal.gather();
    const draft = await writeSnapshot(durable);
    await exclusively(async () => {
      // A whole snapshot that was written meanwhile is newer.
      if (journal.endGathering(lines)) await bringInForce(draft, after, lines);
      else await draft.discard();
    });
  }

  const folding = createFolding(journal, fold, (error) => report(toReport(error, folder.plan)));
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
      journal.goOn(await repairJournal(found, folder, clock, report));
      folding.beginBeyond(longest() / 4);
    },

    reportForeign: () => {
      if (found.kind === 'foreign') report(foreignJournal(folder));
    },

    write: (plan) =>
      exclusively(async () => {
        const change = changeBetween(durable, plan);
        if (!snapshot || !fitsJournal(change, snapshot)) await writeWhole(plan);
        else if (change.length > 0) await journal.append(change, snapshot.sha256);
        durable = plan;
        folding.beginBeyond(longest());
      }),

    settled: folding.settled,

    close: async () => {
      await folding.settled();
      await journal.close();
    },
  };
}

/** Folds a journal now and then; a fold that fails is reported and tried again once the journal has grown. */
function createFolding(
  journal: Pick<Journal, 'length'>,
  fold: () => Promise<void>,
  onFailure: (error: unknown) => void,
) {
  let underWay: Promise<void> | null = null;
  let retryBeyond = 0;

  async function tryToFold(length: number): Promise<void> {
    try {
      await fold();
      retryBeyond = 0;
    } catch (error) {
      onFailure(error);
      retryBeyond = journal.length + length;
    }
    underWay = null;
  }

  return {
    /** Begins a fold where the journal is longer than this, in bytes, and none is under way. */
    beginBeyond: (length: number): void => {
      if (!underWay && journal.length > Math.max(length, retryBeyond)) underWay = tryToFold(length);
    },
    settled: async (): Promise<void> => {
      await underWay;
    },
  };
}

/** What is said of work that nobody waits for, also where it failed through a bug. */
const toReport = (error: unknown, file: string): StoreFailure =>
  errnoOf(error) === null ? { code: 'write-failed', message: String(error) } : toWriteFailure(error, file);
