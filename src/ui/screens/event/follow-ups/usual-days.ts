import { type FollowUpStep, followUpSteps } from '../../../../domain/follow-ups/follow-up';
import { usualDay } from '../../../../domain/follow-ups/usual-steps';
import type { Day } from '../../../../domain/time/day';

interface StepWords {
  /** The time after the event in short. */
  readonly when: string;
  /** What it is beside a name. */
  readonly short: string;
  /** The text of the follow-up. */
  readonly text: string;
}

export const stepWords: Readonly<Record<FollowUpStep, StepWords>> = {
  thanks: { when: 'day after', short: 'Thanks', text: 'Say thank you' },
  'second-touch': { when: 'a week', short: 'Write again', text: 'Get in touch again' },
  review: { when: 'two weeks', short: 'Look back', text: 'Look back: what came of it' },
};

interface UsualDay {
  readonly day: Day;
  /** The time after the event in short: `a week`. */
  readonly words: string;
}

/** The days of the usual follow-ups; `eventDay` is the last day of the event. */
export const usualDays = (eventDay: Day): readonly UsualDay[] =>
  followUpSteps.map((step) => ({ day: usualDay(step, eventDay), words: stepWords[step].when }));
