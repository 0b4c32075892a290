import { functionalUpdate, type SortingState, useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import type { EventKey } from '../../../../domain/event/key';
import type { EventSort, SortColumn } from '../filters/filters';
import { GroupRow } from '../rows/group-row';
import { type Heading, isHeading, type TableItem } from '../rows/items';
import { rowIdOf } from '../rows/row-id';
import { rowHeight, TableRow } from '../rows/table-row';
import { useFreshSuggestions } from '../rows/use-fresh-suggestions';
import { activate, countPicked, pickAll, pickNothing, type Selection } from '../selection/selection';
import { useRowPicking } from '../selection/use-row-picking';
import { type Columns, features } from './columns';
import classes from './event-table.module.css';
import { headerHeight, TableHeader } from './table-header';
import { type TopRow, useBeginning, useStartLine, useTopRow } from './use-top-row';

interface EventTableProps {
  /** Filtered and sorted. */
  readonly rows: readonly EventRow[];
  /** The rows under the heads of their groups, as far as these are open. */
  readonly items: readonly TableItem[];
  /** The items are grouped. */
  readonly grouped: boolean;
  readonly onToggleGroup: (heading: Heading) => void;
  readonly columns: Columns;
  /** Where the columns stand at each width. */
  readonly layout: CSSProperties;
  readonly sort: EventSort;
  readonly onSort: (sort: EventSort) => void;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** The line the keyboard is on; -1 without items. */
  readonly activeIndex: number;
  /** Picked among the rows. */
  readonly picked: number;
  /** The line of the first row to be seen, where the table has not stood elsewhere in other groups. */
  readonly startIndex: number;
  readonly top: RefObject<TopRow | null>;
  /** False while the items are only those around the first one: the others come around them, and it keeps its place. */
  readonly complete: boolean;
  readonly openedKey: EventKey | null;
  readonly onOpen: (row: EventRow) => void;
}

/**
 * The events as a grid for any number of items: only those in sight are drawn, and only their rows are given to the table, which
 * gets them filtered and sorted already.
 */
export function EventTable({
  rows,
  items,
  grouped,
  onToggleGroup,
  columns,
  layout,
  sort,
  onSort,
  selection,
  onSelect,
  activeIndex,
  picked,
  startIndex,
  top,
  complete,
  openedKey,
  onOpen,
}: EventTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const picking = useRowPicking({
    scroller,
    body,
    rows,
    items,
    selection,
    onSelect,
    activeIndex,
    onOpen,
    onToggleGroup,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  });
  const startLine = useStartLine({ rows, items, top }, startIndex);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialOffset: startLine * rowHeight,
    overscan: 4,
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
  useKeptPlace(scroller, startIndex, complete);
  const noteTop = useTopRow(scroller, { rows, items, top });
  useBeginning(() => {
    // While rows are still to come before them, the keyboard begins on the first row.
    if (complete && startLine !== startIndex) onSelect(activate(selection, items, startLine));
  });
  const inSight = virtualizer.getVirtualItems();
  const first = inSight[0]?.index ?? 0;
  const data = useMemo(
    () =>
      inSight.flatMap(({ index }) => {
        const line = items[index];
        return line && !isHeading(line) ? line : [];
      }),
    [inSight, items],
  );
  useFreshSuggestions(data);
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
  const drawn = new Map(table.getRowModel().rows.map((row) => [row.original, row]));
  return (
    <div ref={scroller} className={classes.scroller} onScroll={noteTop}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles let one select several rows */}
      <table
        // One moves in it by arrow keys, as the ARIA grid patterns ask.
        role={grouped ? 'treegrid' : 'grid'}
        className={classes.grid}
        aria-label="Events"
        aria-multiselectable
        aria-rowcount={items.length + 1}
        style={layout}
      >
        <TableHeader
          headers={table.getHeaderGroups()[0]?.headers ?? []}
          allPicked={picked > 0 && picked === rows.length}
          somePicked={picked > 0}
          onPickAll={(all) => onSelect(all ? pickAll(selection, rows) : pickNothing(selection))}
        />
        <tbody
          ref={body}
          className={classes.body}
          style={{ height: virtualizer.getTotalSize() }}
          onFocus={picking.onFocus}
        >
          {/* One space above them all: with a place of its own for each row, Chromium's styling slows down row by row. */}
          <tr className={classes.space} style={{ height: first * rowHeight }} aria-hidden />
          {inSight.map(({ index }, at) => {
            const line = items[index];
            if (!line) return null;
            const place = {
              index,
              active: index === activeIndex,
              apart: index !== first + at,
              onPick: picking.pick,
              onToggle: picking.toggle,
            };
            if (isHeading(line)) {
              const pickedRows = countPicked(selection, line);
              return <GroupRow key={line.id} heading={line} picked={pickedRows} {...place} />;
            }
            const row = drawn.get(line);
            if (!row) return null;
            return (
              <TableRow
                key={row.id}
                row={row}
                columns={columns}
                level={grouped ? 2 : undefined}
                picked={selection.picked.has(rowIdOf(line))}
                opened={line.key === openedKey}
                {...place}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** When the items before it arrive, what one reads stays where it is. */
function useKeptPlace(scroller: RefObject<HTMLElement | null>, startIndex: number, complete: boolean) {
  const before = useRef({ startIndex, complete });
  useLayoutEffect(() => {
    const { current } = before;
    if (scroller.current && complete && !current.complete) {
      scroller.current.scrollTop += (startIndex - current.startIndex) * rowHeight;
    }
    before.current = { startIndex, complete };
  }, [scroller, startIndex, complete]);
}
