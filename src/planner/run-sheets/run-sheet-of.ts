import type { Rest, RunSheetView, StepOffer, StepView } from '../../contract/views/run-sheet';
import { lastDayOf, startDay } from '../../domain/event/occurrence';
import { iDeclined } from '../../domain/people/guest-list';
import type { EventDays } from '../../domain/run-sheets/event-days';
import { fittedSteps } from '../../domain/run-sheets/fitted';
import { isTimely, templateFor } from '../../domain/run-sheets/offer';
import type { RunSheet } from '../../domain/run-sheets/run-sheet';
import { byDay, dayOfStep } from '../../domain/run-sheets/step-day';
import type { RunSheetTemplate } from '../../domain/run-sheets/template';
import { isWholeDay } from '../../domain/week/whole-day';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { markedAs } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { stepTemplatesOf } from './step-templates';

/** The days of an event; one of less than a day is on its first day, also where it ends after midnight. */
export function eventDaysOf(context: PlannerContext, { occurrence: { span } }: PlannedOccurrence): EventDays {
  const zone = context.zone();
  const first = startDay(span, zone);
  return { first, last: isWholeDay(span) ? lastDayOf(span, zone) : first };
}

/** Why the steps of an event rest; null where they are due. */
export function restOf(
  context: PlannerContext,
  { archived, occurrence: { version } }: PlannedOccurrence,
): Rest | null {
  if (version.status === 'cancelled') return 'cancelled';
  if (archived) return 'gone';
  return iDeclined(version, context.isMe) ? 'declined' : null;
}

export const stepViews = ({ steps }: RunSheet, event: EventDays): readonly StepView[] =>
  steps.map((step): StepView => ({ ...step, day: dayOfStep(step, event) })).toSorted(byDay);

/** The steps of a template if they are taken today; null where nothing of it is left to do. */
export function offerOf(
  context: PlannerContext,
  template: RunSheetTemplate,
  event: EventDays,
): StepOffer | null {
  const { id, name, steps } = template;
  if (!isTimely(steps, event, context.today())) return null;
  const { placed, leftOut, reason } = fittedSteps(steps, event, context.today());
  return placed.length === 0 ? null : { template: id, name, steps: placed, leftOut, reason };
}

/** The steps of an event, and what is offered for it; null for an event without a kind, and for `other`. */
export function runSheetOf(context: PlannerContext, planned: PlannedOccurrence): RunSheetView | null {
  const { mark } = markedAs(context, planned);
  if (!mark || mark.kind === 'other') return null;
  const event = eventDaysOf(context, planned);
  const plan = context.edits.plan();
  const sheet = plan.runSheets.get(eventKeyOf(planned));
  const rest = restOf(context, planned);
  const template =
    // A part is prepared for with its whole.
    rest !== null || mark.by === 'whole' || (sheet && sheet.template !== null)
      ? null
      : templateFor(stepTemplatesOf(context, plan), mark.kind, mark.form);
  return {
    steps: sheet ? stepViews(sheet, event) : null,
    firstDay: event.first,
    lastDay: event.last,
    rest,
    offer: template && offerOf(context, template, event),
  };
}
