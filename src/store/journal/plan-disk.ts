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
import type { KeptPlan } from '../kept-plan';
import { isOnDisk, keepOther } from '../kept-plan';
import { writePlanFile } from '../plan-file';
import { errnoOf, Refused, toWriteFailure } from '../store-failure';
import type { Journal } from './journal';
import { createJournal } from './journal';
import type { FoundJournal, PlanProblem, Snapshot } from './read';
import { readPlanOnDisk } from './read';
import { foreignJournal, repairJournal } from './repair-journal';
import type { SeenFiles } from './seen-files';
import { createSeenFiles } from './seen-files';

/** Thrown through lowdb's `read`, which cannot return a failure. */
export class UnusablePlan extends Error {
  constructor(readonly problem: PlanProblem) {
    super(`${problem.file} cannot be used`);
  }
}

/** In bytes. A smaller plan is written whole at each edit: that takes no longer than the fsync, and people can read it. */
export const journalBeyond = 256 * 1024;
/** An edit of more entries is written as a new snapshot: encoding it as one line would block the thread. */
const mostInLine = 1_000;
const longestJournal = 4 * 1024 * 1024;

export interface PlanDiskOptions {
  readonly folder: DataFolder;
  readonly clock: Clock;
  /** The size of `mingle.json`, in bytes, from which on edits go to the journal. */
  readonly journalBeyond: number;
  readonly report: (trouble: StoreFailure) => void;
  /** Called when another program changed the plan on disk: what it wrote is kept there, and this process goes on with its own. */
  readonly onOther: (kept: KeptPlan) => void;
}

interface SealedDraft extends Draft {
  readonly seal: string;
}

/** lowdb's adapter for the plan. `write` is only for the holder of the lock; a journal that was read is repaired before. */
export interface PlanDisk extends Adapter<Plan> {
  /** Throws `UnusablePlan`, or the system's error; null when there is no plan yet. */
  read(): Promise<Plan | null>;
  /** After `read`: drops a torn line, and moves a journal that belongs to another `mingle.json` to quarantine. */
  repair(): Promise<void>;
  /** After `read`, without write access: reports the journal that `repair` would move to quarantine. */
  reportForeign(): void;
  /** False when another program has changed the plan on disk since this process last read or wrote it. */
  isAsWritten(): Promise<boolean>;
  /** Resolves when a checkpoint that is under way has ended. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The plan on disk: a snapshot, `mingle.json`, and beyond a size a write-ahead log, `mingle.journal`, with one line per edit.
 * An edit is acknowledged when its line is durable. The journal's first line names its snapshot by the hash of that file's
 * bytes, so a journal is never applied to another snapshot, whatever clocks or counters say.
 *
 * A checkpoint writes the edits of the journal into a new snapshot. It has three steps; whichever of them a crash follows,
 * the disk holds the same plan:
 *
 * 1. The new snapshot is written beside the old one, while edits are still appended. A crash leaves a temporary file.
 * 2. A line is appended: the snapshot with this hash holds all edits up to n. While there is no such snapshot, the line has
 *    no effect.
 * 3. The new snapshot is renamed to `mingle.json`. From then on, only the journal's edits after n count.
 *
 * Finally the journal, which is now longer than necessary, is replaced by one that starts at the new snapshot and has only
 * the edits after n, or removed when there are none.
 */
export function createPlanDisk(options: PlanDiskOptions): PlanDisk {
  const { folder, clock, journalBeyond, report, onOther } = options;
  const journal = createJournal(folder);
  const files = createSeenFiles(folder);
  const exclusively = createMutex();
  let durable = emptyPlan;
  /** null when the state of `mingle.json` is uncertain: the next write is then a whole snapshot. */
  let snapshot: Snapshot | null = null;
  let foundJournal: FoundJournal = { kind: 'none' };

  const fitsJournal = (change: PlanChange, { size, isCurrent }: Snapshot): boolean =>
    isCurrent && size >= journalBeyond && change.length <= mostInLine;

  /** Steps 2 and 3 of a checkpoint, and then the shorter journal. */
  async function commitSnapshot(draft: SealedDraft, after: number, lines: readonly string[]): Promise<void> {
    const { sha256, seal, size, commit, discard } = draft;
    const base = { sha256, seal };
    try {
      await journal.appendBase(base, after);
      await keepOtherPlan();
    } catch (error) {
      await discard();
      throw error;
    }
    snapshot = null;
    await commit();
    snapshot = { ...base, size, isCurrent: true };
    try {
      await journal.shorten(base, after, lines);
    } catch (error) {
      report(toReport(error, folder.journal));
      // The old journal fits the new snapshot and stays in use. If it is unknown which journal is on the disk, the next write
      // is a whole snapshot: a journal that continues another snapshot is then harmless.
      if (!journal.isKnown) snapshot = null;
    }
  }

  /** Looks once more right before the rename: the line before it took an fsync, in which another program may have written. */
  async function keepOtherPlan(): Promise<void> {
    const changed = (await files.changed()).filter((path) => path === folder.plan);
    if (changed.length === 0) return;
    const kept = await keepOther(folder, changed, durable, clock.now());
    if (kept) onOther(kept);
  }

  async function writeSnapshot(plan: Plan): Promise<SealedDraft> {
    let seal = '';
    const pieces = writePlanFile({ plan, savedAt: null }, (made) => {
      seal = made;
    });
    return { ...(await writeDraft(folder.plan, pieces)), seal };
  }

  async function writeWhole(plan: Plan): Promise<void> {
    journal.endGathering();
    await commitSnapshot(await writeSnapshot(plan), journal.lastSeq, []);
  }

  async function checkpoint(): Promise<void> {
    const after = journal.lastSeq;
    const lines = journal.gather();
    const draft = await writeSnapshot(durable);
    await exclusively(async () => {
      // A whole snapshot that was written in the meantime is newer than the draft. What another program wrote in the
      // meantime is for the next edit to keep.
      const isNewest = journal.endGathering(lines) && (await files.changed()).length === 0;
      if (isNewest) await noting(commitSnapshot(draft, after, lines));
      else await draft.discard();
    });
  }

  const noting = (write: Promise<void>) => noteAfter(write, files);

  /** Keeps what another program wrote. The next write is then a whole snapshot. */
  async function keepOthers(): Promise<void> {
    const changed = await files.changed();
    if (changed.length === 0) return;
    const kept = await keepOther(folder, changed, durable, clock.now());
    if (changed.includes(folder.journal)) await journal.abandon();
    snapshot = null;
    await files.note();
    if (kept) onOther(kept);
  }

  async function writeChange(plan: Plan): Promise<void> {
    const change = changeBetween(durable, plan);
    if (!snapshot || !fitsJournal(change, snapshot)) await writeWhole(plan);
    else if (change.length > 0) await journal.append(change, snapshot);
    durable = plan;
  }

  const checkpoints = createCheckpoints(journal, checkpoint, (error) => report(toReport(error, folder.plan)));
  const longest = () => Math.min(longestJournal, Math.max(journalBeyond, snapshot?.size ?? 0) / 4);

  return {
    read: async () => {
      const read = await readPlanOnDisk(folder);
      if (!read.ok) throw new UnusablePlan(read.error);
      if (!read.value) return null;
      ({ plan: durable, snapshot, journal: foundJournal } = read.value);
      await files.note(read.value.seen);
      return durable;
    },

    repair: async () => {
      journal.resume(await repairJournal(foundJournal, folder, clock, report));
      if (foundJournal.kind === 'unused' || foundJournal.kind === 'foreign') await files.note();
      checkpoints.beginBeyond(longest() / 4);
    },

    reportForeign: () => {
      if (foundJournal.kind === 'foreign') report(foreignJournal(folder));
    },

    write: (plan) =>
      exclusively(async () => {
        await keepOthers();
        await noting(writeChange(plan));
        checkpoints.beginBeyond(longest());
      }),

    isAsWritten: () =>
      exclusively(async () => (await files.changed()).length === 0 || (await isOnDisk(folder, durable))),

    settled: checkpoints.settled,

    close: async () => {
      await checkpoints.settled();
      // Every acknowledged edit is durable, so a handle that cannot be closed loses nothing.
      await journal.close().catch((error) => report(toReport(error, folder.journal)));
    },
  };
}

/** Records how this process left the files, also when its write failed half-way; not what it refused to replace. */
async function noteAfter(write: Promise<void>, files: Pick<SeenFiles, 'note'>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof Refused)) await files.note();
    throw error;
  }
  await files.note();
}

/** Starts checkpoints as the journal grows; one that fails is reported, and tried again once the journal has grown further. */
function createCheckpoints(
  journal: Pick<Journal, 'length'>,
  checkpoint: () => Promise<void>,
  onFailure: (error: unknown) => void,
) {
  let underWay: Promise<void> | null = null;
  let retryBeyond = 0;

  async function tryCheckpoint(length: number): Promise<void> {
    try {
      await checkpoint();
      retryBeyond = 0;
    } catch (error) {
      onFailure(error);
      retryBeyond = journal.length + length;
    }
    underWay = null;
  }

  return {
    /** Begins a checkpoint if the journal is longer than this, in bytes, and no other one is under way. */
    beginBeyond: (length: number): void => {
      if (!underWay && journal.length > Math.max(length, retryBeyond)) underWay = tryCheckpoint(length);
    },
    settled: async (): Promise<void> => {
      await underWay;
    },
  };
}

/** The failure to report for background work. A bug is reported too, since no caller waits for the work. */
const toReport = (error: unknown, file: string): StoreFailure =>
  errnoOf(error) === null ? { code: 'write-failed', message: String(error) } : toWriteFailure(error, file);
