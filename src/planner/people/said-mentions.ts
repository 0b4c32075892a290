import type { EventKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { PersonId } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/rows';

/** Somebody of whom the user wrote after an event, who therefore was there. */
export interface SaidMention {
  readonly personId: PersonId;
  readonly planned: PlannedOccurrence;
}

/** `events` are by start, and so is the answer. */
export function saidMentions(plan: Plan, events: readonly PlannedOccurrence[]): readonly SaidMention[] {
  const byEvent = new Map<EventKey, Set<PersonId>>();
  for (const { eventKey, personId } of plan.said.values()) {
    if (eventKey === null || personId === null) continue;
    byEvent.set(eventKey, (byEvent.get(eventKey) ?? new Set()).add(personId));
  }
  if (byEvent.size === 0) return [];
  const series = new Set([...byEvent.keys()].map((key) => parseEventKey(key).series));
  return events
    .filter((planned) => series.has(planned.series.key))
    .flatMap((planned) =>
      [...(byEvent.get(eventKeyOf(planned)) ?? [])].map((personId) => ({ personId, planned })),
    );
}
