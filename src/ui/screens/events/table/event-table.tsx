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
  /** The rows of open groups, under the headings of all groups; without groups, the rows. */
  readonly items: readonly TableItem[];
  /** Whether the items are grouped. */
  readonly grouped: boolean;
  readonly onToggleGroup: (heading: Heading) => void;
  readonly columns: Columns;
  /** The grid template of the columns at each width, as custom properties. */
  readonly layout: CSSProperties;
  readonly sort: EventSort;
  readonly onSort: (sort: EventSort) => void;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** The index of the item that the keyboard acts on; -1 without items. */
  readonly activeIndex: number;
  /** The number of picked rows. */
  readonly picked: number;
  /** The index of the item to show at the top at first, unless `top` says another. */
  readonly startIndex: number;
  readonly top: RefObject<TopRow | null>;
  /** False while only the items around the first one are loaded; when the others arrive, the scroll position is kept. */
  readonly complete: boolean;
  readonly openedKey: EventKey | null;
  readonly onOpen: (row: EventRow) => void;
}

/**
 * The events as a virtualised grid: only the items in sight are rendered, and TanStack's table gets only their rows, already
 * filtered and sorted.
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
    // Until all rows are loaded, earlier rows may still arrive, and the first row stays the active one.
    if (props.complete && startItem !== startIndex) onSelect(activate(selection, items, startItem));
  });
  const inSight = virtualizer.getVirtualItems();
  const data = useMemo(() => rowsAmong(inSight, items), [inSight, items]);
  useFreshSuggestions(data);
  const grid = useGrid({ columns, data, sort: props.sort, onSort: props.onSort });
  const gridRows = new Map(grid.getRowModel().rows.map((row) => [row.original, row]));
  const firstIndex = inSight[0]?.index ?? 0;
  return (
    <div ref={scroller} className={classes.scroller} onScroll={noteTop}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles let one select several rows */}
      <table
        // A grid, since the arrow keys move in it (ARIA grid and tree grid patterns).
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
          {/* One spacer row above them all: absolutely positioned rows make Chromium's style recalculation slow. */}
          <tr className={classes.space} style={{ height: firstIndex * rowHeight }} aria-hidden />
          {inSight.map(({ index }, at) => {
            const item = items[index];
            if (!item) return null;
            const place = {
              index,
              active: index === activeIndex,
              apart: index !== firstIndex + at,
              onPick: picking.pick,
              onToggle: picking.toggle,
            };
            const row = isHeading(item) ? undefined : gridRows.get(item);
            return <RenderedItem key={itemIdOf(item)} item={item} row={row} table={props} place={place} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RenderedItemProps {
  readonly item: TableItem;
  /** Set for an item that is an event. */
  readonly row: TableRowProps['row'] | undefined;
  readonly table: EventTableProps;
  readonly place: ItemPlace;
}

function RenderedItem({ item, row, table, place }: RenderedItemProps) {
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
