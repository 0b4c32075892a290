import type { Attendee, EventEnd, EventTime, EventVersion, Series } from './series';

/** Gives back a series that says the same and shares what other series have said before it. */
export type Share = (series: Series) => Series;

/**
 * The same people, rooms and zones stand in thousands of events: kept once, a calendar takes half the memory. What is
 * remembered for it goes with the returned function.
 */
export function createShare(): Share {
  const texts = new Map<string, string>();
  const people = new Map<string, Attendee>();

  const text = (one: string): string => {
    const known = texts.get(one);
    if (known === undefined) texts.set(one, one);
    return known ?? one;
  };
  const person = (one: Attendee): Attendee => {
    const name = `${one.participation} ${one.type} ${one.email} ${one.name}`;
    const known = people.get(name);
    if (!known) people.set(name, one);
    return known ?? one;
  };
  const time = (one: EventTime): EventTime => (one.kind === 'zoned' ? { ...one, zone: text(one.zone) } : one);
  const end = (one: EventEnd): EventEnd => {
    if (one.kind === 'none') return noEnd;
    return one.kind === 'at' ? { kind: 'at', time: time(one.time) } : one;
  };
  const version = (one: EventVersion): EventVersion => ({
    ...one,
    start: time(one.start),
    end: end(one.end),
    location: text(one.location),
    categories: one.categories.length === 0 ? nothing : one.categories.map(text),
    organizer: one.organizer && person(one.organizer),
    attendees: one.attendees.length === 0 ? nothing : one.attendees.map(person),
  });

  return (series) => {
    const { key, uid, master, recurrence, overrides } = series;
    return {
      key,
      // Mostly they are one text, read twice.
      uid: (key as string) === uid ? (key as string as typeof uid) : uid,
      master: master && version(master),
      recurrence,
      overrides:
        overrides.length === 0
          ? nothing
          : overrides.map((override) => ({ ...override, version: version(override.version) })),
    };
  };
}

const nothing: readonly never[] = [];
const noEnd: EventEnd = { kind: 'none' };
