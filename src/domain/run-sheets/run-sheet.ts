import type { Day } from '../time/day';
import type { TemplateName } from './template';

export const stepStates = ['todo', 'done', 'dropped'] as const;
export type StepState = (typeof stepStates)[number];

/** When a step is to be done: so many days from the event, so that it moves with it, or on a day of its own. */
export type StepTime =
  | { readonly by: 'offset'; readonly days: number }
  | { readonly by: 'day'; readonly day: Day };

/** A dated task that prepares an event or follows it (N6). */
export interface Step {
  /** Unique within its run-sheet. */
  readonly id: string;
  readonly text: string;
  readonly time: StepTime;
  readonly state: StepState;
  /** The day that it had when it was done or left out: it stays there when the event moves. Absent while it is to do. */
  readonly settledDay?: Day | undefined;
}

/** The steps of one event. They keep no dates of their own where the event gives them, so moving it moves what is undone. */
export interface RunSheet {
  /** The template that it began with; null for own steps only. */
  readonly template: TemplateName | null;
  /** In the order of the template, then as they were added. */
  readonly steps: readonly Step[];
}
