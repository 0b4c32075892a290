import type { Day } from '../time/day';
import { addDays, daysBetween } from '../time/day';
import type { EventDays } from './event-days';
import type { StepTime } from './run-sheet';
import { dayOfOffset, timeOn } from './step-day';
import type { TemplateStep } from './template';

/** A step of a template with its day. */
export interface PlacedStep extends Pick<TemplateStep, 'id' | 'text' | 'isNeeded'> {
  readonly day: Day;
  readonly time: StepTime;
}

/** Why steps are left out: so many days are left before the event, or it has begun or is over. */
export type LeftOutReason =
  | { readonly code: 'few-days'; readonly days: number }
  | { readonly code: 'begun' | 'over' };

/** The steps of a template in the time that is left. */
export interface FittedSteps {
  /** In the order of their offsets. */
  readonly placed: readonly PlacedStep[];
  readonly leftOut: readonly TemplateStep[];
  /** null where nothing is left out. */
  readonly reason: LeftOutReason | null;
}

/** A late start offers no more steps than this on one day, unless they are needed. */
const mostADay = 3;

/** A step, and the day that its offset says. */
interface Due {
  readonly step: TemplateStep;
  readonly day: Day;
}

/**
 * The steps of a template for an event, begun on a day. A step whose day has passed by then is spread, in its order, over the
 * days that are left before the event; what is needed has a place in any case, of the rest what comes nearest to the event. After
 * the event has begun, what prepares it is left out. Nobody is asked to do a step before `begunOn`.
 */
export function fittedSteps(template: readonly TemplateStep[], event: EventDays, begunOn: Day): FittedSteps {
  const dues = template
    .toSorted((one, other) => one.days - other.days)
    .map((step): Due => ({ step, day: dayOfOffset(step.days, event) }));
  const before = dues.filter(({ step }) => step.days < 0);
  const placed = [
    ...(begunOn > event.first ? [] : spread(before, begunOn, event.first)),
    ...onTheSpot(dues, event, begunOn),
    ...spread(
      dues.filter(({ step }) => step.days > 0),
      begunOn,
      null,
    ),
  ];
  const kept = new Set(placed.map(({ step }) => step));
  const leftOut = dues.map(({ step }) => step).filter((step) => !kept.has(step));
  return {
    placed: placed.map(({ step: { id, text, isNeeded }, day }) => ({
      ...{ id, text, isNeeded, day },
      time: timeOn(day, event),
    })),
    leftOut,
    reason: leftOut.length === 0 ? null : reasonOn(begunOn, event),
  };
}

function reasonOn(begunOn: Day, { first, last }: EventDays): LeftOutReason {
  if (begunOn > last) return { code: 'over' };
  return begunOn > first ? { code: 'begun' } : { code: 'few-days', days: daysBetween(begunOn, first) };
}

/** What is done at the event can still be done while it goes on. */
const onTheSpot = (dues: readonly Due[], { last }: EventDays, begunOn: Day): readonly Due[] =>
  begunOn > last
    ? []
    : dues
        .filter(({ step }) => step.days === 0)
        .map(({ step, day }) => ({ step, day: day < begunOn ? begunOn : day }));

/**
 * `end`: the day of the event, before which all is to be done, or null for what follows it. What is late is spread evenly up to
 * the next step that is not, or over as many days as it needs; the steps that are not late give way only to keep the order.
 */
function spread(dues: readonly Due[], from: Day, end: Day | null): readonly Due[] {
  const late = dues.filter(({ day }) => day < from);
  if (late.length === 0) return dues;
  const kept = dues.slice(late.length);
  const last = end ?? addDays(kept.at(-1)?.day ?? from, 1);
  const days = daysBetween(from, last);
  const chosen = chosenOf(late, Math.max(0, days * mostADay - kept.length));
  const untilNext = daysBetween(from, kept[0]?.day ?? last);
  const span = Math.max(1, Math.min(days, Math.max(untilNext, Math.ceil(chosen.length / mostADay))));
  const placed = chosen.map(({ step }, index) => ({
    step,
    day: addDays(from, Math.floor((index * span) / chosen.length)),
  }));
  const latest = placed.at(-1)?.day ?? from;
  return [...placed, ...kept.map(({ step, day }) => ({ step, day: day < latest ? latest : day }))];
}

/** All that are needed, and of the others the last ones for which there is room. */
function chosenOf(late: readonly Due[], room: number): readonly Due[] {
  const needed = late.filter(({ step }) => step.isNeeded).length;
  const others = late.filter(({ step }) => !step.isNeeded);
  const more = Math.max(0, room - needed);
  const taken = new Set(others.slice(Math.max(0, others.length - more)));
  return late.filter((due) => due.step.isNeeded || taken.has(due));
}
