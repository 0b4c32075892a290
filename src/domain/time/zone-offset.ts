import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant';
import type { ZoneId } from './zone';

/** From `at` on, the zone is `offsetSeconds` ahead of UTC. */
export interface OffsetChange {
  readonly at: Instant;
  readonly offsetSeconds: number;
}

/** The offset at the start of `firstYear` (UTC), then each change up to the end of `lastYear`. */
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

/** Not `Date.UTC`, which takes the years 0 to 99 as 1900 to 1999. */
const startOfYear = (year: number): Instant => new Date(0).setUTCFullYear(year, 0, 1);

/** The offset in milliseconds of the last change at or before `at`; of the first change if all are later. */
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

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
export type ZoneOffset = (at: Instant) => number;

/** Cached by zone and by year. */
export function offsetOfZone(zone: ZoneId): ZoneOffset {
  const cached = offsets.get(zone);
  if (cached) return cached;
  const offset = createZoneOffset(zone);
  offsets.set(zone, offset);
  return offset;
}

// A global cache is safe: the runtime's own zones do not change while it runs, and nothing of a file gets in.
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
