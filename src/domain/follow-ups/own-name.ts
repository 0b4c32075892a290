import type { EventDetails, Series } from '../event/series';
import { leadingVersion } from '../event/series';

const eventsPerYield = 500;

/**
 * The name that most invitations give the user, by the user's own addresses; empty if none gives one. Yields to the event loop.
 */
export function* ownNameYielding(
  series: Iterable<Series>,
  isMe: (email: string) => boolean,
): Generator<void, string> {
  const counts = new Map<string, number>();
  let at = 0;
  for (const one of series) {
    at += 1;
    if (at % eventsPerYield === 0) yield;
    const name = ownNameAt(leadingVersion(one), isMe);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [first] = [...counts].toSorted(([, one], [, other]) => other - one);
  return first?.[0] ?? '';
}

/** The user's name as an invitation writes it; an address is no name. */
export function ownNameAt(
  { attendees, organizer }: Pick<EventDetails, 'attendees' | 'organizer'>,
  isMe: (email: string) => boolean,
): string {
  const people = [...attendees, ...(organizer ? [organizer] : [])];
  const me = people.find(
    ({ email, name }) => isMe(email) && !['', email.toLowerCase()].includes(name.trim().toLowerCase()),
  );
  return me?.name.trim() ?? '';
}
