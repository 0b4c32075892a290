import { ownEventWith } from '../../domain/own-events/own-events';
import { isJustEnjoyed } from '../../domain/prep/prep';
import { eventKeyOf, guestsOf, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import type { PlannedEvent } from './today-events';

/**
 * Those that are over with people and of which nothing is written yet, the last one first. What comes every week is not asked
 * about unless the user has prepared for it, and nothing is that they put away.
 */
export function eventsToDebrief(
  context: PlannerContext,
  events: readonly PlannedEvent[],
): readonly PlannedEvent[] {
  const plan = context.edits.plan();
  const written = new Set([...plan.said.values()].map(({ eventKey }) => eventKey));
  const isAsked = (event: PlannedEvent): boolean => {
    const { planned, end, kind, isPrepared, isWeekly } = event;
    if (end > context.now() || kind === null || kind === 'other') return false;
    if (isWeekly && !isPrepared) return false;
    const { prep } = prepOf(plan, planned);
    if (isJustEnjoyed(kind, prep)) return false;
    const key = eventKeyOf(planned);
    // What was logged afterwards has been told already.
    const own = ownEventWith(plan.ownEvents, planned.series.uid);
    if (own && own.createdAt >= end) return false;
    if (written.has(key) || plan.outcomes.get(key)?.isPutAway === true) return false;
    return isPrepared || guestsOf(context, planned, prep).length > 0;
  };
  return events.filter(isAsked).toSorted((one, other) => other.end - one.end);
}
