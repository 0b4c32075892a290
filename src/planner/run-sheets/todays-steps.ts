import type { OpenStepView } from '../../contract/views/run-sheet';
import type { RestingView, TodayView } from '../../contract/views/today';
import type { EventKey } from '../../domain/event/key';
import type { PlannerContext } from '../context';
import { latestFirst, openSteps } from './open-steps';

/** The steps that are due today or before, those of today first, and the events to come whose steps rest. */
export async function todaysSteps(context: PlannerContext): Promise<Pick<TodayView, 'steps' | 'resting'>> {
  const today = context.today();
  const open = await openSteps(context);
  return {
    steps: latestFirst(open.filter(({ rest, day }) => rest === null && day <= today)),
    resting: restingEvents(open.filter(({ eventDay }) => eventDay >= today)),
  };
}

function restingEvents(open: readonly OpenStepView[]): readonly RestingView[] {
  const byEvent = new Map<EventKey, RestingView>();
  for (const { eventKey, summary, rest } of open.toSorted((a, b) => (a.eventDay < b.eventDay ? -1 : 1))) {
    if (rest === null) continue;
    const steps = (byEvent.get(eventKey)?.steps ?? 0) + 1;
    byEvent.set(eventKey, { eventKey, summary, rest, steps });
  }
  return [...byEvent.values()];
}
