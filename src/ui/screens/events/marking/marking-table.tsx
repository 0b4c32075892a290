import { memo, type RefObject, useMemo, useRef } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import type { PluralForms } from '../../../../words/language';
import { useFormat } from '../../../app/app-info';
import { usePanel } from '../../../app/shell/panel';
import { usualScope } from '../../../parts/marking/mark-rows';
import type { EventSort } from '../filters/filters';
import type { Grouping } from '../rows/grouping';
import type { TableItem } from '../rows/items';
import { useCopyRows } from '../rows/use-copy-rows';
import { useItems } from '../rows/use-items';
import { SelectionBar } from '../selection/selection-bar';
import { usePicked } from '../selection/use-picked';
import type { CalendarNames } from '../table/calendar-names';
import { EventTable } from '../table/event-table';
import { useColumns } from '../table/use-columns';
import { useKeptFocus } from '../table/use-kept-focus';
import type { TopRow } from '../table/use-top-row';
import { useLatestCallback } from '../use-latest-callback';
import classes from './marking-table.module.css';
import { useMarkActions } from './use-mark-actions';
import { useMarking } from './use-marking';

interface MarkingTableProps {
  /** The rows of the table, filtered and sorted. */
  readonly rows: readonly EventRow[];
  /** All rows of the range, to count the events of a series. */
  readonly allRows: readonly EventRow[];
  readonly calendars: CalendarNames;
  readonly sort: EventSort;
  readonly onSort: (sort: EventSort) => void;
  readonly grouping: Grouping | null;
  /** The index of the row that is at the top at first. */
  readonly startIndex: number;
  /** The top row of the table that was mounted before, with another grouping. */
  readonly top: RefObject<TopRow | null>;
  /** All rows are loaded, not only those around the start. */
  readonly complete: boolean;
}

/** The table, its selection, and the bar that marks the selection. */
export const MarkingTable = memo(function MarkingTable(props: MarkingTableProps) {
  const { rows, calendars, grouping, sort } = props;
  const area = useRef<HTMLDivElement>(null);
  const format = useFormat();
  const keptFocus = useKeptFocus(area);
  const panel = usePanel();
  const marking = useMarking();
  const { items, toggleGroup } = useItems(rows, grouping, sort);
  const startIndex = useMemo(
    () => (items === rows ? props.startIndex : itemOf(items, rows[props.startIndex])),
    [items, rows, props.startIndex],
  );
  const selected = usePicked(items, rows, startIndex);
  const { selection, picked, activeIndex, scope, setScope } = selected;
  const { select, ...actions } = useMarkActions(area, marking, selected);
  const copy = useCopyRows(area, picked, calendars, (count) => marking.say(format.counted(count, copied)));
  const acceptRow = useLatestCallback((row: EventRow) => void marking.accept([row], usualScope([row])));
  const columns = useColumns(calendars, props.allRows, acceptRow);
  return (
    <div ref={area} className={classes.area} {...keptFocus}>
      <EventTable
        {...{ rows, items, sort, selection, activeIndex, startIndex }}
        {...columns}
        grouped={grouping !== null}
        onToggleGroup={toggleGroup}
        onSort={props.onSort}
        onSelect={select}
        picked={picked.length}
        top={props.top}
        complete={props.complete}
        openedKey={panel.key}
        onOpen={(row) => panel.open(row.key)}
      />
      <SelectionBar
        {...actions}
        picked={picked}
        allRows={props.allRows}
        scope={scope}
        onScope={setScope}
        onCopy={copy}
        note={marking.note}
        onUndo={() => void marking.undo()}
        onAlways={() => void marking.always()}
      />
    </div>
  );
});

const copied: PluralForms = { one: 'Copied # event as CSV.', other: 'Copied # events as CSV.' };

/** The index of this row among the items; 0 if it is in a closed group, so that the table begins at its start. */
const itemOf = (items: readonly TableItem[], row: EventRow | undefined): number =>
  row ? Math.max(0, items.indexOf(row)) : 0;
