import type { ListedItem } from '../../../contract/views/review';
import type { EventTime } from '../../../domain/event/series';
import type { Day } from '../../../domain/time/day';
import type { Instant } from '../../../domain/time/instant';
import { parseZone, type ZoneId } from '../../../domain/time/zone';
import type { Format } from '../../../words/format';

/**
 * Converts a zoned time to UTC, to be shown in the user's own zone. Times without a known instant are returned unchanged:
 * whole days, floating times, and zones defined only in the file.
 */
export function toOwnZone(time: EventTime): EventTime {
  if (time.kind !== 'zoned') return time;
  const zone = parseZone(time.zone);
  return zone === null ? time : { kind: 'utc', at: instantOf(Date.parse(`${time.wall}Z`), zone) };
}

/** The start as a row shows it: in the user's zone, unless that is another day than a series' rules name. */
export function shownStart(
  { start, recurring }: Pick<ListedItem, 'start' | 'recurring'>,
  { dayOf }: Pick<Format, 'dayOf'>,
): EventTime {
  const own = toOwnZone(start);
  const isMoved =
    own.kind === 'utc' && start.kind === 'zoned' && dayOf(own.at) !== (start.wall.slice(0, 10) as Day);
  return recurring && isMoved ? start : own;
}

const dayLength = 86_400_000;

const formats = new Map<ZoneId, Intl.DateTimeFormat>();

/** Cached by zone, since creating a format takes longer than using it. */
function formatIn(zone: ZoneId): Intl.DateTimeFormat {
  const cached = formats.get(zone);
  if (cached) return cached;
  const format = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: zone,
  });
  formats.set(zone, format);
  return format;
}

/** An ambiguous wall time means its first instant; a skipped one uses the offset before the gap (RFC 5545 §3.3.5). */
function instantOf(wall: number, zone: ZoneId): Instant {
  const format = formatIn(zone);
  const wallAt = (at: Instant) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`);
  const byOffsetBefore = wall - (wallAt(wall - dayLength) - (wall - dayLength));
  const byOffsetAfter = wall - (wallAt(wall + dayLength) - (wall + dayLength));
  return [byOffsetBefore, byOffsetAfter].find((at) => wallAt(at) === wall) ?? byOffsetBefore;
}
