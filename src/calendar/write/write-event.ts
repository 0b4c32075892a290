import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { Attendee, EventVersion, Series } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import { toBasicText } from '../recurrence/rule';
import type { ReadParams } from '../text/content-line';
import type { EventInSeries } from './event-in-series';
import type { KeepLine } from './keep-line';
import { timeGroupsOf } from './time-groups';
import { toLine, toTextLine } from './write-line';
import type { CalendarZones } from './written-zones';

/** Shared by the events of one calendar while they are written. */
export interface EventWriting {
  readonly zones: CalendarZones;
  readonly keep: KeepLine;
  readonly paramsOf: ReadParams;
  readonly resolutions: Readonly<Record<string, ZoneResolution>>;
  /** CATEGORIES to add to an event's own. */
  readonly categoriesOf: (event: EventInSeries) => readonly string[];
  /** One CATEGORIES line, or no line for no categories. */
  readonly categoryLines: (categories: readonly string[]) => readonly string[];
  /** Written as DTSTAMP if the event has none. */
  readonly now: Instant;
}

/** A VEVENT from Mingle's model. */
export function toEventLines(event: EventInSeries, writing: EventWriting): readonly string[] {
  const { series, version } = event;
  return [
    'BEGIN:VEVENT',
    toUidLine(series),
    toStampLine(writing.now),
    ...timeGroupsOf(event, writing.resolutions).flatMap(({ write }) => write(writing.zones)),
    ...toVersionLines(version),
    ...toTextLines(version),
    ...writing.categoryLines([...new Set([...version.categories, ...writing.categoriesOf(event)])]),
    ...toStateLines(version),
    ...toPeopleLines(version),
    'END:VEVENT',
  ];
}

/** A UID is not escaped, because readers do not unescape it. */
export const toUidLine = ({ uid }: Series): string => `UID:${uid}`;

export const toStampLine = (now: Instant): string => `DTSTAMP:${toBasicText({ kind: 'utc', at: now })}`;

/** Memoises CATEGORIES lines: thousands of events have the same categories. */
export function createCategoryLines(): EventWriting['categoryLines'] {
  const known = new Map<string, readonly string[]>([['', []]]);
  return (categories) => {
    const key = categories.join('\n');
    const found = known.get(key);
    if (found) return found;
    const lines = [toLine('CATEGORIES', 'text', categories)];
    if (known.size < mostRemembered) known.set(key, lines);
    return lines;
  };
}

const mostRemembered = 1000;

export const toStatusLine = ({ status }: EventVersion): string => `STATUS:${status.toUpperCase()}`;

function toVersionLines({ sequence, lastModified }: EventVersion): readonly string[] {
  return [
    ...(sequence > 0 ? [`SEQUENCE:${sequence}`] : []),
    ...(lastModified === null ? [] : [`LAST-MODIFIED:${toBasicText({ kind: 'utc', at: lastModified })}`]),
  ];
}

function toTextLines({ summary, location, url }: EventVersion): readonly string[] {
  return [
    ...toTextLine('SUMMARY', summary),
    ...toTextLine('LOCATION', location),
    ...(url === '' ? [] : [toLine('URL', 'uri', [url])]),
  ];
}

const toStateLines = (version: EventVersion): readonly string[] => [
  ...(version.status === 'confirmed' ? [] : [toStatusLine(version)]),
  ...(version.transparent ? ['TRANSP:TRANSPARENT'] : []),
  ...(version.outOfOffice ? ['X-MICROSOFT-CDO-BUSYSTATUS:OOF'] : []),
];

function toPeopleLines({ description, conference, organizer, attendees }: EventVersion): readonly string[] {
  return [
    ...toTextLine('DESCRIPTION', description),
    ...(conference === '' ? [] : [toLine('CONFERENCE', 'uri', [conference])]),
    ...(organizer ? [toPersonLine('ORGANIZER', organizer)] : []),
    ...attendees.map((attendee) => toPersonLine('ATTENDEE', attendee)),
  ];
}

const toPersonLine = (property: string, { email, name, participation, type }: Attendee): string =>
  toLine(property, 'cal-address', [email === '' ? 'invalid:nobody' : `mailto:${email}`], {
    CN: name,
    CUTYPE: type === 'individual' ? '' : type.toUpperCase(),
    PARTSTAT: participation === 'needs-action' ? '' : participation.toUpperCase(),
  });
