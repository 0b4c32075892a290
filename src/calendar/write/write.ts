import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { Series } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import { createUsedZones } from '../zones/used-zones';
import { toSeriesLines, toTextLine } from './write-event';
import { toLine } from './write-line';

export interface CalendarToWrite {
  readonly name: string;
  readonly series: readonly Series[];
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  /** The zone of floating times, when it is known. */
  readonly zone?: ZoneId | null;
  /** CATEGORIES to add to a series' own. */
  readonly categoriesOf?: (series: Series) => readonly string[];
  /** Written as DTSTAMP. */
  readonly now: Instant;
  /** Leaves out people, notes and call addresses: attendees, organizer, description, conference. */
  readonly shareSafe?: boolean;
}

/**
 * A calendar as RFC 5545 text that other calendars read at the same times. UIDs, rules and overrides are kept; zones go
 * by their IANA names where those are known, each with its VTIMEZONE.
 */
export function writeCalendar(input: CalendarToWrite): string {
  const { name, series, zones, zone, categoriesOf = () => [], now, shareSafe = false } = input;
  const usedZones = createUsedZones(zones);
  const events = series.flatMap((one) =>
    toSeriesLines(one, { usedZones, zones, categoriesOf, now, shareSafe }),
  );
  return [
    toLine('BEGIN', 'VCALENDAR'),
    toLine('VERSION', '2.0'),
    toLine('PRODID', '-//Mingle//Mingle//EN'),
    toLine('CALSCALE', 'GREGORIAN'),
    ...toTextLine('X-WR-CALNAME', name),
    ...toTextLine('X-WR-TIMEZONE', zone ?? ''),
    ...usedZones.lines(now),
    ...events,
    toLine('END', 'VCALENDAR'),
  ].join('');
}
