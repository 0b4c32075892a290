import type { Attendee } from '../event/series';
import { isGroup, isPerson } from '../people/guest';
import { domainOf, isPrivate, isSilent, isTelling, isWithin } from './mail-domain';
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
const isMine = ({ organizer }: WithPeople, myEmails: ReadonlySet<string>): boolean =>
  organizer === null || myEmails.has(organizer.email);

/** Who comes to an event beside the user, as far as addresses tell. */
export interface Company {
  /** `alone`: nobody else is invited, and there is no call to join. `mixed`: of one's own organisation and of others. */
  readonly group: 'alone' | 'own' | 'outside' | 'mixed' | 'private' | 'unknown';
  readonly size: 'none' | 'one' | 'few' | 'many' | 'crowd';
  readonly count: number;
  /** True if the user invites, or nobody. */
  readonly isMine: boolean;
  readonly reasons: readonly Reason[];
}

export function readCompany(
  event: WithPeople & { readonly conference: string },
  myEmails: ReadonlySet<string>,
): Company {
  const others = othersOf(event, myEmails);
  const count = companyOf(event, others);
  const rest = { count, size: sizeOf(count), isMine: isMine(event, myEmails) };
  if (count === 0 && rest.isMine && event.conference === '') return { ...rest, group: 'alone', reasons: [] };
  const domains = others.map((person) => domainOf(person.email)).filter((domain) => !isSilent(domain));
  const work = domains.filter((domain) => !isPrivate(domain));
  const mine = [...myEmails].map(domainOf).filter(isTelling);
  const isOwn = (domain: string): boolean => mine.some((own) => isWithin(domain, own));
  const own = work.filter(isOwn).length;
  const group = groupOf(others.length, domains.length, work.length, own);
  const reasons = [...reasonOf(group, work, isOwn), ...crowdReason(others.length)];
  return { ...rest, group, reasons };
}

function groupOf(others: number, known: number, work: number, own: number): Company['group'] {
  if (others === 0 || known * 2 <= others) return 'unknown';
  if (work * 2 <= known) return 'private';
  if (own === 0) return 'outside';
  return own === others ? 'own' : 'mixed';
}

/** Friends rarely invite this many guests by calendar. */
const crowd = 15;

function sizeOf(count: number): Company['size'] {
  if (count <= 1) return count === 0 ? 'none' : 'one';
  if (count <= 5) return 'few';
  return count < crowd ? 'many' : 'crowd';
}

const crowdReason = (guests: number): readonly Reason[] =>
  guests < crowd ? [] : [{ code: 'crowd', guests }];

function reasonOf(
  group: Company['group'],
  domains: readonly string[],
  isOwn: (domain: string) => boolean,
): readonly Reason[] {
  if (group === 'private') return [{ code: 'private-addresses' }];
  if (group === 'alone' || group === 'unknown') return [];
  const different = [...new Set(domains)];
  const [only] = different;
  if (only === undefined || different.length > 1) return [{ code: 'organisations', count: different.length }];
  return [{ code: isOwn(only) ? 'colleagues' : 'guests-of', guests: domains.length, domain: only }];
}
