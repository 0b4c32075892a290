import { useDeferredValue, useMemo } from 'react';
import type { ListedItem } from '../../../../contract/views/review';
import type { FieldChange } from '../../../../domain/calendars/field-change';
import { createChangeText } from '../../../../words/change';
import { useAppInfo, useFormat } from '../../../app/app-info';

/** The items whose title, place, names or changes, before or after, contain the text; case does not matter. */
export function useFoundItems(items: readonly ListedItem[], filter: string): readonly ListedItem[] {
  const format = useFormat();
  const { today } = useAppInfo();
  const textOf = useMemo(() => memoised(createChangeText(format, today)), [format, today]);
  const needle = useDeferredValue(filter.trim().toLowerCase());
  return useMemo(
    () => (needle === '' ? items : items.filter(contains(needle, textOf))),
    [items, needle, textOf],
  );
}

type TextOf = (change: FieldChange) => { readonly before: string; readonly after: string };

/** Memoises the text of each change: formatting dates is slow, and each letter of the filter reads all changes. */
function memoised(textOf: TextOf): TextOf {
  const cache = new WeakMap<FieldChange, ReturnType<TextOf>>();
  return (change) => {
    const cached = cache.get(change);
    if (cached) return cached;
    const text = textOf(change);
    cache.set(change, text);
    return text;
  };
}

/** Caching lower-case texts would speed up every letter but the first, which it would slow down. */
function contains(needle: string, textOf: TextOf): (item: ListedItem) => boolean {
  const matches = (text: string) => text.toLowerCase().includes(needle);
  return ({ title, changes, outline: { place, names } }) =>
    matches(title) ||
    matches(place) ||
    names.some(matches) ||
    changes.some((change) => {
      const { before, after } = textOf(change);
      return matches(before) || matches(after);
    });
}
