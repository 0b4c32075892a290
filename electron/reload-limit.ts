/** A page that goes once more often than this within the time goes again, whatever is done. */
const mostReloads = 3;
const withinMs = 60_000;

/** Counts how often a page was loaded again after it went. */
export interface ReloadLimit {
  /** Which attempt within the last minute this would be, from 1; null when there were enough. */
  next(): number | null;
  /** Begins to count anew: the user asked for another attempt. */
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
