import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** Measures how long tasks block the event loop of this thread. */
export interface LoopMeter {
  /** Resets the measurement; tasks that start after the promise resolves are measured. */
  reset(): Promise<void>;
  /** The longest task since the last reset, in milliseconds, including one or two of the timer. */
  longestMs(): Promise<number>;
}

export function startLoopMeter(): LoopMeter {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  return {
    reset: async () => {
      delays.reset();
      // The first tick after a reset only starts the measurement, so a task before it would be missed.
      await wait(10);
    },
    longestMs: async () => {
      // A task is detected at the tick after it.
      await wait(5);
      return delays.max / 1e6;
    },
  };
}
