import type { ChangeEvent, FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { type Heading, isHeading, itemIdOf } from '../rows/items';
import { rowHeight } from '../rows/table-row';
import { isControl, isPlain, neighbourOf } from '../table/cells';
import { afterKey, type Shown } from '../table/grid-keys';
import { useFocusOnActive } from '../table/use-focus-on-active';
import { useLatestCallback } from '../use-latest-callback';
import { activate, extendTo, moveTo, pickOnly, type Selection, toggle } from './selection';

interface RowPickingOptions extends Shown {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Among the items. */
  readonly activeIndex: number;
  readonly onOpen: (row: EventRow) => void;
  readonly onToggleGroup: (heading: Heading) => void;
  readonly scrollTo: (index: number) => void;
}

/** Picking rows by mouse and by keyboard, and the focus that goes with it. */
export function useRowPicking({
  scroller,
  rows,
  items,
  selection,
  onSelect,
  activeIndex,
  onOpen,
  onToggleGroup,
  scrollTo,
}: RowPickingOptions) {
  const active = items[activeIndex];
  useFocusOnActive(scroller, activeIndex, active ? itemIdOf(active) : '');

  const open = (index: number) => {
    const line = items[index];
    if (line && isHeading(line)) onToggleGroup(line);
    else if (line) onOpen(line);
  };

  const pick = useLatestCallback((index: number, event: MouseEvent) => {
    if (isControl(event.target)) return;
    if (event.shiftKey) return onSelect(extendTo(selection, items, index));
    if (event.ctrlKey || event.metaKey) return onSelect(toggle(selection, items, index));
    const line = items[index];
    // To open a group leaves what is picked as it is.
    onSelect(line && isHeading(line) ? activate(selection, items, index) : pickOnly(items, index));
    open(index);
  });

  const toggleLine = useLatestCallback((index: number, { nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const ranging = nativeEvent instanceof PointerEvent && nativeEvent.shiftKey;
    onSelect(ranging ? extendTo(selection, items, index) : toggle(selection, items, index));
  });

  /** As the tree grid pattern of ARIA has it: to the right into a row or an open group, to the left out again. */
  const goBeside = (target: EventTarget, step: 1 | -1) => {
    const isOnLine = target instanceof HTMLTableRowElement;
    if (isOnLine && active && isHeading(active)) {
      if (active.isOpen === (step === -1)) return onToggleGroup(active);
      return step === 1 ? goTo(activeIndex + 1) : undefined;
    }
    const next = neighbourOf(target, step);
    if (next) return next();
    if (isOnLine) goTo(items.findLastIndex((line, index) => index < activeIndex && isHeading(line)));
  };

  const goTo = (index: number) => {
    if (index < 0) return;
    onSelect(moveTo(selection, items, index));
    scrollTo(index);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.defaultPrevented) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    // A button or a box in the row keeps the space bar to itself.
    const isTaken = event.key === ' ' && !isPlain(event.target);
    const next = isTaken ? null : afterKey(event, selection, { rows, items }, activeIndex, page);
    if (next) {
      onSelect(next);
      scrollTo(next.active?.index ?? activeIndex);
    } else if (event.key === 'Enter' && isPlain(event.target)) {
      open(activeIndex);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      goBeside(event.target, event.key === 'ArrowRight' ? 1 : -1);
    } else return;
    event.preventDefault();
  };

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? activeIndex);
    if (index !== activeIndex) onSelect(activate(selection, items, index));
  };

  return { pick, toggle: toggleLine, handlers: { onKeyDown, onFocus } };
}
