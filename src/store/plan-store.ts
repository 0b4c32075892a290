import type { Low } from 'lowdb';
import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import { changeBetween } from '../plan/change';
import { changeProblem } from '../plan/parse';
import type { Plan } from '../plan/plan';
import type { DataNotice, PlanStore, StoreFailure } from '../planner/ports';
import { toWriteFailure } from './store-failure';

interface Edit {
  readonly change: (plan: Plan) => Plan;
  readonly answer: (result: Result<Plan, StoreFailure>) => void;
  readonly fail: (bug: unknown) => void;
}

export interface PlanStoreOptions {
  /** Holds the plan that is on disk. */
  readonly db: Low<Plan>;
  /** Why nothing can be written; null when writing is possible. */
  readonly refusal: () => StoreFailure | null;
  /** The same, after a look at the folder. */
  readonly mayWrite: () => Promise<StoreFailure | null>;
  readonly notices: () => readonly DataNotice[];
  /** Called before the plan on disk is replaced. */
  readonly beforeWrite: () => Promise<void>;
}

/** A plan store whose writes can be awaited. */
export interface WritingPlanStore extends PlanStore {
  /** Resolves when every edit requested so far is answered. */
  settled(): Promise<void>;
}

/** One write at a time: edits that arrive during a write are coalesced into the next one. */
export function createPlanStore(options: PlanStoreOptions): WritingPlanStore {
  const { db, refusal, mayWrite, notices, beforeWrite } = options;
  let durable = db.data;
  const waiting: Edit[] = [];
  let writing: Promise<void> = Promise.resolve();

  /** Applies the edits in order. One that throws or makes an invalid plan is a bug: it fails, and the others go on. */
  function applyAll(edits: readonly Edit[]): { readonly next: Plan; readonly applied: readonly Edit[] } {
    let next = durable;
    const applied = edits.filter((edit) => {
      try {
        next = toChecked(edit.change(next), next);
        return true;
      } catch (bug) {
        edit.fail(bug);
        return false;
      }
    });
    return { next, applied };
  }

  async function writePlan(next: Plan): Promise<Result<Plan, StoreFailure>> {
    try {
      const refused = await mayWrite();
      if (refused) return failure(refused);
      await beforeWrite();
      db.data = next;
      await db.write();
      durable = next;
      return success(next);
    } catch (error) {
      db.data = durable;
      return failure(toWriteFailure(error, 'mingle.json'));
    }
  }

  async function writeWaiting(): Promise<void> {
    const { next, applied } = applyAll(waiting.splice(0));
    try {
      const result = next === durable ? success(durable) : await writePlan(next);
      for (const edit of applied) edit.answer(result);
    } catch (bug) {
      for (const edit of applied) edit.fail(bug);
    }
  }

  return {
    get readOnly() {
      return refusal() !== null;
    },
    notices,
    current: () => durable,
    update: (change) => {
      const refused = refusal();
      if (refused) return Promise.resolve(failure(refused));
      return new Promise((answer, fail) => {
        waiting.push({ change, answer, fail });
        if (waiting.length === 1) writing = writing.then(writeWaiting);
      });
    },
    settled: () => writing,
  };
}

/** Validates only what changed: the rest was validated when it was added. */
function toChecked(next: Plan, before: Plan): Plan {
  const problem = changeProblem(changeBetween(before, next));
  if (problem !== null) throw new Error(`the edit makes a plan that could not be read again: ${problem}`);
  return next;
}
