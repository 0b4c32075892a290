import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useKeys } from '../../../app/keys/use-keys';

interface PeopleKeys {
  readonly count: number;
  readonly scrollTo: (index: number) => void;
  readonly onSelect: (index: number) => void;
}

/** Arrow keys, Home and End move the focus from person to person, X selects; those out of sight are scrolled to first. */
export function usePeopleKeys(
  scroller: RefObject<HTMLElement | null>,
  { count, scrollTo, onSelect }: PeopleKeys,
): { readonly goTo: (index: number) => void } {
  const wanted = useRef<number | null>(null);
  const focusAt = (index: number): boolean => {
    const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
    link?.focus();
    return Boolean(link);
  };
  const goTo = (index: number) => {
    if (index < 0 || index >= count) return;
    scrollTo(index);
    wanted.current = focusAt(index) ? null : index;
  };
  useLayoutEffect(() => {
    if (wanted.current !== null && focusAt(wanted.current)) wanted.current = null;
  });
  const indexNow = () =>
    Number(document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1);
  useKeys(
    'people',
    {
      move: (key) => goTo(indexNow() + (key === 'ArrowDown' ? 1 : -1)),
      toEnd: (key) => goTo(key === 'Home' ? 0 : count - 1),
      // The browser follows the link that has the focus.
      open: () => false,
      select: () => {
        const index = indexNow();
        if (index < 0) return false;
        return onSelect(index);
      },
    },
    scroller,
  );
  return { goTo };
}
