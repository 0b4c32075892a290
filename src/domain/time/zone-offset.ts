import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant';
import type { ZoneId } from './zone';

/** From `at` on, the clocks of a zone are `offsetSeconds` ahead of UTC. */
export interface OffsetChange {
  readonly at: Instant;
  readonly offsetSeconds: number;
}

/** The offset at the start of the first year (UTC), then each change up to the end of the last. */
export function offsetChanges(zone: ZoneId, firstYear: number, lastYear: number): readonly OffsetChange[] {
  const end = startOfYear(lastYear + 1);
  let at = Temporal.Instant.fromEpochMilliseconds(startOfYear(firstYear)).toZonedDateTimeISO(zone);
  const changes = [{ at: at.epochMilliseconds, offsetSeconds: at.offsetNanoseconds / 1e9 }];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= end) return changes;
    changes.push({ at: next.epochMilliseconds, offsetSeconds: next.offsetNanoseconds / 1e9 });
    at = next;
  }
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
const startOfYear = (year: number): Instant => new Date(0).setUTCFullYear(year, 0, 1);

/** The offset of the last change at or before `at`, in milliseconds; of the first when all come later. */
export function offsetAmong(changes: readonly OffsetChange[], at: Instant): number {
  let low = 0;
  let high = changes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((changes[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (changes[low]?.offsetSeconds ?? 0) * 1000;
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export type ZoneOffset = (at: Instant) => number;

/** Looked up year by year as needed, and remembered. */
export function offsetOfZone(zone: ZoneId): ZoneOffset {
  const known = offsets.get(zone);
  if (known) return known;
  const offset = createZoneOffset(zone);
  offsets.set(zone, offset);
  return offset;
}

// What the runtime says of its own zones never changes while it runs, so remembering it leaks nothing between files.
const offsets = new Map<ZoneId, ZoneOffset>();

function createZoneOffset(zone: ZoneId): ZoneOffset {
  if (zone === 'UTC') return () => 0;
  const years = new Map<number, readonly OffsetChange[]>();
  return (at) => {
    const year = new Date(at).getUTCFullYear();
    let changes = years.get(year);
    if (!changes) {
      changes = offsetChanges(zone, year, year);
      years.set(year, changes);
    }
    return offsetAmong(changes, at);
  };
}
