import type { VirtualItem } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useMemo, useRef } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import type { EventKey } from '../../../../domain/event/key';
import type { EventSort } from '../filters/filters';
import { GroupRow } from '../rows/group-row';
import type { ItemPlace } from '../rows/item-place';
import { type Heading, isHeading, itemIdOf, type TableItem } from '../rows/items';
import { rowIdOf } from '../rows/row-id';
import { rowHeight, TableRow, type TableRowProps } from '../rows/table-row';
import { useFreshSuggestions } from '../rows/use-fresh-suggestions';
import { activate, countPicked, pickAll, pickNothing, type Selection } from '../selection/selection';
import { useRowPicking } from '../selection/use-row-picking';
import type { Columns } from './columns';
import classes from './event-table.module.css';
import { TableHeader } from './table-header';
import { useGrid } from './use-grid';
import { useItemVirtualizer, useKeptPlace } from './use-item-virtualizer';
import { type TopRow, useBeginning, useStartItem, useTopRow } from './use-top-row';

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
  /** The item the keyboard is on; -1 without items. */
  readonly activeIndex: number;
  /** Picked among the rows. */
  readonly picked: number;
  /** The item of the first row to be seen, where the table has not stood elsewhere in other groups. */
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
export function EventTable(props: EventTableProps) {
  const { rows, items, grouped, columns, selection, onSelect, activeIndex, picked, startIndex, top } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const startItem = useStartItem({ rows, items, top }, startIndex);
  const virtualizer = useItemVirtualizer({ scroller, count: items.length, activeIndex, startItem });
  const scrollTo = (index: number) => virtualizer.scrollToIndex(index);
  const picking = useRowPicking({ ...props, scroller, body, scrollTo });
  useKeptPlace(scroller, startIndex, props.complete);
  const noteTop = useTopRow(scroller, { rows, items, top });
  useBeginning(() => {
    // While rows are still to come before them, the keyboard begins on the first row.
    if (props.complete && startItem !== startIndex) onSelect(activate(selection, items, startItem));
  });
  const inSight = virtualizer.getVirtualItems();
  const data = useMemo(() => rowsAmong(inSight, items), [inSight, items]);
  useFreshSuggestions(data);
  const grid = useGrid({ columns, data, sort: props.sort, onSort: props.onSort });
  const drawn = new Map(grid.getRowModel().rows.map((row) => [row.original, row]));
  const first = inSight[0]?.index ?? 0;
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
        style={props.layout}
      >
        <TableHeader
          headers={grid.getHeaderGroups()[0]?.headers ?? []}
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
            const item = items[index];
            if (!item) return null;
            const place = {
              index,
              active: index === activeIndex,
              apart: index !== first + at,
              onPick: picking.pick,
              onToggle: picking.toggle,
            };
            const row = isHeading(item) ? undefined : drawn.get(item);
            return <DrawnItem key={itemIdOf(item)} item={item} row={row} table={props} place={place} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

interface DrawnItemProps {
  readonly item: TableItem;
  /** Of an item that is an event. */
  readonly row: TableRowProps['row'] | undefined;
  readonly table: EventTableProps;
  readonly place: ItemPlace;
}

function DrawnItem({ item, row, table, place }: DrawnItemProps) {
  const { selection } = table;
  if (isHeading(item)) return <GroupRow heading={item} picked={countPicked(selection, item)} {...place} />;
  if (!row) return null;
  return (
    <TableRow
      row={row}
      columns={table.columns}
      level={table.grouped ? 2 : undefined}
      picked={selection.picked.has(rowIdOf(item))}
      opened={item.key === table.openedKey}
      {...place}
    />
  );
}

const rowsAmong = (inSight: readonly VirtualItem[], items: readonly TableItem[]): EventRow[] =>
  inSight.flatMap(({ index }) => {
    const item = items[index];
    return item && !isHeading(item) ? item : [];
  });
