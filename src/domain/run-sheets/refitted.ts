import type { Day } from '../time/day';
import type { EventDays } from './event-days';
import { isOnSameDays } from './event-days';
import type { PlacedStep } from './fitted';
import { fittedSteps } from './fitted';
import { isTimely } from './offer';
import type { RunSheet, Step } from './run-sheet';
import { isSqueezedOut } from './run-sheet';
import { dayOfOffset } from './step-day';
import type { TemplateStep } from './template';

/** The days from the event at which a step is meant to be; null for one with a day of its own. */
const wantedDays = ({ time, wanted }: Step): number | null =>
  wanted ?? (time.by === 'offset' ? time.days : null);

/** What may get another day: steps to do that go with the event, and those left out for lack of time. */
const isMovable = (step: Step): boolean =>
  (step.state === 'todo' && wantedDays(step) !== null) || isSqueezedOut(step);

const asTemplateStep = (step: Step): TemplateStep => ({
  id: step.id,
  text: step.text,
  days: wantedDays(step) ?? 0,
  isNeeded: step.isNeeded ?? true,
});

/**
 * The run-sheet after its event moved, seen on `today`. Undone steps that no longer fit before the event are spread over the days
 * that are left, by the rule of `fittedSteps`; what finds no place is left out. After a move to a later day all are where they
 * were meant to be. What is done, what the user left out, and what has a day of its own stay. The same sheet where the event
 * has not moved.
 */
export function refitted(sheet: RunSheet, event: EventDays, today: Day): RunSheet {
  if (sheet.fittedTo && isOnSameDays(sheet.fittedTo, event)) return sheet;
  if (!sheet.fittedTo) return { ...sheet, fittedTo: event };
  return {
    ...sheet,
    steps: arranged(sheet.steps, event, today),
    fittedTo: event,
    sequence: (sheet.sequence ?? 0) + 1,
  };
}

/** The steps of an event in the time that is left from `today`. */
function arranged(steps: readonly Step[], event: EventDays, today: Day): readonly Step[] {
  const wanted = steps.filter(isMovable).map(asTemplateStep);
  const placed = isTimely(wanted, event, today) ? fittedSteps(wanted, event, today).placed : [];
  const byId = new Map(placed.map((step) => [step.id, step]));
  return steps.map((step) => (isMovable(step) ? placedAt(step, byId.get(step.id) ?? null, event) : step));
}

/** The steps of a template, taken today for an event. */
export const takenSteps = (
  template: readonly TemplateStep[],
  event: EventDays,
  today: Day,
): readonly Step[] =>
  arranged(
    template
      .toSorted((one, other) => one.days - other.days)
      .map(({ id, text, days, isNeeded }) => ({
        ...{ id, text, time: { by: 'offset', days }, state: 'todo' },
        ...(isNeeded ? {} : { isNeeded }),
      })),
    event,
    today,
  );

/** The step on the day that was found for it, or left out. */
function placedAt(step: Step, place: PlacedStep | null, event: EventDays): Step {
  const days = wantedDays(step) ?? 0;
  const { settledDay: _, wanted: _wanted, ...rest } = step;
  const asWanted: Step = { ...rest, time: { by: 'offset', days }, state: 'todo' };
  const day = dayOfOffset(days, event);
  if (!place) return { ...asWanted, state: 'dropped', settledDay: day, wanted: days };
  return place.day === day ? asWanted : { ...asWanted, time: place.time, wanted: days };
}
