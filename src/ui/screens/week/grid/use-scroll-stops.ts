import { type RefObject, useEffect } from 'react';

/**
 * Makes the scrollable rows of a calendar tab stops, so that the keyboard can scroll them; a row that contains the tab stop
 * of the events needs none. `rows` is a selector for rows that scroll or are inside a scroll container.
 */
export function useScrollStops(calendar: RefObject<HTMLElement | null>, rows: string): void {
  useEffect(() => {
    for (const row of calendar.current?.querySelectorAll<HTMLElement>(rows) ?? []) {
      if (row.querySelector('[data-event][tabindex="0"]')) row.removeAttribute('tabindex');
      else row.tabIndex = 0;
    }
  });
}
