import type { EventKey, SeriesKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { PersonRef } from '../../domain/people/directory';
import type { Answer } from '../../domain/people/guest';
import type { Presence } from '../../domain/people/presence';
import type { Prep } from '../../domain/prep/prep';
import type { Plan } from '../../plan/plan';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { prepOf } from '../agenda/rows';

/** Somebody whom the user named in the plan for an event. */
export interface PlanMention {
  readonly email: string;
  readonly name: string;
  /** Whom the user chose, if they did. */
  readonly person?: PersonRef | undefined;
  readonly planned: PlannedOccurrence;
  readonly presence: Presence;
}

const presences: Readonly<Record<Answer, Presence>> = {
  coming: 'there',
  maybe: 'there',
  'no-answer': 'invited',
  'not-coming': 'away',
};

type Named = Omit<PlanMention, 'planned'>;

/**
 * Whom a prep names: guests by hand, corrected answers of invited guests, and people to meet, who were met only if the user
 * ticked them.
 */
function namedIn({ networking, social }: Prep): readonly Named[] {
  const guests = (social?.guests ?? []).map(({ name, person, answer }) => ({
    email: '',
    name,
    person,
    presence: presences[answer],
  }));
  const corrected = Object.entries(social?.answers ?? {}).map(([id, answer]) =>
    id.includes('@')
      ? { email: id, name: '', presence: presences[answer] }
      : { email: '', name: id, presence: presences[answer] },
  );
  const toMeet = (networking?.mustMeets ?? []).map(({ name, email, person, met }) => ({
    email,
    name,
    person,
    presence: met ? ('there' as const) : ('invited' as const),
  }));
  return [...guests, ...corrected, ...toMeet].filter(({ email, name }) => email !== '' || name.trim() !== '');
}

/** The mentions in the preps of events that take place. `events` are by start, and so is the answer. */
export function planMentions(plan: Plan, events: readonly PlannedOccurrence[]): readonly PlanMention[] {
  const withNames = new Set<SeriesKey>();
  for (const [key, prep] of plan.preps) {
    if (namedIn(prep).length > 0) withNames.add(parseEventKey(key as EventKey).series);
  }
  if (withNames.size === 0) return [];
  return events
    .filter(({ series }) => withNames.has(series.key))
    .flatMap((planned) => namedIn(prepOf(plan, planned).prep).map((named) => ({ ...named, planned })));
}
