import { createMutex } from '../../domain/mutex';

/** Lets many holders in at once, or one alone. */
export interface ReadWriteLock {
  /** Runs work together with other shared work. It waits, in the order of the calls, while exclusive work waits or runs. */
  shared<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Runs work alone: running shared work ends first, and later work waits until it ends. */
  exclusive<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function createReadWriteLock(): ReadWriteLock {
  const exclusively = createMutex();
  const holders = new Set<Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let isExclusive = false;

  const enter = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const running = work();
    holders.add(running);
    const leave = () => void holders.delete(running);
    running.then(leave, leave);
    return running;
  };

  return {
    shared: (work) =>
      isExclusive ? new Promise((resolve) => waiting.push(() => resolve(enter(work)))) : enter(work),
    exclusive: (work) =>
      exclusively(async () => {
        isExclusive = true;
        try {
          await Promise.allSettled(holders);
          return await work();
        } finally {
          isExclusive = false;
          for (const start of waiting.splice(0)) start();
        }
      }),
  };
}
