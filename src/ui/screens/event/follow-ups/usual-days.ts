import { addDays, type Day } from '../../../../domain/time/day';

/** A follow-up that people usually do after an event, and its day. */
export interface UsualDay {
  readonly day: Day;
  /** The time after the event in short: `a week`. */
  readonly words: string;
  /** The text of the follow-up. */
  readonly text: string;
}

const usual = [
  { after: 1, words: 'day after', text: 'Say thank you' },
  { after: 7, words: 'a week', text: 'Get in touch again' },
  { after: 14, words: 'two weeks', text: 'Look back: what came of it' },
] as const;

/** The usual follow-ups; `eventDay` is the last day of the event. */
export const usualDays = (eventDay: Day): readonly UsualDay[] =>
  usual.map(({ after, words, text }) => ({ day: addDays(eventDay, after), words, text }));
