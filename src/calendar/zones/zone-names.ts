import { findIana } from 'windows-iana';
import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { ZoneId } from '../../domain/time/zone';
import { parseZone } from '../../domain/time/zone';

/**
 * Resolves a zone name of a calendar: an IANA name, alone or at the end of a vendor's path
 * (`/mozilla.org/20070129_1/Europe/Berlin`), or a Windows name. `null` if its meaning is not certain.
 */
export function findZone(name: string): ZoneId | null {
  const bare = name.trim();
  return parseIana(bare) ?? findInPath(bare) ?? findWindowsZone(bare);
}

/** True if a name differs from the zone's only in case; other programs then do not recognise it. */
export const differsInCase = (name: string, zone: ZoneId): boolean =>
  name.toLowerCase().endsWith(zone.toLowerCase()) && !name.endsWith(zone);

function parseIana(name: string): ZoneId | null {
  return /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name) ? parseZone(name) : null;
}

function findInPath(name: string): ZoneId | null {
  const parts = name.split('/');
  if (parts.length < 2 || parts.length > 20) return null;
  for (let length = Math.min(3, parts.length); length > 0; length -= 1) {
    const zone = parseIana(parts.slice(-length).join('/'));
    if (zone) return zone;
  }
  return null;
}

/** Windows zones are named after their standard time; some programs write the daylight time instead. */
function findWindowsZone(name: string): ZoneId | null {
  if (name.length > 100) return null;
  const standard = name.replace(/\b(Daylight|Summer) Time$/i, 'Standard Time');
  const [iana] = findIana(standard);
  return iana ? parseZone(iana) : null;
}

/**
 * Resolves a name that is only an offset from UTC, such as `UTC+2` or `+0530`. Display names such as `(GMT +01:00)` are
 * not resolved: they give the standard time of a zone that may also have daylight saving time.
 */
export function readFixedOffset(name: string): ZoneResolution | null {
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(name.trim());
  if (!match) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60;
  if (seconds > 15 * 3600) return null;
  const offsetSeconds = match[1] === '-' ? -seconds : seconds;
  return { kind: 'offsets', transitions: [{ at: beginningOfTime, offsetSeconds }] };
}

/** 0001-01-01T00:00:00Z, from which the first offset of a zone applies. */
export const beginningOfTime = -62_135_596_800_000;
