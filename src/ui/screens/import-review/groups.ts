import type { ReviewView } from '../../../contract/views/review';
import type { ReviewGroup, ReviewItem } from '../../../domain/calendars/review';
import { toUtcText } from '../../../domain/time/instant';

export type GroupName = ReviewGroup | 'unreadable';

/** The five groups, in the order in which one looks at them. */
export const groupNames: readonly GroupName[] = ['new', 'changed', 'gone', 'same', 'unreadable'];

export const groupWords: Readonly<Record<GroupName, string>> = {
  new: 'New',
  changed: 'Changed',
  gone: 'Gone',
  same: 'Same',
  unreadable: 'Unreadable',
};

/** What a group is, for the head of its list. */
export const groupSentences: Readonly<Record<GroupName, string>> = {
  new: 'In the file, not yet in Mingle.',
  changed: 'The file says something else than before.',
  gone: 'No longer in the file. Archived events keep what you planned for them.',
  same: 'Just as before. Nothing happens to these.',
  unreadable: 'What was wrong in the file, where, and what was done about it.',
};

export const countOf = (review: ReviewView, group: GroupName): number =>
  group === 'unreadable'
    ? review.problems.length
    : review.items.reduce((count, item) => count + (item.group === group ? 1 : 0), 0);

/** The first group with something to look at. */
export const firstGroup = (review: ReviewView): GroupName =>
  groupNames.find((group) => countOf(review, group) > 0) ?? 'new';

const includes = (text: string, needle: string): boolean => text.toLowerCase().includes(needle);

/** A text by which starts sort as time does; zones are near enough to each other for a list. */
function startText({ start }: ReviewItem): string {
  switch (start.kind) {
    case 'all-day':
      return start.day;
    case 'utc':
      return toUtcText(start.at);
    case 'zoned':
    case 'floating':
      return start.wall;
  }
}

/** The items of a group whose title or changes hold the text, by start. */
export function itemsOf(review: ReviewView, group: GroupName, filter: string): readonly ReviewItem[] {
  const needle = filter.trim().toLowerCase();
  return review.items
    .filter(
      (item) =>
        item.group === group &&
        (needle === '' ||
          includes(item.title, needle) ||
          item.changes.some(({ before, after }) => includes(before, needle) || includes(after, needle))),
    )
    .map((item) => ({ item, at: startText(item) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ item }) => item);
}
