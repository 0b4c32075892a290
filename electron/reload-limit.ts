/** A page that crashes more often than this within the time will crash again. */
const mostReloads = 3;
const withinMs = 60_000;

/** Counts the reloads of a page that crashed. */
export interface ReloadLimit {
  /** The number of this attempt within the last minute, from 1; null when the limit is reached. */
  next(): number | null;
  /** Resets the count: the user asked for another attempt. */
  reset(): void;
}

export function createReloadLimit(now: () => number): ReloadLimit {
  let reloads: readonly number[] = [];
  return {
    next: () => {
      const time = now();
      reloads = reloads.filter((at) => time - at < withinMs);
      if (reloads.length >= mostReloads) return null;
      reloads = [...reloads, time];
      return reloads.length;
    },
    reset: () => {
      reloads = [];
    },
  };
}
