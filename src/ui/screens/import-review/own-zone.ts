import type { EventTime } from '../../../domain/event/series';
import type { Instant } from '../../../domain/time/instant';
import { parseZone, type ZoneId } from '../../../domain/time/zone';

/**
 * A time written in another zone as the moment it is, to be shown in the user's own zone. What has no such moment stays as
 * written: whole days, floating times, and zones known to the file alone.
 */
export function toOwnZone(time: EventTime): EventTime {
  if (time.kind !== 'zoned') return time;
  const zone = parseZone(time.zone);
  return zone === null ? time : { kind: 'utc', at: momentOf(Date.parse(`${time.wall}Z`), zone) };
}

const dayLength = 86_400_000;

const formats = new Map<ZoneId, Intl.DateTimeFormat>();

/** Making one takes longer than all that is done with it. */
function formatIn(zone: ZoneId): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: zone,
  });
  formats.set(zone, format);
  return format;
}

/** A wall time that comes twice means its first time, one that is skipped goes on by the hour before (RFC 5545 §3.3.5). */
function momentOf(wall: number, zone: ZoneId): Instant {
  const format = formatIn(zone);
  const wallAt = (at: Instant) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`);
  const before = wall - (wallAt(wall - dayLength) - (wall - dayLength));
  const after = wall - (wallAt(wall + dayLength) - (wall + dayLength));
  return [before, after].find((at) => wallAt(at) === wall) ?? before;
}
