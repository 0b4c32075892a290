import type { Attendee } from '../event/series';
import { isGroup, isPerson } from '../people/guest';
import type { Evidence } from './evidence';
import type { Reason } from './reason';

interface WithPeople {
  readonly organizer: Attendee | null;
  readonly attendees: readonly Attendee[];
}

/** The people of an event without the user, each once. The organiser counts only if the event has attendees. */
export function othersOf(event: WithPeople, myEmails: ReadonlySet<string>): readonly Attendee[] {
  if (event.attendees.length === 0) return [];
  const everyone = event.organizer === null ? event.attendees : [event.organizer, ...event.attendees];
  const byAddress = new Map<string, Attendee>();
  for (const person of everyone) {
    if (isPerson(person) && !myEmails.has(person.email)) byAddress.set(person.email || person.name, person);
  }
  return [...byAddress.values()];
}

/** How many others there are, where a group counts as two: who is in it is unknown, but it is more than one. */
export const companyOf = ({ attendees }: WithPeople, others: readonly Attendee[]): number =>
  others.length + 2 * attendees.filter(isGroup).length;

/** True if the user is the organiser, or the event names none. */
export const isOwn = ({ organizer }: WithPeople, myEmails: ReadonlySet<string>): boolean =>
  organizer === null || myEmails.has(organizer.email);

/** Providers of private mail, by the first part of the domain, so that `yahoo.fr` and `gmx.at` are covered. */
const privateProviders = new Set([
  'aol',
  'fastmail',
  'free',
  'freenet',
  'gmail',
  'gmx',
  'googlemail',
  'hotmail',
  'icloud',
  'laposte',
  'libero',
  'live',
  'mac',
  'mail',
  'mailbox',
  'me',
  'msn',
  'orange',
  'outlook',
  'posteo',
  'proton',
  'protonmail',
  'sfr',
  't-online',
  'terra',
  'tutanota',
  'wanadoo',
  'web',
  'yahoo',
  'ymail',
]);

/** Reserved for examples (RFC 2606 §3), so it does not say where a person works. */
const exampleDomain = /^example\.(?:com|net|org)$/;

/** Friends rarely invite this many guests by calendar. */
const crowd = 15;

export function peopleEvidence(
  others: readonly Attendee[],
  myEmails: ReadonlySet<string>,
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  if (others.length >= crowd) {
    evidence.push({
      kind: 'networking',
      form: null,
      weight: 1,
      reason: { code: 'crowd', guests: others.length },
    });
  }
  const domains = others.map((person) => domainOf(person.email)).filter((domain) => !isSilent(domain));
  const work = domains.filter((domain) => !isPrivate(domain));
  if (work.length * 2 > others.length) {
    evidence.push({ kind: 'networking', form: null, weight: 1.5, reason: workReason(work, myEmails) });
  } else if ((domains.length - work.length) * 2 > others.length) {
    evidence.push({ kind: 'social', form: null, weight: 1.2, reason: { code: 'private-addresses' } });
  }
  return evidence;
}

function workReason(domains: readonly string[], myEmails: ReadonlySet<string>): Reason {
  const different = [...new Set(domains)];
  const [only] = different;
  if (only === undefined || different.length > 1) return { code: 'organisations', count: different.length };
  const mine = [...myEmails].some((email) => domainOf(email) === only);
  return { code: mine ? 'colleagues' : 'guests-of', guests: domains.length, domain: only };
}

/** The part of an address after the @, in the case of the address. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);
const isSilent = (domain: string): boolean => domain === '' || exampleDomain.test(domain);
/** True for the domain of an organisation. */
export const isTelling = (domain: string): boolean => !isSilent(domain) && !isPrivate(domain);
const isPrivate = (domain: string): boolean => privateProviders.has(domain.slice(0, domain.indexOf('.')));
