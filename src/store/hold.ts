import type { Plan } from '../plan/plan';
import type { Clock, StoreFailure } from '../planner/ports';
import type { DataFolder } from './data-folder';
import { exists } from './durable-file';
import { inUseText } from './gain-access';
import { keepPlan } from './kept-plan';
import type { Lock, LockHolder } from './lock';

export interface HoldOptions {
  readonly folder: DataFolder;
  readonly lock: Lock;
  readonly clock: Clock;
  /** The plan of this process. */
  readonly current: () => Plan;
  /** False when another program has changed the plan on disk. */
  readonly isAsWritten: () => Promise<boolean>;
}

/** Whether this process may still write the folder. */
export interface Hold {
  readonly refusal: StoreFailure | null;
  /** Set when it may not until it has read the folder anew: the backup with what it had. */
  readonly kept: string | null;
}

const held: Hold = { refusal: null, kept: null };

/**
 * Looks before a write whether the folder is still the one that was opened and this process still holds its lock. A lock
 * that was removed is taken again, unless the plan was changed meanwhile: then what is on disk counts, and the plan of
 * this process is kept among the backups. Throws the system's error.
 */
export function createHold({ folder, lock, clock, current, isAsWritten }: HoldOptions): () => Promise<Hold> {
  const inUse = (holder: LockHolder): Hold => ({
    refusal: { code: 'in-use', message: inUseText(folder, holder) },
    kept: null,
  });
  return async () => {
    const state = await lock.state();
    if (state === 'held') return held;
    if (state !== 'free') return inUse(state);
    if (!(await exists(folder.plan))) return { refusal: gone(folder), kept: null };
    if (!(await isAsWritten())) {
      const { kept } = await keepPlan(folder, 'this-mingle', current(), clock.now());
      return { refusal: changedUnlocked(folder, kept), kept };
    }
    const taken = await lock.retake();
    return taken.ok ? held : inUse(taken.error);
  };
}

const gone = ({ root }: DataFolder): StoreFailure => ({
  code: 'write-failed',
  message: `${root} is gone, or another folder is in its place. Put it back where it was.`,
});

const changedUnlocked = ({ root }: DataFolder, kept: string): StoreFailure => ({
  code: 'write-failed',
  message: `${root} was replaced or changed by another program, so what is there now counts. What this Mingle had is kept as backup ${kept}.`,
});
