import type { ZoneResolution } from '../../domain/calendars/calendar';
import type {
  Attendee,
  EventEnd,
  EventTime,
  EventVersion,
  ExtraDate,
  Override,
  Series,
} from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import { toBasicText } from '../recurrence/rule';
import type { UsedZones } from '../zones/used-zones';
import { toOwnForm, toRecurrenceForm } from './write-form';
import type { Params } from './write-line';
import { escapeText, toLine } from './write-line';

/** What all events of one file share while they are written. */
export interface EventWriting {
  readonly usedZones: UsedZones;
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  readonly categoriesOf: (series: Series) => readonly string[];
  readonly now: Instant;
  readonly shareSafe: boolean;
}

/** The VEVENTs of a series: its master, then its overrides. */
export function toSeriesLines(series: Series, writing: EventWriting): readonly string[] {
  const { master, overrides } = series;
  const rest = overrides.flatMap((override) =>
    toEventLines(series, override.version, [toRecurrenceIdLine(override, writing)], writing),
  );
  return master
    ? [...toEventLines(series, master, toRecurrenceLines(series, writing), writing), ...rest]
    : rest;
}

function toEventLines(
  series: Series,
  read: EventVersion,
  ownLines: readonly string[],
  writing: EventWriting,
): readonly string[] {
  const version = toOwnForm(read);
  return [
    toLine('BEGIN', 'VEVENT'),
    toLine('UID', series.uid),
    toLine('DTSTAMP', toBasicText({ kind: 'utc', at: writing.now })),
    ...ownLines,
    toTimeLine('DTSTART', version.start, writing),
    ...toEndLines(version.end, writing),
    ...toVersionLines(version),
    ...toTextLines(version, writing.categoriesOf(series)),
    ...(writing.shareSafe ? [] : toPrivateLines(version)),
    toLine('END', 'VEVENT'),
  ];
}

const toTimeLine = (
  name: string,
  time: EventTime,
  { usedZones }: EventWriting,
  params: Params = {},
): string =>
  toLine(name, toBasicText(time), {
    ...params,
    VALUE: time.kind === 'all-day' ? 'DATE' : '',
    TZID: usedZones.nameOf(time),
  });

const toRecurrenceIdLine = ({ recurrenceTime, thisAndFuture }: Override, writing: EventWriting): string =>
  toTimeLine('RECURRENCE-ID', recurrenceTime, writing, { RANGE: thisAndFuture ? 'THISANDFUTURE' : '' });

function toEndLines(end: EventEnd, writing: EventWriting): readonly string[] {
  if (end.kind === 'none') return [];
  return [
    end.kind === 'at' ? toTimeLine('DTEND', end.time, writing) : toLine('DURATION', toDurationText(end)),
  ];
}

function toRecurrenceLines(series: Series, writing: EventWriting): readonly string[] {
  if (!series.recurrence || !series.master) return [];
  const recurrence = toRecurrenceForm(series.recurrence, series.master.start, writing.zones);
  return [
    ...recurrence.rules.map((rule) => toLine('RRULE', rule)),
    ...recurrence.excludedRules.map((rule) => toLine('EXRULE', rule)),
    ...recurrence.extraDates.map((extra) => toExtraLine(extra, writing)),
    ...recurrence.excludedDates.map((time) => toTimeLine('EXDATE', time, writing)),
  ];
}

function toExtraLine({ start, end }: ExtraDate, writing: EventWriting): string {
  if (!end || end.kind === 'none') return toTimeLine('RDATE', start, writing);
  const until = end.kind === 'at' ? toBasicText(end.time) : toDurationText(end);
  return toLine('RDATE', `${toBasicText(start)}/${until}`, {
    VALUE: 'PERIOD',
    TZID: writing.usedZones.nameOf(start),
  });
}

function toDurationText({ days, seconds }: { readonly days: number; readonly seconds: number }): string {
  const ofDay = seconds > 0 || days === 0 ? `T${seconds}S` : '';
  return `P${days > 0 ? `${days}D` : ''}${ofDay}`;
}

function toVersionLines({ sequence, lastModified }: EventVersion): readonly string[] {
  return [
    ...(sequence > 0 ? [toLine('SEQUENCE', String(sequence))] : []),
    ...(lastModified === null
      ? []
      : [toLine('LAST-MODIFIED', toBasicText({ kind: 'utc', at: lastModified }))]),
  ];
}

function toTextLines(version: EventVersion, addedCategories: readonly string[]): readonly string[] {
  const categories = [...new Set([...version.categories, ...addedCategories])];
  return [
    ...toTextLine('SUMMARY', version.summary),
    ...toTextLine('LOCATION', version.location),
    ...(version.url === '' ? [] : [toLine('URL', version.url)]),
    ...(categories.length > 0 ? [toLine('CATEGORIES', categories.map(escapeText).join(','))] : []),
    ...(version.status === 'confirmed' ? [] : [toLine('STATUS', version.status.toUpperCase())]),
    ...(version.transparent ? [toLine('TRANSP', 'TRANSPARENT')] : []),
  ];
}

/** People, notes, and the address that lets anyone into the call. */
function toPrivateLines({ description, conference, organizer, attendees }: EventVersion): readonly string[] {
  return [
    ...toTextLine('DESCRIPTION', description),
    ...(conference === '' ? [] : [toLine('CONFERENCE', conference, { VALUE: 'URI' })]),
    ...(organizer ? [toPersonLine('ORGANIZER', organizer)] : []),
    ...attendees.map((attendee) => toPersonLine('ATTENDEE', attendee)),
  ];
}

/** A TEXT property; nothing when the text is empty. */
export const toTextLine = (name: string, text: string): readonly string[] =>
  text === '' ? [] : [toLine(name, escapeText(text))];

const toPersonLine = (property: string, { email, name, participation, type }: Attendee): string =>
  toLine(property, email === '' ? 'invalid:nobody' : `mailto:${email}`, {
    CN: name,
    CUTYPE: type === 'individual' ? '' : type.toUpperCase(),
    PARTSTAT: participation === 'needs-action' ? '' : participation.toUpperCase(),
  });
