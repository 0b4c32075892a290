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

/** UTC as its instant, a day as its text, else the wall time, with its zone unless it floats. */
type TimeTuple = Instant | Day | readonly [wall: string, zone?: Place];
type EndTuple = 0 | readonly [TimeTuple] | readonly [days: number, seconds: number];
type VersionTuple = readonly [
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

/** Packs one part of a calendar after the other. */
export type Pack = (list: readonly Series[]) => PackedSeries;

export function createPack(): Pack {
  const people = createPlaces(nameOf);
  const texts = createPlaces((text: string) => text);

  const time = (one: EventTime): TimeTuple => {
    switch (one.kind) {
      case 'utc':
        return one.at;
      case 'all-day':
        return one.day;
      case 'floating':
        return [one.wall];
      case 'zoned':
        return [one.wall, texts.of(one.zone)];
    }
  };
  const end = (one: EventEnd): EndTuple => {
    if (one.kind === 'none') return 0;
    return one.kind === 'at' ? [time(one.time)] : [one.days, one.seconds];
  };
  const version = (one: EventVersion): VersionTuple => [
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
    time(one.start),
    end(one.end),
    one.sequence,
    one.lastModified,
  ];
  const recurrence = (one: Recurrence): RecurrenceTuple => [
    one.rules,
    one.excludedRules,
    one.extraDates.map((extra) => [time(extra.start), extra.end && end(extra.end)]),
    one.excludedDates.map(time),
  ];
  const override = ({ recurrenceId, recurrenceTime, thisAndFuture, version: changed }: Override) =>
    [recurrenceId, time(recurrenceTime), thisAndFuture ? 1 : 0, version(changed)] as const;

  return (list) => {
    const series = list.map(
      (one): SeriesTuple => [
        one.key,
        (one.key as string) === one.uid ? 0 : one.uid,
        one.master ? version(one.master) : 0,
        one.recurrence ? recurrence(one.recurrence) : 0,
        orZero(one.overrides.map(override)),
      ],
    );
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
  const version = (packed: VersionTuple): EventVersion => ({
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
  const override = ([id, packedTime, future, changed]: OverrideTuple): Override => ({
    recurrenceId: id,
    recurrenceTime: time(packedTime),
    thisAndFuture: future === 1,
    version: version(changed),
  });

  return (packed) => {
    for (const one of packed.people) people.push(one);
    for (const one of packed.texts) texts.push(one);
    return packed.series.map(([key, uid, master, packedRecurrence, overrides]) => ({
      key,
      uid: uid === 0 ? (key as string as Uid) : uid,
      master: master === 0 ? null : version(master),
      recurrence: packedRecurrence === 0 ? null : recurrence(packedRecurrence),
      overrides: overrides === 0 ? nothing : overrides.map(override),
    }));
  };
}

const nothing: readonly never[] = [];
const noEnd: EventEnd = { kind: 'none' };

function at<Item>(list: readonly Item[], place: Place): Item {
  const item = list[place];
  if (item === undefined) throw new RangeError(`nothing has the place ${place}`);
  return item;
}
