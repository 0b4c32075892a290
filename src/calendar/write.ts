import type { ZoneResolution } from '../domain/calendars/calendar';
import type {
  Attendee,
  EventEnd,
  EventTime,
  EventVersion,
  ExtraDate,
  Override,
  Series,
} from '../domain/event/series';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';
import { wallOf } from './clock';
import { toBasicText } from './rule';
import { dayNumberOf, toCivil } from './wall';
import type { Params } from './write-line';
import { escapeText, toLine } from './write-line';
import type { Years } from './write-zone';
import { toZoneLines } from './write-zone';

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
  const writer = createEventWriter(input);
  const events = input.series.flatMap((series) => writer.write(series));
  return [
    toLine('BEGIN', 'VCALENDAR'),
    toLine('VERSION', '2.0'),
    toLine('PRODID', '-//Mingle//Mingle//EN'),
    toLine('CALSCALE', 'GREGORIAN'),
    ...textLine('X-WR-CALNAME', input.name),
    ...textLine('X-WR-TIMEZONE', input.zone ?? ''),
    ...writer.zoneLines(),
    ...events,
    toLine('END', 'VCALENDAR'),
  ].join('');
}

interface EventWriter {
  readonly write: (series: Series) => readonly string[];
  /** Of all zones that were written, to be asked for last. */
  readonly zoneLines: () => readonly string[];
}

const textLine = (name: string, text: string): readonly string[] =>
  text === '' ? [] : [toLine(name, escapeText(text))];

function createEventWriter({ zones, categoriesOf, now, shareSafe = false }: CalendarToWrite): EventWriter {
  const used = createUsedZones(zones);
  const timeLine = (name: string, time: EventTime, params: Params = {}): string =>
    toLine(name, toBasicText(time), {
      ...params,
      VALUE: time.kind === 'all-day' ? 'DATE' : '',
      TZID: time.kind === 'zoned' ? used.nameOf(time.zone, wallOf(time)) : '',
    });

  const endLines = (end: EventEnd): readonly string[] => {
    if (end.kind === 'none') return [];
    return end.kind === 'at'
      ? [timeLine('DTEND', end.time)]
      : [toLine('DURATION', toDurationText(end.days, end.seconds))];
  };

  const extraLine = ({ start, end }: ExtraDate): string => {
    if (!end || end.kind === 'none') return timeLine('RDATE', start);
    const until = end.kind === 'at' ? toBasicText(end.time) : toDurationText(end.days, end.seconds);
    return toLine('RDATE', `${toBasicText(start)}/${until}`, {
      VALUE: 'PERIOD',
      TZID: start.kind === 'zoned' ? used.nameOf(start.zone, wallOf(start)) : '',
    });
  };

  const eventLines = (
    series: Series,
    version: EventVersion,
    ownLines: readonly string[],
  ): readonly string[] => [
    toLine('BEGIN', 'VEVENT'),
    toLine('UID', series.uid),
    toLine('DTSTAMP', toBasicText({ kind: 'utc', at: now })),
    ...ownLines,
    timeLine('DTSTART', version.start),
    ...endLines(version.end),
    ...detailLines(version, categoriesOf?.(series) ?? [], shareSafe),
    toLine('END', 'VEVENT'),
  ];

  const recurrenceLines = ({ recurrence }: Series): readonly string[] =>
    recurrence
      ? [
          ...recurrence.rules.map((rule) => toLine('RRULE', rule)),
          ...recurrence.excludedRules.map((rule) => toLine('EXRULE', rule)),
          ...recurrence.extraDates.map(extraLine),
          ...recurrence.excludedDates.map((time) => timeLine('EXDATE', time)),
        ]
      : [];

  const overrideLines = (series: Series, override: Override): readonly string[] =>
    eventLines(series, override.version, [
      timeLine('RECURRENCE-ID', override.recurrenceTime, {
        RANGE: override.thisAndFuture ? 'THISANDFUTURE' : '',
      }),
    ]);

  return {
    write: (series) => [
      ...(series.master ? eventLines(series, series.master, recurrenceLines(series)) : []),
      ...series.overrides.flatMap((override) => overrideLines(series, override)),
    ],
    zoneLines: () => used.lines(now),
  };
}

/** The zones that written times name, and the years they are used in. */
interface UsedZones {
  readonly nameOf: (zone: string, wall: number) => string;
  readonly lines: (now: Instant) => readonly string[];
}

function createUsedZones(zones: Readonly<Record<string, ZoneResolution>>): UsedZones {
  const used = new Map<string, { readonly resolution: ZoneResolution; first: number; last: number }>();
  return {
    nameOf(zone, wall) {
      const resolution = Object.hasOwn(zones, zone) ? zones[zone] : undefined;
      // A zone nobody knows keeps its name, so that whoever reads the file can still say what it means.
      if (!resolution) return zone;
      const name = resolution.kind === 'iana' ? resolution.zone : zone;
      const year = toCivil(dayNumberOf(wall)).year;
      const known = used.get(name);
      const years: Years = {
        first: Math.min(year, known?.first ?? year),
        last: Math.max(year, known?.last ?? year),
      };
      used.set(name, { resolution, ...years });
      return name;
    },
    lines(now) {
      const thisYear = toCivil(dayNumberOf(now)).year;
      return [...used].flatMap(([name, { resolution, first, last }]) =>
        toZoneLines(name, resolution, boundYears(first, Math.max(last, thisYear))),
      );
    },
  };
}

/** An event of the year 1 or 9999 does not need all changes in between. */
const boundYears = (first: number, last: number): Years => ({
  first: Math.min(Math.max(first, 1900), 2100),
  last: Math.min(Math.max(last, 1900), 2100),
});

function detailLines(
  version: EventVersion,
  addedCategories: readonly string[],
  shareSafe: boolean,
): readonly string[] {
  const { sequence, lastModified, status, organizer } = version;
  const categories = [...new Set([...version.categories, ...addedCategories])];
  const people = shareSafe
    ? []
    : [
        ...(organizer ? [personLine('ORGANIZER', organizer)] : []),
        ...version.attendees.map((attendee) => personLine('ATTENDEE', attendee)),
      ];
  return [
    ...(sequence > 0 ? [toLine('SEQUENCE', String(sequence))] : []),
    ...(lastModified === null
      ? []
      : [toLine('LAST-MODIFIED', toBasicText({ kind: 'utc', at: lastModified }))]),
    ...textLine('SUMMARY', version.summary),
    ...(shareSafe ? [] : textLine('DESCRIPTION', version.description)),
    ...textLine('LOCATION', version.location),
    ...(version.url === '' ? [] : [toLine('URL', version.url)]),
    ...(shareSafe || version.conference === ''
      ? []
      : [toLine('CONFERENCE', version.conference, { VALUE: 'URI' })]),
    ...(categories.length > 0 ? [toLine('CATEGORIES', categories.map(escapeText).join(','))] : []),
    ...(status === 'confirmed' ? [] : [toLine('STATUS', status.toUpperCase())]),
    ...(version.transparent ? [toLine('TRANSP', 'TRANSPARENT')] : []),
    ...people,
  ];
}

const personLine = (property: string, { email, name, participation, type }: Attendee): string =>
  toLine(property, email === '' ? 'invalid:nobody' : `mailto:${email}`, {
    CN: name,
    CUTYPE: type === 'individual' ? '' : type.toUpperCase(),
    PARTSTAT: participation === 'needs-action' ? '' : participation.toUpperCase(),
  });

function toDurationText(days: number, seconds: number): string {
  const ofDay = seconds > 0 || days === 0 ? `T${seconds}S` : '';
  return `P${days > 0 ? `${days}D` : ''}${ofDay}`;
}
