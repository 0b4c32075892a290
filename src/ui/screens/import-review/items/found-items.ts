import { useDeferredValue, useMemo } from 'react';
import type { FieldChange } from '../../../../domain/calendars/field-change';
import type { ReviewItem } from '../../../../domain/calendars/review';
import { createChangeText } from '../../../../words/change';
import { useAppInfo, useFormat } from '../../../app/app-info';

/** The items whose title, or what was or will be, holds the text. */
export function useFoundItems(items: readonly ReviewItem[], filter: string): readonly ReviewItem[] {
  const format = useFormat();
  const { today } = useAppInfo();
  const textOf = useMemo(() => createTexts(createChangeText(format, today)), [format, today]);
  const needle = useDeferredValue(filter.trim().toLowerCase());
  return useMemo(
    () => (needle === '' ? items : items.filter(holds(needle, textOf))),
    [items, needle, textOf],
  );
}

type TextOf = (change: FieldChange) => { readonly before: string; readonly after: string };

/** Words each change once: dates take long to write, and every letter of the filter looks at all of them. */
function createTexts(write: TextOf): TextOf {
  const written = new WeakMap<FieldChange, ReturnType<TextOf>>();
  return (change) => {
    const known = written.get(change);
    if (known) return known;
    const text = write(change);
    written.set(change, text);
    return text;
  };
}

/** To keep the texts in lower case would help every letter but the first, and make that one slow. */
function holds(needle: string, textOf: TextOf): (item: ReviewItem) => boolean {
  const isIn = (text: string) => text.toLowerCase().includes(needle);
  return ({ title, changes }) =>
    isIn(title) ||
    changes.some((change) => {
      const { before, after } = textOf(change);
      return isIn(before) || isIn(after);
    });
}
