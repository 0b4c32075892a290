import type { Instant } from '../time/instant';

export const happenedAnswers = ['did', 'did-not', 'skipped'] as const;
/** Whether an event took place, as the user says; `skipped`: they do not want to say. */
export type HappenedAnswer = (typeof happenedAnswers)[number];

export interface Happened {
  readonly answer: HappenedAnswer;
  readonly at: Instant;
}
