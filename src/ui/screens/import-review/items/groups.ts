import type { ListedItem, ReviewView } from '../../../../contract/views/review';
import type { Problem } from '../../../../domain/calendars/calendar';
import type { ReviewGroup } from '../../../../domain/calendars/review';

export type GroupName = ReviewGroup | 'unreadable';

/** The five groups in display order. */
export const groupNames: readonly GroupName[] = ['new', 'changed', 'gone', 'same', 'unreadable'];

export const groupWords: Readonly<Record<GroupName, string>> = {
  new: 'New',
  changed: 'Changed',
  gone: 'Gone',
  same: 'Same',
  unreadable: 'Unreadable',
};

/** Where every event could be read, the problems are only notes about some. */
export const groupWord = ({ unreadable }: Pick<Grouped, 'unreadable'>, group: GroupName): string =>
  group === 'unreadable' && unreadable === 0 ? 'Notes' : groupWords[group];

const ofFile: Readonly<Record<GroupName, string>> = {
  new: 'In the file, not yet in Mingle.',
  changed: 'The file says something else than before.',
  gone: 'No longer in the file. Archived, they keep your plans; what is over stays unless ticked.',
  same: 'Just as before. Nothing happens to these.',
  unreadable: 'What was wrong in the file, where, and what was done about it.',
};

const ofSubscription: Readonly<Record<GroupName, string>> = {
  new: 'Listed by the server, not yet in Mingle.',
  changed: 'The server says something else than before.',
  gone: 'No longer listed by the server. Archived, they keep your plans; what is over stays unless ticked.',
  same: ofFile.same,
  unreadable: 'What was wrong in what the server sent, where, and what was done about it.',
};

/** Explains a group of a review, above its list. */
export const groupSentence = ({ subscription }: Pick<ReviewView, 'subscription'>, group: GroupName): string =>
  (subscription ? ofSubscription : ofFile)[group];

/** The items of a review by group, in the review's order. Computed once per review, which can have 100,000 items. */
export type Groups = Readonly<Record<ReviewGroup, readonly ListedItem[]>>;

export function toGroups(items: readonly ListedItem[]): Groups {
  const groups: Record<ReviewGroup, ListedItem[]> = { new: [], changed: [], gone: [], same: [] };
  for (const item of items) groups[item.group].push(item);
  return groups;
}

/** What is listed by groups: a review, or an import of the history. */
export interface Grouped {
  readonly groups: Groups;
  readonly problems: readonly Problem[];
  /** The number of problems for which an event was lost. */
  readonly unreadable: number;
}

export const countOf = ({ groups, problems }: Grouped, group: GroupName): number =>
  group === 'unreadable' ? problems.length : groups[group].length;

/** The groups with something in them. */
export const filledGroups = (grouped: Grouped): readonly GroupName[] =>
  groupNames.filter((group) => countOf(grouped, group) > 0);

/** The first group that is not empty, else `new`. */
export const firstGroup = (grouped: Grouped): GroupName => filledGroups(grouped)[0] ?? 'new';
