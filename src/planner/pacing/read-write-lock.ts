import { createMutex } from '../../domain/mutex';

/** Lets much through at once, or one alone. */
export interface ReadWriteLock {
  /** Runs work beside other such work; while the lock is closed it waits, in the order of the calls. */
  shared<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Runs work alone: what has passed ends before, what comes waits until after. */
  exclusive<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function createReadWriteLock(): ReadWriteLock {
  const exclusively = createMutex();
  const inside = new Set<Promise<unknown>>();
  const outside: (() => void)[] = [];
  let isClosed = false;

  const enter = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const running = work();
    inside.add(running);
    const leave = () => void inside.delete(running);
    running.then(leave, leave);
    return running;
  };

  return {
    shared: (work) =>
      isClosed ? new Promise((resolve) => outside.push(() => resolve(enter(work)))) : enter(work),
    exclusive: (work) =>
      exclusively(async () => {
        isClosed = true;
        try {
          await Promise.allSettled(inside);
          return await work();
        } finally {
          isClosed = false;
          for (const go of outside.splice(0)) go();
        }
      }),
  };
}
