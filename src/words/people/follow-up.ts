import type { FollowUpState } from '../../domain/follow-ups/follow-up';
import type { Day } from '../../domain/time/day';
import type { CountFormat } from '../language';
import { distanceInWords } from './person';

export const stateWords: Readonly<Record<FollowUpState, string>> = {
  'to-do': 'To do',
  sent: 'Sent',
  answered: 'Answered',
  'no-answer': 'No answer',
  closed: 'Closed',
};

/** How it stands, and since when: `sent three days ago`, `no answer, today`. */
export function sinceText(
  state: Exclude<FollowUpState, 'to-do'>,
  since: Day,
  today: Day,
  format: CountFormat,
): string {
  const word = stateWords[state].toLowerCase();
  const when = distanceInWords(since, today, format);
  return state === 'no-answer' ? `${word}, ${when}` : `${word} ${when}`;
}
