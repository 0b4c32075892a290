import type { Merged } from '../prep/merge';
import { isSamePart, mergeSection } from '../prep/merge';
import type { Day } from '../time/day';
import type { EventDays } from './event-days';
import type { RunSheet, Step, StepState } from './run-sheet';
import { dayOfStep, timeOn } from './step-day';

/** The parts of a step that the user writes. */
export type StepText = Pick<Step, 'text' | 'time'>;

/** What two windows wrote from the same `base`, part by part; a time is one part. */
export function mergeStep(base: StepText, mine: StepText, theirs: StepText): Merged<StepText> {
  const parts = ({ text, time }: StepText) => ({ text, time: JSON.stringify(inOrder(time)) });
  const { value, conflicts } = mergeSection(parts(base), parts(mine), parts(theirs), 'mine');
  const [time = mine.time] = [mine.time, theirs.time].filter(
    (one) => JSON.stringify(inOrder(one)) === value.time,
  );
  return { value: { text: value.text, time }, conflicts };
}

const inOrder = (time: StepText['time']): readonly unknown[] =>
  time.by === 'offset' ? [time.by, time.days] : [time.by, time.day];

/** The step in this state. Done or left out, it keeps the day that it has then; what the user leaves out stays out. */
export function settled(step: Step, state: StepState, event: EventDays): Step {
  if (state === step.state) return step;
  const { settledDay: _, ...open } = step;
  if (state === 'todo') return { ...open, state };
  return { ...(state === 'dropped' ? asWritten(open) : open), state, settledDay: dayOfStep(step, event) };
}

/** With the time that it has for good. */
const asWritten = ({ wanted: _, ...step }: Step): Step => step;

/** The step with another text or time. A done or dropped one keeps the day that is given now. */
export function rewritten(step: Step, { text, time }: StepText, event: EventDays): Step {
  if (isSamePart(step.time, time)) return step.text === text ? step : { ...step, text };
  const next = { ...asWritten(step), text, time };
  return step.state === 'todo' ? next : { ...next, settledDay: dayOfStep({ time }, event) };
}

/** A step that was left out and is to do again: on its own day, or today where that has passed. */
export function broughtBack(step: Step, event: EventDays, today: Day): Step {
  const { isNeeded: _, ...open } = asWritten(settled(step, 'todo', event));
  return dayOfStep(open, event) < today ? { ...open, time: timeOn(today, event) } : open;
}

/** The run-sheet with its step of this id replaced, or without it. */
export function withStep(sheet: RunSheet, id: string, next: Step | null): RunSheet {
  const former = sheet.steps.find((step) => step.id === id);
  const steps = sheet.steps.flatMap((step) => (step.id === id ? (next ?? []) : step));
  const isSame = !former || !next || (former.text === next.text && isSamePart(former.time, next.time));
  return isSame ? { ...sheet, steps } : { ...sheet, steps, sequence: (sheet.sequence ?? 0) + 1 };
}
