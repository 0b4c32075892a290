import type { RefObject } from 'react';
import { useKeys } from '../../app/keys/use-keys';

/** Arrow keys, Home and End move the focus among the buttons in `region`. */
export function useLinkKeys(region: RefObject<HTMLElement | null>): void {
  const focusOn = (event: KeyboardEvent, at: (index: number, count: number) => number) => {
    const buttons = [...(region.current?.querySelectorAll('button') ?? [])];
    const index = buttons.findIndex((button) => button.matches(':focus'));
    buttons[at(index, buttons.length)]?.focus();
    // The screen around it moves through its events by the same keys.
    event.stopPropagation();
  };
  useKeys(
    'events',
    {
      move: (key, event) => focusOn(event, (index) => index + (key === 'ArrowDown' ? 1 : -1)),
      toEnd: (key, event) => focusOn(event, (_, count) => (key === 'Home' ? 0 : count - 1)),
      // The browser presses the button that has the focus.
      open: () => false,
    },
    region,
  );
  useKeys(
    'week',
    { moveBeside: (key, event) => focusOn(event, (index) => index + (key === 'ArrowRight' ? 1 : -1)) },
    region,
  );
}
