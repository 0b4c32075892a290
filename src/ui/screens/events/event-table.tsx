import { functionalUpdate, type SortingState, useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef } from 'react';
import type { EventRow } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import { type Columns, features } from './columns';
import classes from './event-table.module.css';
import type { EventSort, SortColumn } from './filters';
import { rowIdOf } from './row-id';
import { pickAll, pickNothing, type Selection } from './selection';
import { headerHeight, TableHeader } from './table-header';
import { rowHeight, TableRow } from './table-row';
import { useRowPicking } from './use-row-picking';

interface EventTableProps {
  /** Filtered and sorted. */
  readonly rows: readonly EventRow[];
  readonly columns: Columns;
  readonly sort: EventSort;
  readonly onSort: (sort: EventSort) => void;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** The row the keyboard is on; -1 without rows. */
  readonly activeIndex: number;
  /** Picked among the rows. */
  readonly picked: number;
  /** The row that stands at the top at first. */
  readonly startIndex: number;
  readonly openedKey: EventKey | null;
  readonly onOpen: (row: EventRow) => void;
}

/**
 * The events as a grid for any number of rows: only those in sight are drawn, and only those are given to the table, which
 * gets them filtered and sorted already.
 */
export function EventTable({
  rows,
  columns,
  sort,
  onSort,
  selection,
  onSelect,
  activeIndex,
  picked,
  startIndex,
  openedKey,
  onOpen,
}: EventTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const picking = useRowPicking({
    scroller,
    rows,
    selection,
    onSelect,
    activeIndex,
    onOpen,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  });
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialOffset: startIndex * rowHeight,
    overscan: 6,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    // The row with the keyboard's focus stays, however far one scrolls away from it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        return activeIndex < 0 || indexes.includes(activeIndex) ? indexes : [...indexes, activeIndex];
      },
      [activeIndex],
    ),
  });
  const inSight = virtualizer.getVirtualItems();
  const first = inSight[0]?.index ?? 0;
  const data = useMemo(() => inSight.flatMap(({ index }) => rows[index] ?? []), [inSight, rows]);
  const sorting = useMemo((): SortingState => [{ id: sort.column, desc: sort.descending }], [sort]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: rowIdOf,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (updater) => {
      const [next] = functionalUpdate(updater, sorting);
      if (next) onSort({ column: next.id as SortColumn, descending: next.desc });
    },
  });
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one moves in it by arrow keys, as the ARIA grid pattern asks
        role="grid"
        className={classes.grid}
        aria-label="Events"
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        data-one-calendar={columns.some(({ id }) => id === 'calendar') ? undefined : true}
      >
        <TableHeader
          headers={table.getHeaderGroups()[0]?.headers ?? []}
          allPicked={picked > 0 && picked === rows.length}
          somePicked={picked > 0}
          onPickAll={(all) => onSelect(all ? pickAll(selection, rows) : pickNothing(selection))}
        />
        <tbody className={classes.body} style={{ height: virtualizer.getTotalSize() }} {...picking.handlers}>
          {/* One space above them all: with a place of its own for each row, Chromium's styling slows down row by row. */}
          <tr className={classes.space} style={{ height: first * rowHeight }} aria-hidden />
          {table.getRowModel().rows.map((row, at) => {
            const index = inSight[at]?.index ?? 0;
            return (
              <TableRow
                key={row.id}
                row={row}
                columns={columns}
                index={index}
                picked={selection.picked.has(rowIdOf(row.original))}
                active={index === activeIndex}
                opened={row.original.key === openedKey}
                apart={index !== first + at}
                onPick={picking.pick}
                onToggle={picking.toggle}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
