import type { Attendee, EventDetails, Series } from '../event/series';
import { leadingVersion } from '../event/series';
import { isPerson } from './guest';

/** An address that is probably the user's own (product I13). */
export interface OwnAddress {
  readonly email: string;
  /** As the calendar names its holder; empty if it does not. */
  readonly name: string;
  /** The number of series with guests that have this address. */
  readonly events: number;
  /** False if others are as likely, so that nothing is chosen beforehand. */
  readonly isLikeliest: boolean;
}

export interface OwnAddresses {
  /** Likeliest first; empty if no address is much more frequent than the others. */
  readonly offered: readonly OwnAddress[];
  /** How many series have guests. */
  readonly events: number;
}

/** A calendar, with the texts that can hold its owner's address: its name, and where it is fetched from. */
export interface OwnedCalendar {
  readonly series: readonly Series[];
  readonly hints: readonly string[];
}

/** The fewest series with guests that say who is always among them. */
const leastEvents = 3;
/** The least share of them that a person is in to be the owner. */
const leastShare = 0.6;
/** A second person is as likely if in nearly as many. */
const nearly = 0.95;
/** An event invites a person once, so two addresses of one person are rarely in the same event. */
const mostTogether = 0.1;
const mostOffered = 6;
const eventsPerYield = 500;

/**
 * The addresses that are likely the user's own: those in the names and addresses of the calendars, those of the person who is
 * in most events with guests, and those of whoever is in most of the events without that person. Yields to the event loop.
 */
export function* ownAddressesYielding(calendars: readonly OwnedCalendar[]): Generator<void, OwnAddresses> {
  const events: (readonly Attendee[])[] = [];
  for (const [index, series] of calendars.flatMap((calendar) => calendar.series).entries()) {
    if (index % eventsPerYield === eventsPerYield - 1) yield;
    const people = presentAt(leadingVersion(series));
    if (people.length > 0) events.push(people);
  }
  const holders = yield* toHolders(events);
  const hinted = hintedAddresses(calendars.flatMap(({ hints }) => hints));
  const [owners, isSure] = ownersOf(holders, hinted, events.length);
  const known = owners.flatMap(({ addresses }) => [...addresses.values()]);
  const onlyHinted = [...hinted].filter((email) => known.every((one) => one.email !== email));
  const offered = [
    ...known
      .toSorted((one, other) => other.events.size - one.events.size)
      .map(({ email, name, events: at }) => ({ email, name, events: at.size, isLikeliest: isSure })),
    ...onlyHinted.map((email) => ({ email, name: '', events: 0, isLikeliest: true })),
  ];
  return { offered: offered.slice(0, mostOffered), events: events.length };
}

/** The same at once. */
export function likelyOwnAddresses(calendars: readonly OwnedCalendar[]): OwnAddresses {
  const steps = ownAddressesYielding(calendars);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The addresses of the guests and the organiser; empty for an event without guests. */
function presentAt({ attendees, organizer }: EventDetails): readonly Attendee[] {
  return [...attendees, ...(organizer && attendees.length > 0 ? [organizer] : [])].filter(
    (one) => isPerson(one) && isPersonal(one.email),
  );
}

/** Calendars, rooms and senders of mail have addresses too. */
const isPersonal = (email: string): boolean =>
  /^[^\s@]+@[^\s@]+$/.test(email) &&
  !/@(?:[\w-]+\.)*calendar\.google\.com$|^no-?reply|^unknownorganizer@/.test(email);

interface Address {
  readonly email: string;
  name: string;
  /** Places of its events in the list. */
  readonly events: Set<number>;
}

/** The addresses of one person, as far as names tell. */
interface Holder {
  readonly addresses: ReadonlyMap<string, Address>;
  readonly events: ReadonlySet<number>;
}

function* toHolders(events: readonly (readonly Attendee[])[]): Generator<void, readonly Holder[]> {
  const addresses = new Map<string, Address>();
  for (const [at, people] of events.entries()) {
    if (at % eventsPerYield === eventsPerYield - 1) yield;
    for (const { email, name } of people) {
      const address = addresses.get(email) ?? { email, name: '', events: new Set() };
      address.events.add(at);
      if (address.name === '' && name !== email) address.name = name;
      addresses.set(email, address);
    }
  }
  const byPerson = new Map<string, Address[]>();
  for (const address of addresses.values()) {
    const person = personOf(address);
    byPerson.set(person, [...(byPerson.get(person) ?? []), address]);
  }
  return [...byPerson.values()]
    .map((all) => ({
      addresses: new Map(all.map((one) => [one.email, one])),
      events: new Set(all.flatMap((one) => [...one.events])),
    }))
    .toSorted((one, other) => other.events.size - one.events.size);
}

/** One person's addresses have the same name, or without a name the same part before the @. */
const personOf = ({ email, name }: Address): string => {
  const words = (name || email.slice(0, email.lastIndexOf('@'))).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.toSorted().join(' ');
};

/** The owner with all their addresses, and whether the owner is clearly the likeliest. */
function ownersOf(
  holders: readonly Holder[],
  hinted: ReadonlySet<string>,
  events: number,
): readonly [readonly Holder[], boolean] {
  const isHinted = ({ addresses }: Holder): boolean =>
    [...addresses.keys()].some((email) => hinted.has(email));
  const named = holders.filter(isHinted);
  const [first] = named.length > 0 ? named : holders;
  if (!first) return [[], false];
  const isOften = events >= leastEvents && first.events.size >= leastShare * events;
  if (named.length === 0 && !isOften) return [[], false];
  const others = holders.filter((one) => !named.includes(one) && one !== first);
  const equals =
    named.length > 0 ? [] : others.filter((one) => one.events.size >= nearly * first.events.size);
  if (equals.length > 0) return [equals.length === 1 ? [first, ...equals] : [], false];
  return [withFurther(named.length > 0 ? named : [first], others, events), true];
}

/** Adds who is in most of the events without the owner and never beside the owner: the owner under another name. */
function withFurther(
  owners: readonly Holder[],
  others: readonly Holder[],
  events: number,
): readonly Holder[] {
  const covered = new Set(owners.flatMap((owner) => [...owner.events]));
  const left = events - covered.size;
  if (left < leastEvents) return owners;
  const further = others.find((one) => {
    const together = [...one.events].filter((at) => covered.has(at)).length;
    const isApart = together <= mostTogether * one.events.size;
    return isApart && one.events.size - together >= leastShare * left;
  });
  if (!further) return owners;
  return withFurther(
    [...owners, further],
    others.filter((one) => one !== further),
    events,
  );
}

/** The addresses in texts such as a calendar's name; also with the @ written as in a page's address. */
const hintedAddresses = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts
      .flatMap((text) => text.replaceAll(/%40/gi, '@').match(/[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g) ?? [])
      .map((email) => email.toLowerCase())
      .filter(isPersonal),
  );
