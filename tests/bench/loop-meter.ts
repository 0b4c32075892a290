import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Watches how long this thread does not get round to anything else. */
export interface LoopMeter {
  reset(): void;
  /** The longest task since the last reset, in milliseconds; a timer's own millisecond or two are in it. */
  longestMs(): number;
}

export function startLoopMeter(): LoopMeter {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  return { reset: () => delays.reset(), longestMs: () => delays.max / 1e6 };
}
