import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { EventTime } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import type { OffsetChange } from '../../domain/time/zone-offset';
import { wallOf } from '../zones/clock';
import type { RawZone } from '../zones/raw-zone';
import { agrees, soundResolutionOf } from '../zones/raw-zone';
import type { Years } from '../zones/years';
import { joinYears, yearOf } from '../zones/years';
import { createZoneBudget } from '../zones/zone-definition';
import { differsInCase, findZone } from '../zones/zone-names';
import { toLine } from './write-line';
import { toZoneLines } from './write-zone';

/** The zones that one calendar defines and uses. */
export interface ZonesOfCalendar {
  /** The key of a TZID in the series that were read. */
  readonly keyOf: (tzid: string) => string;
  /** The meaning of a TZID or key; undefined for an unknown zone. */
  readonly resolve: (tzid: string) => ZoneResolution | undefined;
  /** The file's own definition of a TZID. */
  readonly definitionOf: (tzid: string) => RawZone | undefined;
  /** The years in which a TZID is used. */
  readonly yearsOf: (tzid: string) => Years;
}

/** The zones of one calendar as they are written. */
export interface CalendarZones {
  readonly keyOf: (tzid: string) => string;
  /** The TZID that is written for one of the file. */
  readonly nameOf: (tzid: string) => string;
  /** The TZID that is written for a time; empty if it needs none. */
  readonly nameOfTime: (time: EventTime) => string;
}

/** The zones of a written calendar. Each TZID has one meaning, whichever calendar it comes from. */
export interface WrittenZones {
  readonly of: (calendar: ZonesOfCalendar) => CalendarZones;
  /** The lines of each VTIMEZONE. */
  readonly lines: () => readonly string[];
}

type Meaning =
  /** `definition` is that of a file if it is correct; null if one has to be generated. */
  | {
      readonly kind: 'iana';
      readonly zone: ZoneId;
      readonly years: Years;
      readonly definition: RawZone | null;
    }
  | {
      readonly kind: 'offsets';
      readonly transitions: readonly OffsetChange[];
      readonly definition: RawZone | null;
    }
  | { readonly kind: 'unknown' };

/** Tests whether a definition has the offsets of the zone in these years and the following ones. */
type IsRight = (definition: RawZone, zone: ZoneId, years: Years) => boolean;

type SoundResolution = (definition: RawZone) => ZoneResolution | null;

/** `soundResolutionOf`, once for each definition and in bounded time for all. */
function createSoundResolution(): SoundResolution {
  const resolutions = new Map<RawZone, ZoneResolution | null>();
  const budget = createZoneBudget();
  return (definition) => {
    const known = resolutions.get(definition);
    if (known !== undefined) return known;
    const resolution = soundResolutionOf(definition, budget);
    resolutions.set(definition, resolution);
    return resolution;
  };
}

/** A definition must be correct for this many further years. */
const yearsAhead = 5;

/** True for a name that means the zone whatever a file defines, so that a generated definition can use it. */
const means = (tzid: string, zone: ZoneId): boolean => findZone(tzid) === zone && !differsInCase(tzid, zone);

/**
 * A zone keeps the TZID of its file, and also the VTIMEZONE if that has the right offsets; otherwise a definition is
 * generated. A TZID that means the zone only by its definition or by the user's choice is replaced by the IANA name. If
 * two calendars mean different zones by one TZID, the second one gets a number.
 */
export function createWrittenZones(now: Instant): WrittenZones {
  const meanings = new Map<string, Meaning>();
  const soundResolution = createSoundResolution();
  const untilNow = (years: Years): Years => joinYears(years, { first: years.first, last: yearOf(now) });
  const isRight: IsRight = (definition, zone, years) => {
    const resolution = soundResolution(definition);
    const { first, last } = untilNow(years);
    return resolution !== null && agrees(resolution, zone, { first, last: last + yearsAhead });
  };

  /** Takes the first of the names `X`, `X (2)` … that is free or already means this. */
  function take(name: string, meaning: Meaning): string {
    for (let number = 1; ; number += 1) {
      const numbered = number === 1 ? name : `${name} (${number})`;
      const taken = meanings.get(numbered);
      if (taken && !meansTheSame(taken, meaning)) continue;
      meanings.set(numbered, taken ? join(taken, meaning, isRight) : meaning);
      return numbered;
    }
  }

  const takeIana = (zone: ZoneId, years: Years): string =>
    take(zone, { kind: 'iana', zone, years, definition: null });

  return {
    of(calendar) {
      const names = new Map<string, string>();
      const known = (tzid: string): string => {
        const name = names.get(tzid) ?? take(...meaningOf(tzid, calendar, { isRight, soundResolution }));
        names.set(tzid, name);
        return name;
      };
      return {
        keyOf: calendar.keyOf,
        nameOf: known,
        nameOfTime(time) {
          if (time.kind !== 'zoned') return '';
          const resolution = calendar.resolve(time.zone);
          if (resolution?.kind !== 'iana') return known(time.zone);
          const year = yearOf(wallOf(time));
          return takeIana(resolution.zone, { first: year, last: year });
        },
      };
    },
    lines: () => [...meanings].flatMap(([name, meaning]) => toLines(name, meaning, untilNow)),
  };
}

/** The name that the zone of a TZID should get, and what it means. */
function meaningOf(
  tzid: string,
  calendar: ZonesOfCalendar,
  { isRight, soundResolution }: { readonly isRight: IsRight; readonly soundResolution: SoundResolution },
): readonly [name: string, meaning: Meaning] {
  const resolution = calendar.resolve(tzid);
  if (!resolution) return [tzid, { kind: 'unknown' }];
  const definition = calendar.definitionOf(tzid) ?? null;
  if (resolution.kind === 'offsets') {
    const isSound = definition && soundResolution(definition) !== null;
    const { transitions } = resolution;
    return [tzid, { kind: 'offsets', transitions, definition: isSound ? definition : null }];
  }
  const { zone } = resolution;
  const years = calendar.yearsOf(tzid);
  if (definition && isRight(definition, zone, years)) {
    return [tzid, { kind: 'iana', zone, years, definition }];
  }
  return [means(tzid, zone) ? tzid : zone, { kind: 'iana', zone, years, definition: null }];
}

function meansTheSame(one: Meaning, other: Meaning): boolean {
  if (one.kind === 'iana') return other.kind === 'iana' && one.zone === other.zone;
  if (one.kind === 'unknown' || other.kind !== 'offsets') return one.kind === other.kind;
  return JSON.stringify(one.transitions) === JSON.stringify(other.transitions);
}

/** Keeps the definition of a file only if it is correct in the years of both. */
function join(one: Meaning, other: Meaning, isRight: IsRight): Meaning {
  if (one.kind !== 'iana' || other.kind !== 'iana') return one;
  const years = joinYears(one.years, other.years);
  if (years.first === one.years.first && years.last === one.years.last) return one;
  const { definition, zone } = one;
  return { ...one, years, definition: definition && isRight(definition, zone, years) ? definition : null };
}

function toLines(name: string, meaning: Meaning, untilNow: (years: Years) => Years): readonly string[] {
  if (meaning.kind === 'unknown') return [];
  if (meaning.definition) return toRawLines(name, meaning.definition);
  return meaning.kind === 'iana'
    ? toZoneLines(name, meaning, untilNow(meaning.years))
    : toZoneLines(name, meaning, { first: 0, last: 0 });
}

/** Copies a definition from its file. */
const toRawLines = (
  name: string,
  { name: tzid, component: { properties, inner } }: RawZone,
): readonly string[] => [
  'BEGIN:VTIMEZONE',
  ...properties.map((line) =>
    line.name === 'TZID' && name !== tzid ? toLine('TZID', 'text', [name]) : line.text,
  ),
  ...inner.map(({ text }) => text),
  'END:VTIMEZONE',
];
