import type { Day } from '../time/day';
import type { EventDays } from './event-days';
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
  /** False for a step of a template that is left out where time is short; absent for any other, also the user's own. */
  readonly isNeeded?: boolean | undefined;
  /**
   * The offset that it would have with enough time, where it was given another day or left out for lack of time. It goes back
   * there once the event moves to a later day.
   */
  readonly wanted?: number | undefined;
}

/** True for a step that was left out because there was no time for it, not by the user. */
export const isSqueezedOut = ({ state, wanted }: Pick<Step, 'state' | 'wanted'>): boolean =>
  state === 'dropped' && wanted !== undefined;

/** The steps of one event. They keep no dates of their own where the event gives them, so moving it moves what is undone. */
export interface RunSheet {
  /** Stays when the event gets another key, so that other programs know its steps again. Absent in older plans. */
  readonly id?: string | undefined;
  /** The template that it began with; null for own steps only. */
  readonly template: TemplateName | null;
  /** In the order of the template, then as they were added. */
  readonly steps: readonly Step[];
  /** The days of the event for which the steps were last arranged; absent in older plans. */
  readonly fittedTo?: EventDays | undefined;
  /** Rises with each change of a step's text or day, as SEQUENCE of RFC 5545 §3.8.7.4 does; absent for 0. */
  readonly sequence?: number | undefined;
}
