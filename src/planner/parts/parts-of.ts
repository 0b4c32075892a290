import type { WholePlan } from '../../contract/views/event';
import type { EventKey } from '../../domain/event/key';
import { startInstant } from '../../domain/event/occurrence';
import { addDays } from '../../domain/time/day';
import type { Plan } from '../../plan/plan';
import { distinctMeetings } from '../agenda/distinct';
import { findPlanned } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { markedAs, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { placeInTime } from './place-in-time';

/** The occurrences on the days of a whole, and a day more at either end for other clocks. */
export async function onDaysOf(
  context: Pick<PlannerContext, 'agenda' | 'zone'>,
  { calendar, occurrence }: PlannedOccurrence,
): Promise<readonly PlannedOccurrence[]> {
  const zone = context.zone();
  const { first, last } = placeInTime(calendar, occurrence, zone);
  const { found } = await context.agenda.occurrences({
    from: addDays(first, -1),
    to: addDays(last, 2),
    zone,
  });
  return distinctMeetings(found);
}

/** The events that the user said are part of this one, directly. */
const saidPartsOf = ({ parts }: Plan, whole: EventKey): readonly EventKey[] =>
  [...parts].flatMap(([key, { of }]) => (of === whole ? [key] : []));

/** The events that are directly part of this one, told or said, by start; `parts.learn` has been awaited. */
export async function partsOf(
  context: PlannerContext,
  whole: PlannedOccurrence,
): Promise<readonly PlannedOccurrence[]> {
  const key = eventKeyOf(whole);
  if (!context.parts.wholes().has(key)) return [];
  const isPart = (planned: PlannedOccurrence): boolean => {
    const part = context.parts.of(planned);
    return part !== null && eventKeyOf(part.whole) === key;
  };
  const parts = new Map<EventKey, PlannedOccurrence>();
  for (const planned of await onDaysOf(context, whole)) {
    if (isPart(planned)) parts.set(eventKeyOf(planned), planned);
  }
  // What was said may be of any day.
  for (const said of saidPartsOf(context.edits.plan(), key)) {
    const planned = parts.has(said) ? null : await findPlanned(context, said);
    if (planned && isPart(planned)) parts.set(eventKeyOf(planned), planned);
  }
  const zone = context.zone();
  const startOf = ({ occurrence }: PlannedOccurrence) => startInstant(occurrence.span, zone);
  return [...parts.values()].toSorted((one, other) => startOf(one) - startOf(other));
}

/** The plan of the nearest whole for which anything was planned; null for none. */
export function wholePlanOf(
  context: PlannerContext,
  plan: Plan,
  planned: PlannedOccurrence,
): WholePlan | null {
  for (const whole of context.parts.above(planned)) {
    const { networking, social } = prepOf(plan, whole).prep;
    if (!networking && !social) continue;
    return {
      key: eventKeyOf(whole),
      title: whole.occurrence.version.summary,
      kind: markedAs(context, whole).mark?.kind ?? null,
      networking,
      social,
    };
  }
  return null;
}
