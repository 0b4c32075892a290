import type { Attendee } from '../event/series';
import { othersOf } from './company';
import type { SuggestionInput } from './input';
import { domainOf, isPrivate, isWithin } from './mail-domain';
import type { Reason } from './reason';

/**
 * Why a series is routine: at least weekly with the same people of one's own organisation (product M7). null if it is not,
 * also where that is unknown because it names no people.
 */
export function routineReason(
  event: Pick<SuggestionInput, 'repeats' | 'organizer' | 'attendees'>,
  myEmails: ReadonlySet<string>,
): Extract<Reason, { readonly code: 'routine' }> | null {
  const { repeats } = event;
  if (repeats !== 'daily' && repeats !== 'weekly') return null;
  const others = othersOf(event, myEmails);
  const mine = [...myEmails].map(domainOf).filter((domain) => domain !== '' && !isPrivate(domain));
  const domain = mine.find((own) => isAllOf(others, own));
  if (domain === undefined) return null;
  return { code: 'routine', often: repeats, guests: others.length, domain };
}

const isAllOf = (people: readonly Attendee[], domain: string): boolean =>
  people.length > 0 && people.every(({ email }) => isWithin(domainOf(email), domain));
