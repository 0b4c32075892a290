import { useDeferredValue, useMemo } from 'react';
import type { ReviewItem } from '../../../../domain/calendars/review';

/** The items whose title, or what was or will be, holds the text. */
export function useFoundItems(items: readonly ReviewItem[], filter: string): readonly ReviewItem[] {
  const needle = useDeferredValue(filter.trim().toLowerCase());
  return useMemo(() => (needle === '' ? items : items.filter(holds(needle))), [items, needle]);
}

/** To keep the texts in lower case would help every letter but the first, and make that one slow. */
function holds(needle: string): (item: ReviewItem) => boolean {
  const isIn = (text: string) => text.toLowerCase().includes(needle);
  return ({ title, changes }) =>
    isIn(title) || changes.some(({ before, after }) => isIn(before) || isIn(after));
}
