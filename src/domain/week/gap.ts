import type { Instant } from '../time/instant';

/** A stretch of time; `end` is exclusive. */
export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
}

/** What is left of `within` beside `busy`, in order. `busy` may overlap and be unsorted. */
export function freeWithin(within: Stretch, busy: readonly Stretch[]): readonly Stretch[] {
  const gaps: Stretch[] = [];
  let free = within.start;
  for (const taken of busy.toSorted((a, b) => a.start - b.start)) {
    if (taken.start >= within.end) break;
    if (taken.start > free) gaps.push({ start: free, end: taken.start });
    free = Math.max(free, taken.end);
  }
  if (free < within.end) gaps.push({ start: free, end: within.end });
  return gaps;
}
