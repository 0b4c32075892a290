import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** Watches how long this thread does not get round to anything else. */
export interface LoopMeter {
  /** Forgets what was seen; what begins after the promise is measured. */
  reset(): Promise<void>;
  /** The longest task since the last reset, in milliseconds; a timer's own millisecond or two are in it. */
  longestMs(): Promise<number>;
}

export function startLoopMeter(): LoopMeter {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  return {
    reset: async () => {
      delays.reset();
      // The first tick after a reset only starts the clock: a task that ran before it would not be seen.
      await wait(10);
    },
    longestMs: async () => {
      // A task is seen by the tick after it.
      await wait(5);
      return delays.max / 1e6;
    },
  };
}
