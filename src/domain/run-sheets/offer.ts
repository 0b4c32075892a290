import type { Form, Kind } from '../marking/kind';
import { isNetworking } from '../marking/kind';
import type { Day } from '../time/day';
import type { EventDays } from './event-days';
import { earliestOffset, latestOffset } from './offset';
import type { Step } from './run-sheet';
import { dayOfOffset, dayOfStep, timeOn } from './step-day';
import type { RunSheetTemplate, TemplateStep } from './template';

/** The form whose steps suit an event that has none yet. */
const withoutForm = { networking: 'meeting', social: 'hanging-out' } as const;

/** The template that is offered first: the user's last one for the form, else the one that Mingle brings. */
export function templateFor<Template extends RunSheetTemplate>(
  templates: readonly Template[],
  kind: Kind,
  form: Form | null,
): Template | null {
  const meant = form ?? withoutForm[isNetworking(kind) ? 'networking' : 'social'];
  return templates.findLast((template) => template.form === meant) ?? null;
}

/** False once the event has begun and the last step of the template would be in the past: then nothing is left to offer. */
export const isTimely = (steps: readonly TemplateStep[], event: EventDays, today: Day): boolean =>
  steps.length > 0 && (event.first >= today || steps.some(({ days }) => dayOfOffset(days, event) >= today));

/** The steps of an event as those of a template; left out are those that were left out here. */
export const templateStepsOf = (steps: readonly Step[], event: EventDays): readonly TemplateStep[] =>
  steps
    .filter(({ state }) => state !== 'dropped')
    .map(({ id, text, time, settledDay }) => {
      const day = dayOfStep({ time, settledDay }, event);
      const own = time.by === 'offset' ? time : timeOn(day, event);
      const days = own.by === 'offset' ? own.days : 0;
      return { id, text, days: clamp(days, earliestOffset, latestOffset), isNeeded: false };
    })
    .toSorted((one, other) => one.days - other.days);

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
