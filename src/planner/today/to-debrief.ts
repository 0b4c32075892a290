import { ownEventWith } from '../../domain/own-events/own-events';
import { isJustEnjoyed } from '../../domain/prep/prep';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { guestsOf, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { mayHaveHappened } from '../week/did-happen';
import type { PlannedEvent } from './today-events';

/**
 * Those that are over, by `isOver`, with people and of which nothing is written yet, the last one first. What comes every week is not asked
 * about unless the user has prepared for it, nor is a part, which is asked about with its whole; and nothing is that they put
 * away. `parts.learn` has been awaited.
 */
export function eventsToDebrief(
  context: PlannerContext,
  events: readonly PlannedEvent[],
  isOver: (event: PlannedEvent) => boolean,
): readonly PlannedEvent[] {
  const plan = context.edits.plan();
  const written = new Set([...plan.said.values()].map(({ eventKey }) => eventKey));
  const noted = new Set(
    [...plan.jottings.values()].flatMap(({ eventKey, isGone }) => (isGone ? [] : [eventKey])),
  );
  const isAsked = (event: PlannedEvent): boolean => {
    const { planned, end, kind, isPrepared, isWeekly, partOf } = event;
    if (!isOver(event) || kind === null || kind === 'other') return false;
    const key = eventKeyOf(planned);
    const outcome = plan.outcomes.get(key);
    if (outcome?.isPutAway === true || !mayHaveHappened(plan, planned)) return false;
    // Notes wait to become a debrief, wherever they were made.
    if (noted.has(key)) return true;
    // How it was has been said in one word.
    if (outcome?.felt != null && kind === 'social') return false;
    if (!isPrepared && (isWeekly || partOf !== null)) return false;
    const { prep } = prepOf(plan, planned);
    if (isJustEnjoyed(kind, prep)) return false;
    // What was logged afterwards has been told already.
    const own = ownEventWith(plan.ownEvents, planned.series.uid);
    if (own && own.createdAt >= end) return false;
    if (written.has(key)) return false;
    // An event with parts has people, also without invited guests.
    if (isPrepared || context.parts.wholes().has(key)) return true;
    return guestsOf(context, planned, prep).length > 0;
  };
  return events.filter(isAsked).toSorted((one, other) => other.end - one.end);
}
