import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
} from 'react';
import type { EventRow } from '../../../contract/views/event';
import { afterKey } from './grid-keys';
import { rowIdOf } from './row-id';
import { activate, extendTo, pickOnly, type Selection, toggle } from './selection';
import { rowHeight } from './table-row';
import { useLatestCallback } from './use-latest-callback';

interface RowPickingOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly EventRow[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly activeIndex: number;
  readonly onOpen: (row: EventRow) => void;
  readonly scrollTo: (index: number) => void;
}

/** Picking rows by mouse and by keyboard, and the focus that goes with it. */
export function useRowPicking({
  scroller,
  rows,
  selection,
  onSelect,
  activeIndex,
  onOpen,
  scrollTo,
}: RowPickingOptions) {
  const active = rows[activeIndex];
  useFocusOnActive(scroller, activeIndex, active ? rowIdOf(active) : '');

  const open = (index: number) => {
    const row = rows[index];
    if (row) onOpen(row);
  };

  const pick = useLatestCallback((index: number, event: MouseEvent) => {
    if (event.shiftKey) return onSelect(extendTo(selection, rows, index));
    if (event.ctrlKey || event.metaKey) return onSelect(toggle(selection, rows, index));
    onSelect(pickOnly(rows, index));
    open(index);
  });

  const toggleRow = useLatestCallback((index: number, { nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const ranging = nativeEvent instanceof PointerEvent && nativeEvent.shiftKey;
    onSelect(ranging ? extendTo(selection, rows, index) : toggle(selection, rows, index));
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.defaultPrevented) return;
    const onRow = event.target instanceof HTMLTableRowElement;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    // A button or a box in the row keeps the space bar to itself.
    const next = onRow || event.key !== ' ' ? afterKey(event, selection, rows, activeIndex, page) : null;
    if (next) {
      onSelect(next);
      scrollTo(next.active?.index ?? activeIndex);
    } else if (event.key === 'Enter' && onRow) {
      open(activeIndex);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      focusBeside(event.target, event.key === 'ArrowRight' ? 1 : -1);
    } else return;
    event.preventDefault();
  };

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? activeIndex);
    if (index !== activeIndex) onSelect(activate(selection, rows, index));
  };

  return { pick, toggle: toggleRow, handlers: { onKeyDown, onFocus } };
}

/** Goes from a row to what can be pressed in it, and back. */
function focusBeside(target: EventTarget, step: 1 | -1): void {
  const row = target instanceof Element ? target.closest('tr') : null;
  if (!row) return;
  const stops: readonly EventTarget[] = [row, ...row.querySelectorAll('button')];
  const next = stops[stops.indexOf(target) + step];
  if (next instanceof HTMLElement) next.focus();
}

/** The focus goes along with the active row, as long as it is somewhere in the rows. */
function useFocusOnActive(scroller: RefObject<HTMLElement | null>, activeIndex: number, activeId: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row in the same place needs the focus too
  useLayoutEffect(() => {
    if (!document.activeElement?.closest('tbody')) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${activeIndex}"]`);
    row?.focus({ preventScroll: true });
  }, [scroller, activeIndex, activeId]);
}
