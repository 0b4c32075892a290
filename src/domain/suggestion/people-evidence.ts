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
const privateProviders = new Set(
  `126 163 alice aol aon arcor att bbox bellsouth bigpond bluewin bol bt btinternet chello club-internet comcast cox duck eircom email fastmail free freenet gmail gmx googlemail hey hispeed hotmail icloud inbox interia kabelmail kpnmail laposte libero live mac mail mailbox mailo me movistar msn naver neuf ntlworld numericable o2 onet ono optusnet orange outlook pm posteo prodigy proton protonmail qq rediffmail rocketmail rogers sbcglobal seznam sfr shaw sky skynet sunrise swissonline t-online talktalk telefonica telenet telia terra tin tiscali tutanota uol verizon videotron virgilio virgin virginmedia vodafone wanadoo web wp xs4all xtra yahoo yandex ymail ziggo zoho`.split(
    /\s+/,
  ),
);

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
export const isSilent = (domain: string): boolean => domain === '' || exampleDomain.test(domain);
/** True for the domain of an organisation. */
export const isTelling = (domain: string): boolean => !isSilent(domain) && !isPrivate(domain);
export const isPrivate = (domain: string): boolean =>
  privateProviders.has(domain.slice(0, domain.indexOf('.')));

/** Who comes to an event beside the user, as far as addresses tell. */
export interface Company {
  readonly group: 'alone' | 'own' | 'outside' | 'mixed' | 'private' | 'unknown';
  readonly size: 'none' | 'one' | 'few' | 'many' | 'crowd';
  /** True if the user invites, or nobody. */
  readonly isOwn: boolean;
  readonly reason: Reason | null;
}

export function companyIn(
  event: WithPeople & { readonly conference: string },
  myEmails: ReadonlySet<string>,
): Company {
  const others = othersOf(event, myEmails);
  const count = companyOf(event, others);
  const isOwnEvent = isOwn(event, myEmails);
  const isAlone = count === 0 && isOwnEvent && event.conference === '';
  const size = sizeOf(count);
  if (isAlone) return { group: 'alone', size, isOwn: isOwnEvent, reason: null };
  const domains = others.map((person) => domainOf(person.email)).filter((domain) => !isSilent(domain));
  const mine = new Set([...myEmails].map(domainOf));
  const own = domains.filter((domain) => mine.has(domain) && !isPrivate(domain));
  const work = domains.filter((domain) => !isPrivate(domain));
  const group = groupOfDomains(others.length, domains.length, work.length, own.length);
  const reason: Reason | null =
    group === 'private'
      ? { code: 'private-addresses' }
      : group === 'unknown'
        ? null
        : workReason(work, myEmails);
  return { group, size, isOwn: isOwnEvent, reason };
}

function groupOfDomains(others: number, known: number, work: number, own: number): Company['group'] {
  if (others === 0 || known * 2 <= others) return 'unknown';
  if (work * 2 <= known) return 'private';
  if (own === work) return own === others ? 'own' : 'mixed';
  return own === 0 ? 'outside' : 'mixed';
}

function sizeOf(count: number): Company['size'] {
  if (count <= 1) return count === 0 ? 'none' : 'one';
  if (count <= 5) return 'few';
  return count < crowd ? 'many' : 'crowd';
}
