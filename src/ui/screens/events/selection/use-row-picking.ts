import type { ChangeEvent, FocusEvent, MouseEvent, RefObject } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { useKeys } from '../../../app/keys/use-keys';
import { type Heading, isHeading, itemIdOf, type TableItem } from '../rows/items';
import { rowHeight } from '../rows/table-row';
import { isControl, isPlain, neighbourOf } from '../table/cells';
import { indexAfter, type MoveKey } from '../table/grid-keys';
import { useFocusOnActive } from '../table/use-focus-on-active';
import { useLatestCallback } from '../use-latest-callback';
import { activate, extendTo, moveTo, pickAll, pickOnly, type Selection, toggle } from './selection';

interface RowPickingOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** The element around the rows, where the keys work. */
  readonly body: RefObject<HTMLElement | null>;
  readonly rows: readonly EventRow[];
  /** The rows, under the headings of their groups. */
  readonly items: readonly TableItem[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** The index of the active item. */
  readonly activeIndex: number;
  readonly onOpen: (row: EventRow) => void;
  readonly onToggleGroup: (heading: Heading) => void;
  readonly scrollTo: (index: number) => void;
}

/** Picks rows by mouse and by keyboard, with a roving tabindex. */
export function useRowPicking(options: RowPickingOptions) {
  const { scroller, items, selection, onSelect, activeIndex, onOpen, onToggleGroup } = options;
  const active = items[activeIndex];
  useFocusOnActive(scroller, activeIndex, active ? itemIdOf(active) : '');

  const open = (index: number) => {
    const item = items[index];
    if (item && isHeading(item)) onToggleGroup(item);
    else if (item) onOpen(item);
  };
  useRowKeys(options, open);

  const pick = useLatestCallback((index: number, event: MouseEvent) => {
    if (isControl(event.target)) return;
    if (event.shiftKey) return onSelect(extendTo(selection, items, index));
    if (event.ctrlKey || event.metaKey) return onSelect(toggle(selection, items, index));
    const item = items[index];
    // Opening a group does not change the selection.
    onSelect(item && isHeading(item) ? activate(selection, items, index) : pickOnly(items, index));
    open(index);
  });

  const toggleItem = useLatestCallback((index: number, { nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const isRange = nativeEvent instanceof PointerEvent && nativeEvent.shiftKey;
    onSelect(isRange ? extendTo(selection, items, index) : toggle(selection, items, index));
  });

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? activeIndex);
    if (index !== activeIndex) onSelect(activate(selection, items, index));
  };

  return { pick, toggle: toggleItem, onFocus };
}

function useRowKeys(options: RowPickingOptions, open: (index: number) => void): void {
  const { scroller, body, rows, items, selection, onSelect, activeIndex, scrollTo } = options;

  const select = (next: Selection) => {
    onSelect(next);
    scrollTo(next.active?.index ?? activeIndex);
  };

  const indexOf = (key: MoveKey): number => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    return indexAfter(key, activeIndex, items.length, page);
  };
  const move = (key: MoveKey) => select(moveTo(selection, items, indexOf(key)));
  const extend = (key: MoveKey) => select(extendTo(selection, items, indexOf(key)));

  const moveBeside = createMoveBeside(options, (index) => select(moveTo(selection, items, index)));

  useKeys(
    'events',
    {
      move,
      toEnd: move,
      open: (_key, { target }) => isPlain(target) && open(activeIndex),
    },
    body,
  );
  useKeys(
    'table',
    {
      moveBeside: (key, { target }) => moveBeside(target, key === 'ArrowRight' ? 1 : -1),
      movePage: move,
      // On a button or a checkbox in the row, the space bar presses that control.
      select: (_key, { target }) => isPlain(target) && select(toggle(selection, items, activeIndex)),
      extend,
      extendFar: extend,
      selectAll: () => select(pickAll(selection, rows)),
      // The browser then fires a `copy` event, which useCopyRows handles.
      copy: () => false,
    },
    body,
  );
}

/** The keys of ARIA's treegrid pattern: right goes into a row or an open group, left goes out again. */
function createMoveBeside(
  { items, activeIndex, onToggleGroup }: RowPickingOptions,
  moveToIndex: (index: number) => void,
) {
  const active = items[activeIndex];
  return (target: EventTarget | null, step: 1 | -1): void => {
    const isOnItem = target instanceof HTMLTableRowElement;
    if (isOnItem && active && isHeading(active)) {
      if (active.isOpen === (step === -1)) onToggleGroup(active);
      else if (step === 1) moveToIndex(activeIndex + 1);
      return;
    }
    const toNeighbour = target && neighbourOf(target, step);
    if (toNeighbour) {
      toNeighbour();
      return;
    }
    const heading = items.findLastIndex((item, index) => index < activeIndex && isHeading(item));
    if (isOnItem && heading >= 0) moveToIndex(heading);
  };
}
