import { performance } from 'node:perf_hooks';

/** How many milliseconds long work may hold the thread before it yields. */
const slice = 8;

/**
 * Lets long tasks yield the thread. A task often calls the returned function. The promise resolves at once while the
 * time slice lasts. After that, tasks continue in the order of their calls, and the event loop runs between them. So
 * however many tasks there are, the thread is never blocked for much longer than one slice.
 */
export function createYieldThread(now: () => number = () => performance.now()): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const atOnce = Promise.resolve();
  let sliceEnd = Number.NEGATIVE_INFINITY;

  function next(): void {
    sliceEnd = now() + slice;
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  }
  return () => {
    if (now() < sliceEnd) return atOnce;
    return new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(next);
    });
  };
}
