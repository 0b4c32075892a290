import type { RecurrenceId, SeriesKey, Uid } from '../domain/event/key';
import type {
  Attendee,
  EventEnd,
  EventStatus,
  EventTime,
  EventVersion,
  ExtraDate,
  Override,
  Recurrence,
  Series,
} from '../domain/event/series';
import type { Day } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';

/**
 * Series in a third of the text that their JSON takes, and read back in a third of the time: fields stand by their place,
 * what is mostly empty is 0, and people are named by their place in a list of their own.
 */
export interface PackedSeries {
  readonly people: readonly Attendee[];
  readonly series: readonly SeriesTuple[];
}

/** UTC as its instant, a day as its text, else the wall time, with its zone unless it floats. */
type TimeTuple = Instant | Day | readonly [wall: string, zone?: string];
type EndTuple = 0 | readonly [TimeTuple] | readonly [days: number, seconds: number];
type VersionTuple = readonly [
  summary: string,
  description: string,
  location: string,
  url: string,
  conference: string,
  categories: readonly string[] | 0,
  status: EventStatus,
  transparent: 0 | 1,
  organizer: number | null,
  attendees: readonly number[] | 0,
  start: TimeTuple,
  end: EndTuple,
  sequence: number,
  lastModified: Instant | null,
];
type ExtraTuple = readonly [start: TimeTuple, end: EndTuple | null];
type RecurrenceTuple = readonly [
  rules: readonly string[],
  excludedRules: readonly string[],
  extraDates: readonly ExtraTuple[],
  excludedDates: readonly TimeTuple[],
];
type OverrideTuple = readonly [id: RecurrenceId, time: TimeTuple, future: 0 | 1, version: VersionTuple];
type SeriesTuple = readonly [
  key: SeriesKey,
  /** 0 where it is the same text as the key, as mostly. */
  uid: Uid | 0,
  master: VersionTuple | 0,
  recurrence: RecurrenceTuple | 0,
  overrides: readonly OverrideTuple[] | 0,
];

/** Packs some series together with the people they name. */
export function packSeries(list: readonly Series[]): PackedSeries {
  const places = new Map<string, number>();
  const people: Attendee[] = [];

  const person = (one: Attendee): number => {
    const name = nameOf(one);
    const place = places.get(name) ?? people.length;
    if (place === people.length) {
      places.set(name, place);
      people.push(one);
    }
    return place;
  };
  const version = (one: EventVersion): VersionTuple => [
    one.summary,
    one.description,
    one.location,
    one.url,
    one.conference,
    orZero(one.categories),
    one.status,
    one.transparent ? 1 : 0,
    one.organizer && person(one.organizer),
    orZero(one.attendees.map(person)),
    packTime(one.start),
    packEnd(one.end),
    one.sequence,
    one.lastModified,
  ];
  const override = ({ recurrenceId, recurrenceTime, thisAndFuture, version: changed }: Override) =>
    [recurrenceId, packTime(recurrenceTime), thisAndFuture ? 1 : 0, version(changed)] as const;

  const series = list.map(
    ({ key, uid, master, recurrence, overrides }): SeriesTuple => [
      key,
      (key as string) === uid ? 0 : uid,
      master ? version(master) : 0,
      recurrence ? packRecurrence(recurrence) : 0,
      orZero(overrides.map(override)),
    ],
  );
  return { people, series };
}

const nameOf = ({ participation, type, email, name }: Attendee): string =>
  `${participation} ${type} ${email} ${name}`;

const orZero = <Item>(list: readonly Item[]): readonly Item[] | 0 => (list.length === 0 ? 0 : list);

function packTime(time: EventTime): TimeTuple {
  switch (time.kind) {
    case 'utc':
      return time.at;
    case 'all-day':
      return time.day;
    case 'floating':
      return [time.wall];
    case 'zoned':
      return [time.wall, time.zone];
  }
}

function packEnd(end: EventEnd): EndTuple {
  if (end.kind === 'none') return 0;
  return end.kind === 'at' ? [packTime(end.time)] : [end.days, end.seconds];
}

const packRecurrence = (one: Recurrence): RecurrenceTuple => [
  one.rules,
  one.excludedRules,
  one.extraDates.map(({ start, end }) => [packTime(start), end && packEnd(end)]),
  one.excludedDates.map(packTime),
];

/** Unpacks one part after the other of the same calendar. */
export type Unpack = (packed: PackedSeries) => readonly Series[];

/** Gives the same series back. People, zones, places and categories that several parts name are one and the same. */
export function createUnpack(): Unpack {
  const texts = new Map<string, string>();
  const known = new Map<string, Attendee>();

  const text = (one: string): string => {
    const before = texts.get(one);
    if (before === undefined) texts.set(one, one);
    return before ?? one;
  };
  const person = (one: Attendee): Attendee => {
    const name = nameOf(one);
    const before = known.get(name);
    if (!before) known.set(name, one);
    return before ?? one;
  };
  const time = (packed: TimeTuple): EventTime => {
    if (typeof packed === 'number') return { kind: 'utc', at: packed };
    if (typeof packed === 'string') return { kind: 'all-day', day: packed };
    const [wall, zone] = packed;
    return zone === undefined ? { kind: 'floating', wall } : { kind: 'zoned', wall, zone: text(zone) };
  };
  const end = (packed: EndTuple): EventEnd => {
    if (packed === 0) return noEnd;
    return packed.length === 1
      ? { kind: 'at', time: time(packed[0]) }
      : { kind: 'duration', days: packed[0], seconds: packed[1] };
  };
  const version = (packed: VersionTuple, people: readonly Attendee[]): EventVersion => ({
    summary: packed[0],
    description: packed[1],
    location: text(packed[2]),
    url: packed[3],
    conference: packed[4],
    categories: packed[5] === 0 ? nothing : packed[5].map(text),
    status: packed[6],
    transparent: packed[7] === 1,
    organizer: packed[8] === null ? null : at(people, packed[8]),
    attendees: packed[9] === 0 ? nothing : packed[9].map((place) => at(people, place)),
    start: time(packed[10]),
    end: end(packed[11]),
    sequence: packed[12],
    lastModified: packed[13],
  });
  const extraDate = ([start, until]: ExtraTuple): ExtraDate => ({
    start: time(start),
    end: until === null ? null : end(until),
  });
  const recurrence = ([rules, excludedRules, extraDates, excludedDates]: RecurrenceTuple): Recurrence => ({
    rules,
    excludedRules,
    extraDates: extraDates.map(extraDate),
    excludedDates: excludedDates.map(time),
  });

  return ({ people: listed, series }) => {
    const people = listed.map(person);
    const override = ([id, packedTime, future, changed]: OverrideTuple): Override => ({
      recurrenceId: id,
      recurrenceTime: time(packedTime),
      thisAndFuture: future === 1,
      version: version(changed, people),
    });
    return series.map(([key, uid, master, packedRecurrence, overrides]) => ({
      key,
      uid: uid === 0 ? (key as string as Uid) : uid,
      master: master === 0 ? null : version(master, people),
      recurrence: packedRecurrence === 0 ? null : recurrence(packedRecurrence),
      overrides: overrides === 0 ? nothing : overrides.map(override),
    }));
  };
}

const nothing: readonly never[] = [];
const noEnd: EventEnd = { kind: 'none' };

function at(people: readonly Attendee[], place: number): Attendee {
  const person = people[place];
  if (!person) throw new RangeError(`there is no person ${place}`);
  return person;
}
