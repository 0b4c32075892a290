import type { EventKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { PersonId } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { idAfterMerges } from './after-merges';
import type { PlanMention } from './plan-mentions';

/** The people that the user wrote of after an event, and who therefore were there. `events` are by start, as is the answer. */
export function saidMentions(plan: Plan, events: readonly PlannedOccurrence[]): readonly PlanMention[] {
  const byEvent = new Map<EventKey, Set<PersonId>>();
  for (const { eventKey, personId } of plan.said.values()) {
    const person = personId && idAfterMerges(plan, personId);
    if (eventKey === null || !person || !plan.people.has(person)) continue;
    byEvent.set(eventKey, (byEvent.get(eventKey) ?? new Set()).add(person));
  }
  if (byEvent.size === 0) return [];
  const series = new Set([...byEvent.keys()].map((key) => parseEventKey(key).series));
  return events
    .filter((planned) => series.has(planned.series.key))
    .flatMap((planned) =>
      [...(byEvent.get(eventKeyOf(planned)) ?? [])].map(
        (person): PlanMention => ({ email: '', name: '', person, planned, presence: 'there' }),
      ),
    );
}
