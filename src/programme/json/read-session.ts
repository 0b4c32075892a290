import type { SessionTime, Speaker } from '../../domain/programme/session';
import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { Draft, DraftEnd } from '../draft';
import type { Place } from '../problems';
import {
  later,
  readClock,
  readDateTime,
  readDay,
  readEpoch,
  readLength,
  toMs,
  wallNear,
  wallOn,
} from '../times';
import type { Fields } from './fields';
import { fieldsOf, firstOf, textAt, textOf } from './fields';

/** The names of fields in schedules of frab, pretalx and c3voc, and in lists that conferences write by themselves. */
const titles = ['title', 'name', 'summary', 'subject'];
const starts = [
  ...['date', 'start', 'startsat', 'startdate', 'starttime', 'startdatetime', 'when', 'begin', 'begins'],
  ...['beginsat', 'datetime', 'dtstart', 'time', 'from', 'startunix', 'unixstart', 'timestamp'],
  'starttimestamp',
];
const ends = [
  ...['end', 'endsat', 'enddate', 'endtime', 'enddatetime', 'until', 'dtend', 'to', 'finish', 'endunix'],
  ...['unixend', 'endtimestamp'],
];
const days = ['day', 'date', 'startdate'];
const lengths = ['duration', 'length', 'durationminutes', 'minutes', 'durationinminutes'];
const rooms = ['room', 'rooms', 'venue', 'place', 'location', 'stage', 'hall', 'where', 'roomid', 'roomname'];
const people = ['speakers', 'speaker', 'persons', 'people', 'participants', 'presenters', 'presenter'];

/** Names of rooms, tracks and people by the ids that the same file gives them. */
export type NameById = ReadonlyMap<string, string>;

/** Where a session stands in a file. */
export interface Surroundings {
  readonly day: Day | null;
  /** When that day begins, in minutes after midnight: what is earlier on the clock is in the night after it. */
  readonly dayChange: number;
  readonly room: string;
  readonly names: NameById;
}

/** Whether an object can be a session: it has a title and a start. */
export const isSession = (fields: Fields, around: Surroundings): boolean =>
  textAt(fields, titles) !== '' && startOf(fields, around) !== null;

/** Reads a session by the common names of its fields. */
export function readSession(fields: Fields, around: Surroundings, place: Place): Draft {
  const start = startOf(fields, around);
  return {
    id: textAt(fields, ['id', 'code', 'sessionid', 'eventid']),
    guid: textAt(fields, ['guid', 'uuid', 'uid']),
    title: textAt(fields, titles),
    subtitle: textAt(fields, ['subtitle']),
    start,
    end: start && endOf(fields, start),
    room: namedAt(fields, rooms, around.names).join(', ') || around.room,
    track: namedAt(fields, ['track', 'trackid', 'tracks', 'category'], around.names).join(', '),
    type: textAt(fields, ['type', 'sessiontype', 'format', 'kind']),
    language: textAt(fields, ['language', 'lang', 'locale']),
    speakers: speakersOf(fields, around.names),
    abstract: textAt(fields, ['abstract', 'description', 'desc', 'text', 'body', 'content']),
    url: textAt(fields, ['url', 'link', 'href', 'web']),
    place,
  };
}

/** All ways in which one moment stands in fields of these names. */
function momentIn(fields: Fields, names: readonly string[]) {
  let [time, clock, epoch]: [SessionTime | null, number | null, Instant | null] = [null, null, null];
  for (const name of names) {
    const value = fields.get(name);
    if (typeof value === 'number') epoch ??= readEpoch(value);
    if (typeof value !== 'string') continue;
    time ??= readDateTime(value);
    clock ??= readClock(value);
    epoch ??= readEpoch(value);
  }
  return { time, clock, epoch };
}

/**
 * A time with its day goes first, then a clock with the day beside it. What people read in the programme goes before an epoch,
 * which some programs compute in the wrong zone.
 */
function startOf(fields: Fields, { day, dayChange }: Surroundings): SessionTime | null {
  const { time, clock, epoch } = momentIn(fields, starts);
  if (time) return time;
  if (clock === null) return epoch === null ? null : { kind: 'instant', at: epoch };
  const own = readDay(textAt(fields, days));
  if (own) return wallOn(own, clock);
  if (epoch !== null) return wallNear(clock, epoch);
  return day && wallOn(day, clock < dayChange ? clock + 24 * 60 : clock);
}

function endOf(fields: Fields, start: SessionTime): DraftEnd | null {
  const { time, clock, epoch } = momentIn(fields, ends);
  if (time) return { kind: 'at', time };
  const length = textAt(fields, lengths);
  const minutes = readLength(length);
  if (minutes !== null) return { kind: 'minutes', minutes };
  if (clock !== null) return { kind: 'at', time: nextAt(start, clock) };
  const began = momentIn(fields, starts).epoch;
  if (epoch !== null && began !== null) return { kind: 'at', time: later(start, epoch - began) };
  if (epoch !== null && start.kind === 'instant') return { kind: 'at', time: { kind: 'instant', at: epoch } };
  const text = textAt(fields, ends) || length;
  return /[1-9]/.test(text) && epoch === null ? { kind: 'unreadable', text } : null;
}

/** The next time after `start` with this clock; only where the start is on the same clock. */
function nextAt(start: SessionTime, clock: number): SessionTime {
  const day = readDay(start.kind === 'wall' ? start.wall : '');
  if (!day) return start;
  const end = wallOn(day, clock);
  return toMs(end) > toMs(start) ? end : wallOn(day, clock + 24 * 60);
}

/** The names that the first of these fields has: texts, objects with names, ids of either, or a list of them. */
function namedAt(fields: Fields, names: readonly string[], byId: NameById): readonly string[] {
  const value = firstOf(fields, names);
  return (Array.isArray(value) ? value : [value]).map((one) => nameOf(one, byId)).filter(Boolean);
}

const idNames = ['id', 'guid', 'slug', 'code'];

/** An id that the file does not name stays, unless it is only a number. */
function nameOf(value: unknown, byId: NameById): string {
  const fields = fieldsOf(value);
  const own = textOf(value);
  if (!fields) return byId.get(own) ?? (typeof value === 'number' ? '' : own);
  const id = textAt(fields, idNames);
  return own || (byId.get(id) ?? id);
}

function speakersOf(fields: Fields, byId: NameById): readonly Speaker[] {
  const value = firstOf(fields, people);
  return (Array.isArray(value) ? value : [value]).map((one) => ({
    name: nameOf(one, byId),
    id: textAt(fieldsOf(one) ?? new Map(), idNames),
  }));
}
