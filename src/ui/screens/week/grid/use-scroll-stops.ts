import { type RefObject, useEffect } from 'react';

/**
 * Lets Tab reach the rows of a calendar that scroll, as long as no event in them is a stop already, so that the keyboard can
 * scroll everything. `rows` selects them: a row that scrolls, or that lies in what scrolls.
 */
export function useScrollStops(calendar: RefObject<HTMLElement | null>, rows: string): void {
  useEffect(() => {
    for (const row of calendar.current?.querySelectorAll<HTMLElement>(rows) ?? []) {
      if (row.querySelector('[data-event][tabindex="0"]')) row.removeAttribute('tabindex');
      else row.tabIndex = 0;
    }
  });
}
