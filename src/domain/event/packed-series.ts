import type { Day } from '../time/day';
import type { Instant } from '../time/instant';
import type { RecurrenceId, SeriesKey, Uid } from './key';
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
  WallTime,
} from './series';

/**
 * A compact form of series for JSON and for messages between threads: a third of the text, read in a third of the time.
 * Fields are tuple elements, fields that are mostly empty are 0, and people and texts that occur in many events are
 * indexes into tables. The parts of a calendar share these tables: each part carries the entries that are new in it.
 */
export interface PackedSeries {
  readonly people: readonly Attendee[];
  /** Names of zones, locations and categories. */
  readonly texts: readonly string[];
  readonly series: readonly SeriesTuple[];
}

/** An index into the tables of all parts so far. */
type Place = number;

/** UTC as its instant, a day or a wall time as its text; the next element says on which clock it is. */
type TimeText = Instant | Day | WallTime;
/** 0 for UTC and days, 1 for floating, else the index of the zone's name plus two. */
type TimeClock = number;
type TimeTuple = readonly [time: TimeText, clock: TimeClock];
/** A time, a duration, or null for no end; only a time has a clock, the others have 0 in its place. */
type EndText = TimeText | readonly [days: number, seconds: number] | null;
type EndTuple = readonly [end: EndText, clock: TimeClock];

/** Flat, because JSON.parse spends most of its time on small arrays. */
type VersionFields = readonly [
  summary: string,
  description: string,
  location: Place,
  url: string,
  conference: string,
  categories: readonly Place[] | 0,
  status: EventStatus,
  /** 1 transparent, 2 out of office, 3 both. */
  time: 0 | 1 | 2 | 3,
  organizer: Place | null,
  attendees: readonly Place[] | 0,
  sequence: number,
  lastModified: Instant | null,
  ...start: TimeTuple,
  ...end: EndTuple,
];
type ExtraTuple = readonly [...start: TimeTuple, end: EndTuple | null];
type RecurrenceTuple = readonly [
  rules: readonly string[],
  excludedRules: readonly string[],
  extraDates: readonly ExtraTuple[],
  excludedDates: readonly TimeTuple[],
];
type OverrideTuple = readonly [
  ...version: VersionFields,
  id: RecurrenceId,
  ...time: TimeTuple,
  future: 0 | 1,
];
type SeriesTuple =
  | readonly [
      ...master: VersionFields,
      key: SeriesKey,
      /** 0 if it equals the key, which is the usual case. */
      uid: Uid | 0,
      recurrence: RecurrenceTuple | 0,
      overrides: readonly OverrideTuple[] | 0,
    ]
  /** Without a master. */
  | readonly [key: SeriesKey, uid: Uid | 0, overrides: readonly OverrideTuple[]];

/** Packs the next part of a calendar. */
export type Pack = (list: readonly Series[]) => PackedSeries;

export function createPack(): Pack {
  const people = createPlaces(nameOf);
  const texts = createPlaces((text: string) => text);

  const time = (written: EventTime): TimeTuple => {
    switch (written.kind) {
      case 'utc':
        return [written.at, 0];
      case 'all-day':
        return [written.day, 0];
      case 'floating':
        return [written.wall, 1];
      case 'zoned':
        return [written.wall, texts.of(written.zone) + 2];
    }
  };
  const end = (written: EventEnd): EndTuple => {
    if (written.kind === 'none') return [null, 0];
    return written.kind === 'at' ? time(written.time) : [[written.days, written.seconds], 0];
  };
  const version = (event: EventVersion): VersionFields => [
    event.summary,
    event.description,
    texts.of(event.location),
    event.url,
    event.conference,
    orZero(event.categories.map(texts.of)),
    event.status,
    timeOf(event),
    event.organizer && people.of(event.organizer),
    orZero(event.attendees.map(people.of)),
    event.sequence,
    event.lastModified,
    ...time(event.start),
    ...end(event.end),
  ];
  const recurrence = (written: Recurrence): RecurrenceTuple => [
    written.rules,
    written.excludedRules,
    written.extraDates.map((extra) => [...time(extra.start), extra.end && end(extra.end)]),
    written.excludedDates.map(time),
  ];
  const override = ({ recurrenceId, recurrenceTime, thisAndFuture, version: changed }: Override) =>
    [...version(changed), recurrenceId, ...time(recurrenceTime), thisAndFuture ? 1 : 0] as const;

  return (list) => {
    const series = list.map((one): SeriesTuple => {
      const uid = (one.key as string) === one.uid ? 0 : one.uid;
      const overrides = one.overrides.map(override);
      if (!one.master) return [one.key, uid, overrides];
      const recurring = one.recurrence ? recurrence(one.recurrence) : 0;
      return [...version(one.master), one.key, uid, recurring, orZero(overrides)];
    });
    return { people: people.takeNew(), texts: texts.takeNew(), series };
  };
}

/** A table of items: items with the same name have the same index. */
function createPlaces<Item>(nameOf: (item: Item) => string) {
  const places = new Map<string, Place>();
  let added: Item[] = [];
  return {
    of: (item: Item): Place => {
      const name = nameOf(item);
      const place = places.get(name) ?? places.size;
      if (place === places.size) {
        places.set(name, place);
        added.push(item);
      }
      return place;
    },
    /** The items added since the last call, by index. */
    takeNew: (): readonly Item[] => {
      const taken = added;
      added = [];
      return taken;
    },
  };
}

const nameOf = ({ participation, type, email, name }: Attendee): string =>
  `${participation} ${type} ${email} ${name}`;

const timeOf = ({ transparent, outOfOffice }: EventVersion): VersionFields[7] =>
  outOfOffice ? (transparent ? 3 : 2) : transparent ? 1 : 0;

const orZero = <Item>(list: readonly Item[]): readonly Item[] | 0 => (list.length === 0 ? 0 : list);

/** Unpacks the next part of a calendar; the parts must come in the order in which they were packed. */
export type Unpack = (packed: PackedSeries) => readonly Series[];

/**
 * Restores the series. Events share the objects of people, and the strings of zones, locations and categories. Throws a
 * RangeError for an index that is in no table.
 */
export function createUnpack(): Unpack {
  const people: Attendee[] = [];
  const texts: string[] = [];

  const person = (place: Place): Attendee => at(people, place);
  const text = (place: Place): string => at(texts, place);
  const time = (packed: TimeText, clock: TimeClock): EventTime => {
    if (typeof packed === 'number') return { kind: 'utc', at: packed };
    if (clock === 0) return { kind: 'all-day', day: packed as Day };
    return clock === 1
      ? { kind: 'floating', wall: packed }
      : { kind: 'zoned', wall: packed, zone: text(clock - 2) };
  };
  const end = (packed: EndText, clock: TimeClock): EventEnd => {
    if (packed === null) return noEnd;
    return typeof packed === 'object'
      ? { kind: 'duration', days: packed[0], seconds: packed[1] }
      : { kind: 'at', time: time(packed, clock) };
  };
  const version = (packed: readonly [...VersionFields, ...unknown[]]): EventVersion => ({
    summary: packed[0],
    description: packed[1],
    location: text(packed[2]),
    url: packed[3],
    conference: packed[4],
    categories: packed[5] === 0 ? nothing : packed[5].map(text),
    status: packed[6],
    transparent: packed[7] % 2 === 1,
    outOfOffice: packed[7] >= 2,
    organizer: packed[8] === null ? null : person(packed[8]),
    attendees: packed[9] === 0 ? nothing : packed[9].map(person),
    start: time(packed[12], packed[13]),
    end: end(packed[14], packed[15]),
    sequence: packed[10],
    lastModified: packed[11],
  });
  const recurrence = ([rules, excludedRules, extraDates, excludedDates]: RecurrenceTuple): Recurrence => ({
    rules,
    excludedRules,
    extraDates: extraDates.map(
      ([start, clock, until]): ExtraDate => ({
        start: time(start, clock),
        end: until && end(...until),
      }),
    ),
    excludedDates: excludedDates.map((excluded) => time(...excluded)),
  });
  const override = (packed: OverrideTuple): Override => ({
    recurrenceId: packed[16],
    recurrenceTime: time(packed[17], packed[18]),
    thisAndFuture: packed[19] === 1,
    version: version(packed),
  });
  const series = (packed: SeriesTuple): Series => {
    if (packed.length === 3) {
      const [key, uid, overrides] = packed;
      return {
        key,
        uid: uidOf(key, uid),
        master: null,
        recurrence: null,
        overrides: overrides.map(override),
      };
    }
    return {
      key: packed[16],
      uid: uidOf(packed[16], packed[17]),
      master: version(packed),
      recurrence: packed[18] === 0 ? null : recurrence(packed[18]),
      overrides: packed[19] === 0 ? nothing : packed[19].map(override),
    };
  };

  return (packed) => {
    for (const attendee of packed.people) people.push(attendee);
    for (const item of packed.texts) texts.push(item);
    return packed.series.map(series);
  };
}

const uidOf = (key: SeriesKey, uid: Uid | 0): Uid => (uid === 0 ? (key as string as Uid) : uid);

const nothing: readonly never[] = [];
const noEnd: EventEnd = { kind: 'none' };

function at<Item>(list: readonly Item[], place: Place): Item {
  const item = list[place];
  if (item === undefined) throw new RangeError(`nothing has the place ${place}`);
  return item;
}
