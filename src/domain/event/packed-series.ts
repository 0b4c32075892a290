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
 * Series in a third of the text that their JSON takes, and read back in a third of the time: fields stand by their place,
 * what is mostly empty is 0, and people and texts that many events name are named by their place in lists. The parts of a
 * calendar share these lists: each part brings what no part before it named.
 */
export interface PackedSeries {
  readonly people: readonly Attendee[];
  /** Names of zones, locations and categories. */
  readonly texts: readonly string[];
  readonly series: readonly SeriesTuple[];
}

/** A place in the lists of all parts so far. */
type Place = number;

/** UTC as its instant, a day or a wall time as its text; what clock that is read on stands in the next field. */
type TimeText = Instant | Day | WallTime;
/** 0 for UTC and days, 1 for a time that floats, else two more than the place of its zone's name. */
type TimeClock = number;
type TimeTuple = readonly [time: TimeText, clock: TimeClock];
/** A time is followed by its clock; none is null, a duration stands as one, and both have a 0 there. */
type EndText = TimeText | readonly [days: number, seconds: number] | null;
type EndTuple = readonly [end: EndText, clock: TimeClock];

/** Flat, since small lists are what takes time to read. */
type VersionFields = readonly [
  summary: string,
  description: string,
  location: Place,
  url: string,
  conference: string,
  categories: readonly Place[] | 0,
  status: EventStatus,
  transparent: 0 | 1,
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
      /** 0 where it is the same text as the key, as mostly. */
      uid: Uid | 0,
      recurrence: RecurrenceTuple | 0,
      overrides: readonly OverrideTuple[] | 0,
    ]
  /** Without a master. */
  | readonly [key: SeriesKey, uid: Uid | 0, overrides: readonly OverrideTuple[]];

/** Packs one part of a calendar after the other. */
export type Pack = (list: readonly Series[]) => PackedSeries;

export function createPack(): Pack {
  const people = createPlaces(nameOf);
  const texts = createPlaces((text: string) => text);

  const time = (one: EventTime): TimeTuple => {
    switch (one.kind) {
      case 'utc':
        return [one.at, 0];
      case 'all-day':
        return [one.day, 0];
      case 'floating':
        return [one.wall, 1];
      case 'zoned':
        return [one.wall, texts.of(one.zone) + 2];
    }
  };
  const end = (one: EventEnd): EndTuple => {
    if (one.kind === 'none') return [null, 0];
    return one.kind === 'at' ? time(one.time) : [[one.days, one.seconds], 0];
  };
  const version = (one: EventVersion): VersionFields => [
    one.summary,
    one.description,
    texts.of(one.location),
    one.url,
    one.conference,
    orZero(one.categories.map(texts.of)),
    one.status,
    one.transparent ? 1 : 0,
    one.organizer && people.of(one.organizer),
    orZero(one.attendees.map(people.of)),
    one.sequence,
    one.lastModified,
    ...time(one.start),
    ...end(one.end),
  ];
  const recurrence = (one: Recurrence): RecurrenceTuple => [
    one.rules,
    one.excludedRules,
    one.extraDates.map((extra) => [...time(extra.start), extra.end && end(extra.end)]),
    one.excludedDates.map(time),
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

/** Gives things that have the same name the same place. */
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
    /** What came since this was last asked, in the order of the places. */
    takeNew: (): readonly Item[] => {
      const taken = added;
      added = [];
      return taken;
    },
  };
}

const nameOf = ({ participation, type, email, name }: Attendee): string =>
  `${participation} ${type} ${email} ${name}`;

const orZero = <Item>(list: readonly Item[]): readonly Item[] | 0 => (list.length === 0 ? 0 : list);

/** Unpacks one part after the other of the same calendar, in the order in which they were packed. */
export type Unpack = (packed: PackedSeries) => readonly Series[];

/**
 * Gives the same series back. People, zones, places and categories that several events name are one and the same. Throws
 * a RangeError for a place that nothing has.
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
    transparent: packed[7] === 1,
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
    for (const one of packed.people) people.push(one);
    for (const one of packed.texts) texts.push(one);
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
