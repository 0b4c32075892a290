import type { FollowUpView } from '../../../contract/views/follow-up';
import type { Dueness, FollowUpState } from '../../../domain/follow-ups/follow-up';

/** In display order. */
export const duenessGroups: readonly { readonly dueness: Dueness; readonly title: string }[] = [
  { dueness: 'overdue', title: 'Overdue' },
  { dueness: 'today', title: 'Today' },
  { dueness: 'later', title: 'Later' },
  { dueness: 'no-date', title: 'Some day' },
  { dueness: 'done', title: 'Done' },
];

export const stateWords: Readonly<Record<FollowUpState, string>> = {
  'to-do': 'To do',
  sent: 'Sent',
  answered: 'Answered',
  'no-answer': 'No answer',
  closed: 'Closed',
};

const dueText = ({ due }: FollowUpView): string => due ?? '9999';

/** Groups by dueness, each sorted by due day; the done ones in reverse. */
export function groupFollowUps(
  followUps: readonly FollowUpView[],
): Readonly<Record<Dueness, readonly FollowUpView[]>> {
  const of = (dueness: Dueness) =>
    followUps
      .filter((followUp) => followUp.dueness === dueness)
      .toSorted((a, b) => dueText(a).localeCompare(dueText(b)) || a.createdAt - b.createdAt);
  return {
    overdue: of('overdue'),
    today: of('today'),
    later: of('later'),
    'no-date': of('no-date'),
    done: of('done').toReversed(),
  };
}
