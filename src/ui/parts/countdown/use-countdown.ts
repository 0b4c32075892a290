import { useEffect, useState } from 'react';

export interface Countdown {
  /** `ready` before the start, `over` once nothing is left. */
  readonly state: 'ready' | 'running' | 'paused' | 'over';
  /** Whole seconds, rounded up. */
  readonly left: number;
  /** Starts, pauses, goes on; from the beginning once it is over. */
  toggle(): void;
  reset(): void;
}

/** Often enough for seconds, and seldom enough for a battery. */
const tickMs = 200;

type Clock =
  | { readonly kind: 'stopped'; readonly leftMs: number }
  /** `until` on the clock of `performance.now`, which no change of the system's time moves. */
  | { readonly kind: 'running'; readonly until: number };

const runningFor = (leftMs: number): Clock => ({ kind: 'running', until: performance.now() + leftMs });

/** Counts down from a number of seconds; with `starts` it begins at once. */
export function useCountdown(seconds: number, { starts = false } = {}): Countdown {
  const whole = seconds * 1_000;
  const [clock, setClock] = useState<Clock>(() =>
    starts && whole > 0 ? runningFor(whole) : { kind: 'stopped', leftMs: whole },
  );
  const [now, setNow] = useState(() => performance.now());
  const leftMs = clock.kind === 'stopped' ? clock.leftMs : Math.max(0, clock.until - now);
  useEffect(() => {
    if (clock.kind !== 'running') return;
    const tick = () => {
      const at = performance.now();
      setNow(at);
      if (at >= clock.until) setClock({ kind: 'stopped', leftMs: 0 });
    };
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [clock]);
  const stopAt = (left: number) => setClock({ kind: 'stopped', leftMs: left });
  const startFrom = (left: number) => {
    setNow(performance.now());
    setClock(runningFor(left));
  };
  const isRunning = clock.kind === 'running';
  return {
    state: isRunning ? 'running' : leftMs === 0 ? 'over' : leftMs === whole ? 'ready' : 'paused',
    left: Math.ceil(leftMs / 1_000),
    toggle: () => {
      if (clock.kind === 'running') stopAt(Math.max(1, clock.until - performance.now()));
      else startFrom(leftMs === 0 ? whole : leftMs);
    },
    reset: () => stopAt(whole),
  };
}
