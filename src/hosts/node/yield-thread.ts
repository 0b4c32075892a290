import { performance } from 'node:perf_hooks';

/** Milliseconds that long work may hold this thread before whoever else waits for it has a turn. */
const slice = 8;

/**
 * Lets long works share one thread with whoever else needs it. Each calls the returned function often: it resolves at once
 * while the slice lasts, and then one after the other, in the order of their calls, with the thread's other events between
 * them. However many works there are, the thread is never held for much longer than a slice.
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
