import { useDeferredValue, useMemo } from 'react';
import type { ReviewItem } from '../../../domain/calendars/review';

/** What a filter looks in: the title, and what was and what will be. */
const toSearchText = ({ title, changes }: ReviewItem): string =>
  (changes.length === 0
    ? title
    : [title, ...changes.flatMap(({ before, after }) => [before, after])].join('\n')
  ).toLowerCase();

/** The items that hold the text. What is searched is made ready once per group, at the first letter. */
export function useFoundItems(items: readonly ReviewItem[], filter: string): readonly ReviewItem[] {
  const needle = useDeferredValue(filter.trim().toLowerCase());
  const isSearching = needle !== '';
  const texts = useMemo(() => (isSearching ? items.map(toSearchText) : []), [items, isSearching]);
  return useMemo(
    () => (needle === '' ? items : items.filter((_, index) => texts[index]?.includes(needle))),
    [items, texts, needle],
  );
}
