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

/** Counts down from so many seconds; `starts`: by itself. */
export function useCountdown(seconds: number, { starts = false } = {}): Countdown {
  const whole = seconds * 1_000;
  const [clock, setClock] = useState<Clock>(() =>
    starts && whole > 0
      ? { kind: 'running', until: performance.now() + whole }
      : { kind: 'stopped', leftMs: whole },
  );
  const [leftMs, setLeft] = useState(whole);
  useEffect(() => {
    if (clock.kind !== 'running') return;
    const tick = () => {
      const left = Math.max(0, clock.until - performance.now());
      setLeft(left);
      if (left === 0) setClock({ kind: 'stopped', leftMs: 0 });
    };
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [clock]);
  const stopAt = (left: number) => {
    setClock({ kind: 'stopped', leftMs: left });
    setLeft(left);
  };
  const startFrom = (left: number) => {
    setClock({ kind: 'running', until: performance.now() + left });
    setLeft(left);
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
