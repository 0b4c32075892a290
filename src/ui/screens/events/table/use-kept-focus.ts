import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Focus restoration: focuses the active row when the focused element inside `area` is removed, such as a button of the bar or
 * a row that leaves the table. The returned handlers are for the area.
 */
export function useKeptFocus(area: RefObject<HTMLElement | null>) {
  const hasFocus = useRef(false);
  useLayoutEffect(() => {
    if (!hasFocus.current || document.activeElement !== document.body) return;
    area.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true });
  });
  return {
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) hasFocus.current = false;
    },
  };
}
