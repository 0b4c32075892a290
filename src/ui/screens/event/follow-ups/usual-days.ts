import { addDays, type Day } from '../../../../domain/time/day';

/** What people usually do after an event, and when. */
export interface UsualDay {
  readonly day: Day;
  /** Counted from the event, in short. */
  readonly words: string;
  /** What it is for. */
  readonly text: string;
}

const usual = [
  { after: 1, words: 'day after', text: 'Say thank you' },
  { after: 7, words: 'a week', text: 'Get in touch again' },
  { after: 14, words: 'two weeks', text: 'Look back: what came of it' },
] as const;

/** The usual days after an event whose last day this is. */
export const usualDays = (eventDay: Day): readonly UsualDay[] =>
  usual.map(({ after, words, text }) => ({ day: addDays(eventDay, after), words, text }));
