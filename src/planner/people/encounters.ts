import type { EventKey, SeriesKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import { endInstant, startInstant } from '../../domain/event/occurrence';
import type { Participant } from '../../domain/own-events/own-event';
import { ownEventWith } from '../../domain/own-events/own-events';
import type { PersonRef } from '../../domain/people/directory';
import { mentionRef } from '../../domain/people/directory';
import { iDeclined } from '../../domain/people/guest-list';
import type { Present } from '../../domain/people/presence';
import { presentAt } from '../../domain/people/presence';
import { startOfMonth } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import type { Plan } from '../../plan/plan';
import { distinctMeetings } from '../agenda/distinct';
import { mergedByStart } from '../agenda/expansions';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import { keysNotHappened, mayHaveHappened } from '../week/did-happen';

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
  /** Own events that take place and have people, by start; whom they name is not in `mentioned`. */
  readonly own: readonly OwnEncounter[];
}

export interface OwnEncounter {
  readonly encounter: Encounter;
  readonly people: readonly Participant[];
}

type NeededContext = Pick<PlannerContext, 'agenda' | 'edits' | 'isMe' | 'today' | 'zone' | 'ports'>;

/** Months of the window. It changes once a month only, so that it stays cached. */
const reach = { back: 12 * 20, ahead: 14 };

/**
 * Computes the encounters anew only after a change of calendars, zone or own addresses, and in another month. A change of
 * own events computes only theirs.
 */
export function createEncounters(context: NeededContext): () => Promise<Encounters> {
  let imported: Cached<Promise<Gathered>> | null = null;
  let all: Cached<Encounters> | null = null;
  const importedNow = (found: readonly PlannedOccurrence[]): Promise<Gathered> => {
    const of = [found, context.edits.plan().settings.myEmails];
    if (imported && isOf(imported, of)) return imported.value;
    const value = gather(context, found);
    imported = { of, value };
    // A failed computation is tried anew by the next caller; this one has the failure from the promise.
    value.catch(() => {
      if (imported?.value === value) imported = null;
    });
    return value;
  };
  return async () => {
    const today = context.today();
    const zone = context.zone();
    const window = { from: startOfMonth(today, -reach.back), to: startOfMonth(today, reach.ahead), zone };
    const gathered = await importedNow((await context.agenda.imported(window)).found);
    const { found } = await context.agenda.own(window);
    const plan = context.edits.plan();
    const not = keysNotHappened(plan);
    // The keys as text, so that an event that did happen computes nothing anew.
    const of = [gathered, found, not.join('\n')];
    if (all && isOf(all, of)) return all.value;
    const took = found.filter((planned) => mayHaveHappened(plan, planned));
    const value = withOwn(withoutNotHappened(gathered, not, plan), took, plan, zone);
    all = { of, value };
    return value;
  };
}

interface Cached<Value> {
  readonly of: readonly unknown[];
  readonly value: Value;
}

const isOf = (cached: Cached<unknown>, of: readonly unknown[]): boolean =>
  cached.of.every((one, at) => one === of[at]);

type Gathered = Pick<Encounters, 'events' | 'mentioned'>;

/** What did not happen was no meeting with anybody (product W9). */
function withoutNotHappened(gathered: Gathered, not: readonly EventKey[], plan: Plan): Gathered {
  if (not.length === 0) return gathered;
  const series = new Set(not.map((key) => parseEventKey(key).series));
  const took = (list: readonly Encounter[]) => list.filter(({ planned }) => mayHaveHappened(plan, planned));
  const mentioned = [...gathered.mentioned].map(([ref, one]): [PersonRef, Mentioned] =>
    [...one.series].some((key) => series.has(key))
      ? [ref, { ...one, there: took(one.there), invited: took(one.invited) }]
      : [ref, one],
  );
  return {
    events: gathered.events.filter((planned) => mayHaveHappened(plan, planned)),
    mentioned: new Map(mentioned),
  };
}

/** An own event that came back as an import counts there. */
function withOwn(
  { events, mentioned }: Gathered,
  found: readonly PlannedOccurrence[],
  { ownEvents }: Pick<Plan, 'ownEvents'>,
  zone: ZoneId,
): Encounters {
  if (found.length === 0) return { events, mentioned, own: [] };
  const keys = new Set(found.map(({ series }) => series.key));
  const imported = new Set(events.flatMap(({ series }) => (keys.has(series.key) ? [series.key] : [])));
  const planned = found.filter(({ series }) => !imported.has(series.key));
  const own = planned.flatMap((one): readonly OwnEncounter[] => {
    const people = ownEventWith(ownEvents, one.series.uid)?.people ?? [];
    return people.length === 0 ? [] : [{ encounter: toEncounter(one, people.length, zone), people }];
  });
  return { events: mergedByStart(events, planned, zone), mentioned, own };
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
): Promise<Gathered> {
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
