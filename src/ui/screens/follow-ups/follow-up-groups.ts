import type { FollowUpView } from '../../../contract/views/follow-up';
import type { EventKey } from '../../../domain/event/key';
import type { Dueness } from '../../../domain/follow-ups/follow-up';
import { byDue } from '../../../domain/follow-ups/follow-up';
import { nameKey } from '../../../domain/people/person';

/** In display order. */
const duenessTitles: readonly (readonly [Dueness, string])[] = [
  ['overdue', 'Overdue'],
  ['today', 'Today'],
  ['this-week', 'This week'],
  ['waiting', 'Waiting for an answer'],
  ['later', 'Later'],
  ['no-date', 'Some day'],
];

export const groupings = ['due', 'person', 'event'] as const;
export type Grouping = (typeof groupings)[number];

export interface FollowUpGroup {
  readonly id: string;
  readonly title: string;
  /** The person or the event that the group is about; the title leads there. */
  readonly about:
    | { readonly kind: 'person'; readonly first: FollowUpView }
    | { readonly kind: 'event'; readonly key: EventKey; readonly first: FollowUpView }
    | null;
  readonly items: readonly FollowUpView[];
}

/** The groups of a list, those with nothing in them left out. What is done comes last, the newest first. */
export function groupFollowUps(list: readonly FollowUpView[], by: Grouping): readonly FollowUpGroup[] {
  const open = list.filter(({ dueness }) => dueness !== 'done').toSorted(byDue);
  const done = list
    .filter(({ dueness }) => dueness === 'done')
    .toSorted((one, other) => other.stateSince - one.stateSince || byDue(one, other));
  const groups = { due: groupByDue, person: groupByPerson, event: groupByEvent }[by](open);
  return [...groups, { id: 'done', title: 'Done', about: null, items: done }].filter(
    ({ items }) => items.length > 0,
  );
}

const groupByDue = (open: readonly FollowUpView[]): readonly FollowUpGroup[] =>
  duenessTitles.map(([dueness, title]) => {
    const items = open.filter((followUp) => followUp.dueness === dueness);
    // What was sent first waits longest.
    const inOrder =
      dueness === 'waiting' ? items.toSorted((one, other) => one.stateSince - other.stateSince) : items;
    return { id: dueness, title, about: null, items: inOrder };
  });

/** Each person once, who has the earliest due first; what is for nobody last. */
function groupByPerson(open: readonly FollowUpView[]): readonly FollowUpGroup[] {
  const named = open.filter(({ person }) => person.trim() !== '');
  return [
    ...grouped(named, ({ personId, person }) => personId ?? nameKey(person)).map(
      ([id, first, items]): FollowUpGroup => ({
        id: `person ${id}`,
        title: first.person,
        about: { kind: 'person', first },
        items,
      }),
    ),
    {
      id: 'nobody',
      title: 'For nobody in particular',
      about: null,
      items: open.filter(({ person }) => person.trim() === ''),
    },
  ];
}

/** Each event once, the newest first; what comes from none last. */
function groupByEvent(open: readonly FollowUpView[]): readonly FollowUpGroup[] {
  const isOfEvent = ({ eventKey, event }: FollowUpView) => eventKey !== null && event.summary !== '';
  const groups = grouped(open.filter(isOfEvent), ({ eventKey }) => eventKey ?? '').toSorted(
    ([, one], [, other]) => (other.event.day ?? '').localeCompare(one.event.day ?? ''),
  );
  return [
    ...groups.map(
      ([id, first, items]): FollowUpGroup => ({
        id: `event ${id}`,
        title: first.event.summary,
        about: first.eventKey === null ? null : { kind: 'event', key: first.eventKey, first },
        items,
      }),
    ),
    {
      id: 'no-event',
      title: 'From no event',
      about: null,
      items: open.filter((followUp) => !isOfEvent(followUp)),
    },
  ];
}

/** In the order in which each key comes first. */
function grouped(
  list: readonly FollowUpView[],
  keyOf: (followUp: FollowUpView) => string,
): readonly (readonly [key: string, first: FollowUpView, items: readonly FollowUpView[]])[] {
  const groups = new Map<string, [FollowUpView, ...FollowUpView[]]>();
  for (const followUp of list) {
    const key = keyOf(followUp);
    const group = groups.get(key);
    if (group) group.push(followUp);
    else groups.set(key, [followUp]);
  }
  return [...groups].map(([key, items]) => [key, items[0], items]);
}
