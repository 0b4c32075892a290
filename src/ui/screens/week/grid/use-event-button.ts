import { useEffect, useRef } from 'react';
import { useFormat } from '../../../app/app-info';
import { usePanel } from '../../../app/shell/panel';
import { eventWords, stateWord } from './event-words';
import type { PlacedEvent } from './placed-event';
import { useWeekFocus } from './week-focus';

/**
 * The button props of an event, in the grid and in the list: its accessible name, the roving tabindex, and the panel it
 * opens. `continued` is true for a later part of an event, which is not a tab stop because its first part is.
 */
export function useEventButton(event: PlacedEvent, continued = false) {
  const { row } = event;
  const format = useFormat();
  const panel = usePanel();
  const focus = useWeekFocus();
  const ref = useRef<HTMLButtonElement>(null);
  const isTabStop = !continued && focus.active?.id === event.id;
  useEffect(() => {
    if (isTabStop && focus.takeFocus(event)) ref.current?.focus();
  });
  const words = eventWords(event, format);
  return {
    ref,
    type: 'button',
    tabIndex: isTabStop ? 0 : -1,
    'aria-label': continued ? `Goes on: ${words}` : words,
    'aria-current': panel.key === row.key || undefined,
    'data-event': event.id,
    'data-kind': row.mark?.kind ?? 'unmarked',
    'data-state': stateWord(row).toLowerCase() || undefined,
    onFocus: () => focus.activate(event.id),
    onClick: () => {
      // A press that could begin a drag moves no focus by itself.
      ref.current?.focus();
      panel.open(row.key);
    },
  } as const;
}
