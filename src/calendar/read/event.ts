import type {
  Attendee,
  EventEnd,
  EventStatus,
  EventTime,
  EventVersion,
  ExtraDate,
  Recurrence,
} from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import { keptRuleText, readRule } from '../recurrence/rule';
import { withLastDay } from '../recurrence/whole-day';
import type { ContentLine } from '../text/content-line';
import { readText, readTextList, valuesOf } from '../text/content-line';
import { htmlToText } from '../text/html-text';
import { ownText } from '../text/own-text';
import { wallOf } from '../zones/clock';
import type { ReadAttendee } from './attendee';
import { findConference } from './conference';
import { isBeyondMonth, readDuration, readTime } from './event-time';
import type { Problems } from './problems';
import { quote } from './problems';
import type { RawEvent } from './raw-event';
import { allOf, firstOf, videoProperties } from './raw-event';

/** One VEVENT as read, before it is joined with the others of its UID. */
export interface ReadEvent {
  /** The line of its BEGIN:VEVENT. */
  readonly line: number;
  /** Empty when the file gave none. */
  readonly uid: string;
  readonly version: EventVersion;
  readonly recurrence: Recurrence | null;
  /** Set when this is an override. */
  readonly recurrenceTime: EventTime | null;
  readonly thisAndFuture: boolean;
}

/** Shared by all events of one file while they are read. */
export interface EventReader {
  readonly problems: Problems;
  /** Called with each zone name that a time uses, and its line; returns the key of the zone. */
  readonly nameZone: (name: string, line: number) => string;
  readonly attendeeOf: ReadAttendee;
}

/** Reads one VEVENT; `null`, and adds a problem, if it has no usable time. */
export function readEvent(raw: RawEvent, reader: EventReader): ReadEvent | null {
  const uid = ownText(firstOf(raw, 'UID')?.value.trim() ?? '');
  const fields = createFields(raw, reader, uid);
  const recurrenceLine = firstOf(raw, 'RECURRENCE-ID');
  const recurrenceTime = recurrenceLine && fields.time(recurrenceLine);
  if (recurrenceLine && !recurrenceTime) {
    fields.problem('bad-time', recurrenceLine, 'The event was left out, since it changes an unknown date.');
    return null;
  }
  const start = readStart(raw, fields, recurrenceTime);
  if (!start) return null;
  return {
    line: raw.line,
    uid,
    version: readVersion(raw, start, readEnd(raw, start, fields), reader),
    // RFC 5545 §3.8.4.4 forbids a rule on an override, and programs do not agree on its meaning.
    recurrence: recurrenceTime ? null : readRecurrence(raw, start, fields),
    recurrenceTime,
    thisAndFuture: recurrenceLine?.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
  };
}

/** Reads times of one event and reports problems with its UID and title. */
interface Fields {
  readonly time: (line: ContentLine, text?: string) => EventTime | null;
  readonly problem: (code: Parameters<Problems['add']>[0], line: ContentLine, whatWasDone: string) => void;
  readonly problems: Problems;
  readonly uid: string;
}

/** What users call these properties; the name in the file helps to find the line. */
const propertyWords: Readonly<Record<string, string>> = {
  DTSTART: 'start',
  DTEND: 'end',
  DURATION: 'length',
  RRULE: 'repetition',
  EXRULE: 'exception',
  RDATE: 'extra date',
  EXDATE: 'left-out date',
  'RECURRENCE-ID': 'original date',
};

const wordOf = ({ name }: ContentLine): string =>
  propertyWords[name] === undefined ? name : `${propertyWords[name]} (${name})`;

function createFields(raw: RawEvent, reader: EventReader, uid: string): Fields {
  const { problems, nameZone } = reader;
  return {
    problems,
    uid,
    time(line, text = line.value) {
      const isDate = line.params.get('VALUE')?.toUpperCase() === 'DATE';
      const time = readTime(text, line.params.get('TZID')?.trim() ?? '', isDate);
      if (time && isBeyondMonth(text)) {
        const message = `The ${wordOf(line)} names a day that its month does not have: ${quote(text)}. It was counted on into the next month.`;
        problems.add('bad-time', line.line, message, { uid });
      }
      if (time?.kind !== 'zoned') return time;
      const { kind, wall, zone } = time;
      return { kind, wall, zone: nameZone(zone, line.line) };
    },
    problem(code, line, whatWasDone) {
      const title = firstOf(raw, 'SUMMARY');
      const named = title ? ` of ${quote(readText(title))}` : '';
      problems.add(
        code,
        line.line,
        `The ${wordOf(line)}${named} could not be read: ${quote(line.value)}. ${whatWasDone}`,
        { uid },
      );
    },
  };
}

function readStart(raw: RawEvent, fields: Fields, recurrenceTime: EventTime | null): EventTime | null {
  const line = firstOf(raw, 'DTSTART');
  if (!line) {
    // A cancelled occurrence often has only its RECURRENCE-ID.
    if (recurrenceTime) return recurrenceTime;
    const title = firstOf(raw, 'SUMMARY');
    const named = title ? quote(readText(title)) : 'An event';
    fields.problems.add('no-start', raw.line, `${named} says no start (DTSTART). It was left out.`, {
      uid: fields.uid,
    });
    return null;
  }
  const start = fields.time(line);
  if (!start) fields.problem('bad-time', line, 'The event was left out.');
  return start;
}

const none: EventEnd = { kind: 'none' };

function readEnd(raw: RawEvent, start: EventTime, fields: Fields): EventEnd {
  const endLine = firstOf(raw, 'DTEND');
  if (endLine) {
    const time = fields.time(endLine);
    if (!time) fields.problem('bad-time', endLine, 'The event is kept as if it named no end.');
    if (time && isBefore(time, start)) {
      fields.problems.add(
        'end-before-start',
        endLine.line,
        `An event ends before it starts: ${quote(endLine.value)}. It is kept as if it named no end.`,
        { uid: fields.uid },
      );
      return none;
    }
    if (time) return { kind: 'at', time };
  }
  const durationLine = firstOf(raw, 'DURATION');
  const duration = durationLine && readDuration(durationLine.value);
  if (duration) return { kind: 'duration', ...duration };
  if (durationLine) fields.problem('bad-duration', durationLine, 'The event is kept as if it named no end.');
  return none;
}

/** True only for times in the same zone; others cannot be compared before the zones are resolved. */
function isBefore(end: EventTime, start: EventTime): boolean {
  if (end.kind === 'zoned' && start.kind === 'zoned') return end.zone === start.zone && end.wall < start.wall;
  return end.kind === start.kind && wallOf(end) < wallOf(start);
}

const recurrenceProperties = ['RRULE', 'EXRULE', 'RDATE', 'EXDATE'];

function readRecurrence(raw: RawEvent, start: EventTime, fields: Fields): Recurrence | null {
  if (recurrenceProperties.every((name) => !firstOf(raw, name))) return null;
  const rules = readRules(allOf(raw, 'RRULE'), start, fields);
  const recurrence = {
    rules,
    excludedRules: readRules(allOf(raw, 'EXRULE'), start, fields),
    extraDates: allOf(raw, 'RDATE').flatMap((line) => readExtraDates(line, fields)),
    excludedDates: allOf(raw, 'EXDATE').flatMap((line) => readTimes(line, fields)),
  };
  return rules.length > 0 || recurrence.extraDates.length > 0 ? recurrence : null;
}

/** The rules without unreadable parts; equal rules once. The UNTIL of a series of whole days is a day. */
function readRules(lines: readonly ContentLine[], start: EventTime, fields: Fields): readonly string[] {
  if (lines.length === 0) return noTexts;
  const rules = new Set<string>();
  for (const line of lines) {
    const { rule, faults } = readRule(line.value);
    if (rule) rules.add(keptRuleText(start.kind === 'all-day' ? withLastDay(rule, start) : rule));
    if (faults.length === 0 && rule) continue;
    const done = rule
      ? `This part was left out: ${quote(faults.join(', '))}.`
      : 'The event is kept without this repetition.';
    fields.problem('bad-rule', line, done);
  }
  return [...rules];
}

function readTimes(line: ContentLine, fields: Fields): readonly EventTime[] {
  const times: EventTime[] = [];
  for (const text of valuesOf(line)) {
    const time = fields.time(line, text);
    if (time) times.push(time);
    else if (text.trim() !== '') fields.problem('bad-time', line, `This date was left out: ${quote(text)}.`);
  }
  return times;
}

function readExtraDates(line: ContentLine, fields: Fields): readonly ExtraDate[] {
  const dates: ExtraDate[] = [];
  for (const text of valuesOf(line)) {
    const [from = '', to] = text.split('/');
    const start = fields.time(line, from);
    if (start) dates.push({ start, end: to === undefined ? null : readPeriodEnd(line, to, fields) });
    else if (text.trim() !== '') fields.problem('bad-time', line, `This date was left out: ${quote(text)}.`);
  }
  return dates;
}

/** A PERIOD ends with a time or a duration (RFC 5545 §3.3.9). */
function readPeriodEnd(line: ContentLine, text: string, fields: Fields): EventEnd | null {
  const duration = readDuration(text);
  if (duration) return { kind: 'duration', ...duration };
  const time = fields.time(line, text);
  return time && { kind: 'at', time };
}

const noAttendees: readonly Attendee[] = [];
const noTexts: readonly string[] = [];

/** Everything but the recurrence. A file has up to 50,000 of these, so empty lists are shared. */
function readVersion(
  raw: RawEvent,
  start: EventTime,
  end: EventEnd,
  { attendeeOf }: EventReader,
): EventVersion {
  const text = (name: string): string => {
    const line = firstOf(raw, name);
    return line ? ownText(readText(line).trim()) : '';
  };
  const description = text('DESCRIPTION') || readHtmlDescription(raw);
  const location = text('LOCATION');
  const url = text('URL');
  const video = videoProperties.find((name) => firstOf(raw, name) && /^(https?|tel):/i.test(text(name)));
  const organizerLine = firstOf(raw, 'ORGANIZER');
  const categories = allOf(raw, 'CATEGORIES');
  const busyStatus = text('X-MICROSOFT-CDO-BUSYSTATUS').toUpperCase();
  const attendees = allOf(raw, 'ATTENDEE');
  return {
    summary: text('SUMMARY'),
    description,
    location,
    url,
    conference: video ? text(video) : findConference([location, url, description]),
    categories: categories.length === 0 ? noTexts : [...new Set(categories.flatMap(readTextList))],
    status: toStatus(text('STATUS')),
    transparent: isTransparent(text('TRANSP'), busyStatus),
    outOfOffice: busyStatus === 'OOF',
    organizer: organizerLine && attendeeOf(organizerLine),
    attendees: attendees.length === 0 ? noAttendees : attendees.flatMap((line) => attendeeOf(line) ?? []),
    start,
    end,
    sequence: readSequence(raw),
    lastModified: readInstant(firstOf(raw, 'LAST-MODIFIED')) ?? readInstant(firstOf(raw, 'DTSTAMP')),
  };
}

/** TRANSP (RFC 5545 §3.8.2.7); where it is missing, Outlook's own property (MS-OXCICAL §2.1.3.1.1.20.31). */
const isTransparent = (transp: string, busyStatus: string): boolean =>
  transp === '' ? busyStatus === 'FREE' : transp.toUpperCase() === 'TRANSPARENT';

/** The text of X-ALT-DESC, in which Outlook writes the description as HTML; empty if there is none. */
function readHtmlDescription(raw: RawEvent): string {
  const line = firstOf(raw, 'X-ALT-DESC');
  if (!line) return '';
  const html = readText(line).trim();
  const isHtml = line.params.get('FMTTYPE')?.toLowerCase() === 'text/html' || html.startsWith('<');
  return ownText(isHtml ? htmlToText(html) : html);
}

/** STATUS (RFC 5545 §3.8.1.11); `confirmed` if it is missing or unknown. */
export function toStatus(text: string): EventStatus {
  const status = text.toUpperCase();
  // Some programs write the American spelling.
  if (status === 'CANCELLED' || status === 'CANCELED') return 'cancelled';
  return status === 'TENTATIVE' ? 'tentative' : 'confirmed';
}

function readSequence(raw: RawEvent): number {
  const sequence = Number(firstOf(raw, 'SEQUENCE')?.value.trim() ?? 0);
  return Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0;
}

/** LAST-MODIFIED or DTSTAMP. The RFC has both in UTC, so a missing Z is ignored. */
function readInstant(line: ContentLine | null): Instant | null {
  const time = line && readTime(line.value, '', false);
  return time && wallOf(time);
}
