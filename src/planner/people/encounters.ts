import type { SeriesKey } from '../../domain/event/key';
import { endInstant, startInstant } from '../../domain/event/occurrence';
import type { PersonRef } from '../../domain/people/directory';
import { mentionRef } from '../../domain/people/directory';
import { iDeclined } from '../../domain/people/guest-list';
import type { Present } from '../../domain/people/presence';
import { presentAt } from '../../domain/people/presence';
import { startOfMonth } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import type { PlannedOccurrence } from '../agenda/agenda';
import { distinctMeetings } from '../agenda/distinct';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';

/** An event with other people in it. */
export interface Encounter {
  readonly planned: PlannedOccurrence;
  readonly start: Instant;
  readonly end: Instant;
  /** How many other people it names. */
  readonly crowd: number;
}

/** Someone whom calendars name, with their encounters, by start. */
export interface Mentioned {
  readonly email: string;
  /** The first name that a calendar gives; empty if none does. */
  readonly name: string;
  /** Where they are, organise or said they may come: these are meetings once they are over. */
  readonly there: readonly Encounter[];
  /** Where they have not answered. */
  readonly invited: readonly Encounter[];
  readonly series: ReadonlySet<SeriesKey>;
}

/** Who is in which event, over all calendars and their whole past. */
export interface Encounters {
  /** What takes place, by start, also without other people. */
  readonly events: readonly PlannedOccurrence[];
  readonly mentioned: ReadonlyMap<PersonRef, Mentioned>;
}

type NeededContext = Pick<PlannerContext, 'agenda' | 'edits' | 'isMe' | 'today' | 'zone' | 'ports'>;

/** Months of the window. It changes once a month only, so that it stays cached. */
const reach = { back: 12 * 20, ahead: 14 };

/** Computes the encounters anew only after a change of calendars, zone or own addresses, and in another month. */
export function createEncounters(context: NeededContext): () => Promise<Encounters> {
  let cache: { readonly of: readonly unknown[]; readonly encounters: Promise<Encounters> } | null = null;
  return async () => {
    const today = context.today();
    const { found } = await context.agenda.occurrences({
      from: startOfMonth(today, -reach.back),
      to: startOfMonth(today, reach.ahead),
      zone: context.zone(),
    });
    const of = [found, context.edits.plan().settings.myEmails];
    if (cache?.of.every((one, at) => one === of[at])) return cache.encounters;
    const encounters = gather(context, found);
    cache = { of, encounters };
    // A failed computation is tried anew by the next caller; this one has the failure from the promise.
    encounters.catch(() => {
      if (cache?.encounters === encounters) cache = null;
    });
    return encounters;
  };
}

export const toEncounter = (planned: PlannedOccurrence, crowd: number, zone: ZoneId): Encounter => ({
  planned,
  start: startInstant(planned.occurrence.span, zone),
  end: endInstant(planned.occurrence.span, zone),
  crowd,
});

interface MentionedInWork extends Mentioned {
  name: string;
  readonly there: Encounter[];
  readonly invited: Encounter[];
  readonly series: Set<SeriesKey>;
}

async function gather(
  { isMe, zone, ports }: NeededContext,
  found: readonly PlannedOccurrence[],
): Promise<Encounters> {
  const inZone = zone();
  const events: PlannedOccurrence[] = [];
  const mentioned = new Map<PersonRef, MentionedInWork>();
  for (const [index, planned] of distinctMeetings(found).entries()) {
    if (index % atOnce === atOnce - 1) await ports.yieldThread();
    const { version } = planned.occurrence;
    if (version.status === 'cancelled' || iDeclined(version, isMe)) continue;
    events.push(planned);
    const people = presentAt(version, isMe);
    if (people.length === 0) continue;
    const encounter = toEncounter(planned, people.length, inZone);
    for (const person of people) note(mentioned, person, encounter);
  }
  return { events, mentioned };
}

function note(
  mentioned: Map<PersonRef, MentionedInWork>,
  { email, name, presence }: Present,
  encounter: Encounter,
): void {
  if (presence === 'away') return;
  const ref = mentionRef({ email, name });
  const known = mentioned.get(ref) ?? { email, name: '', there: [], invited: [], series: new Set() };
  if (known.name === '') known.name = name;
  (presence === 'there' ? known.there : known.invited).push(encounter);
  known.series.add(encounter.planned.series.key);
  mentioned.set(ref, known);
}
