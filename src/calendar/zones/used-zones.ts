import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { EventTime } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Years } from '../write/write-zone';
import { toZoneLines } from '../write/write-zone';
import { wallOf } from './clock';
import { dayNumberOf, toCivil } from './wall';

/** The zones that the written times name, and the years they are used in. */
export interface UsedZones {
  /** The TZID to write for a time; empty when it needs none. */
  readonly nameOf: (time: EventTime) => string;
  /** The VTIMEZONE of each zone named so far, good for some years after `now` too. */
  readonly lines: (now: Instant) => readonly string[];
}

export function createUsedZones(zones: Readonly<Record<string, ZoneResolution>>): UsedZones {
  const used = new Map<string, { readonly resolution: ZoneResolution; readonly years: Years }>();
  return {
    nameOf(time) {
      if (time.kind !== 'zoned') return '';
      const resolution = Object.hasOwn(zones, time.zone) ? zones[time.zone] : undefined;
      // A zone nobody knows keeps its name, so that whoever reads the file can still say what it means.
      if (!resolution) return time.zone;
      const name = resolution.kind === 'iana' ? resolution.zone : time.zone;
      const year = boundYear(toCivil(dayNumberOf(wallOf(time))).year);
      const { first, last } = used.get(name)?.years ?? { first: year, last: year };
      used.set(name, { resolution, years: { first: Math.min(first, year), last: Math.max(last, year) } });
      return name;
    },
    lines(now) {
      const thisYear = boundYear(toCivil(dayNumberOf(now)).year);
      return [...used].flatMap(([name, { resolution, years }]) =>
        toZoneLines(name, resolution, { first: years.first, last: Math.max(years.last, thisYear) }),
      );
    },
  };
}

/** An event of the year 1 or 9999 does not need all changes in between. */
const boundYear = (year: number): number => Math.min(Math.max(year, 1900), 2100);
