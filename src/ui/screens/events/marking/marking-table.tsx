import { memo, type RefObject, useMemo, useRef, useState } from 'react';
import type { EventRow, Scope } from '../../../../contract/views/event';
import type { Form, Kind } from '../../../../domain/marking/kind';
import { eventColumns } from '../../../../domain/saved-views/event-column';
import type { PluralForms } from '../../../../words/language';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { kindKeys } from '../../../app/keys/kind-keys';
import { useKeys } from '../../../app/keys/use-keys';
import { usePanel } from '../../../app/shell/panel';
import { usualScope } from '../../../parts/marking/mark-rows';
import type { EventSort } from '../filters/filters';
import type { Grouping } from '../rows/grouping';
import { rowsOf, type TableItem } from '../rows/items';
import { useCopyRows } from '../rows/use-copy-rows';
import { useItems } from '../rows/use-items';
import {
  activeIndexOf,
  nothingPicked,
  pickedRows,
  pickNothing,
  type Selection,
} from '../selection/selection';
import { SelectionBar } from '../selection/selection-bar';
import { type CalendarNames, createColumns } from '../table/columns';
import { EventTable } from '../table/event-table';
import { layoutOf } from '../table/table-layout';
import { useKeptFocus } from '../table/use-kept-focus';
import type { TopRow } from '../table/use-top-row';
import { useLatestCallback } from '../use-latest-callback';
import classes from './marking-table.module.css';
import { useMarking } from './use-marking';

interface MarkingTableProps {
  /** What the table shows, in its order. */
  readonly rows: readonly EventRow[];
  /** Everything in this stretch of time, so that a series can say how many events it has here. */
  readonly allRows: readonly EventRow[];
  readonly calendars: CalendarNames;
  readonly sort: EventSort;
  readonly onSort: (sort: EventSort) => void;
  readonly grouping: Grouping | null;
  /** The row that stands at the top at first. */
  readonly startIndex: number;
  /** Where the table stood before it was grouped as it is. */
  readonly top: RefObject<TopRow | null>;
  /** All rows are there, not only those around the first. */
  readonly complete: boolean;
}

/** The table, what is picked in it, and the bar that marks it. */
export const MarkingTable = memo(function MarkingTable({
  rows,
  allRows,
  calendars,
  sort,
  onSort,
  grouping,
  startIndex,
  top,
  complete,
}: MarkingTableProps) {
  const area = useRef<HTMLDivElement>(null);
  const format = useFormat();
  const keptFocus = useKeptFocus(area);
  const panel = usePanel();
  const marking = useMarking();
  const { items, toggleGroup } = useItems(rows, grouping, sort);
  const startLine = useMemo(
    () => (items === rows ? startIndex : lineOf(items, rows[startIndex])),
    [items, rows, startIndex],
  );
  const [selection, setSelection] = useState<Selection>(() => startAt(items, startLine));
  const picked = useMemo(() => pickedRows(selection, rows), [selection, rows]);
  const activeIndex = useMemo(() => activeIndexOf(selection, items), [selection, items]);
  const active = items[activeIndex];
  const targets = picked.length > 0 || !active ? picked : rowsOf(active);
  const [scope, setScope] = useScope(selection, targets);

  const select = (next: Selection) => {
    if (next.picked !== selection.picked) marking.clearNote();
    setSelection(next);
  };
  const letGo = () => select(pickNothing(selection));
  const mark = (kind: Kind | null, form?: Form) => void marking.mark(targets, scope, kind, form);
  // A row that only Tab would reach is nothing one has pointed at.
  const hasTargets = () => picked.length > 0 || isInRow(document.activeElement);
  const acceptRow = useLatestCallback((row: EventRow) => void marking.accept([row], usualScope([row])));

  useKeys(
    'marks',
    kindKeys((kind) => hasTargets() && mark(kind)),
    area,
  );
  useKeys('suggestions', { accept: () => hasTargets() && void marking.accept(targets, scope) }, area);
  useKeys('selection', { letGo: () => picked.length > 0 && letGo() }, area);

  const copy = useCopyRows(area, picked, calendars, (count) => marking.say(format.counted(count, copied)));

  const { eventColumns: chosen } = useAppInfo().settings;
  const { columns, layout } = useMemo(() => {
    // With a single calendar its name would say the same in every row.
    const shown = (chosen ?? eventColumns).filter((column) => column !== 'calendar' || calendars.size > 1);
    return { columns: createColumns(calendars, shown, acceptRow), layout: layoutOf(shown) };
  }, [calendars, chosen, acceptRow]);
  return (
    <div ref={area} className={classes.area} {...keptFocus}>
      <EventTable
        rows={rows}
        items={items}
        grouped={grouping !== null}
        onToggleGroup={toggleGroup}
        columns={columns}
        layout={layout}
        sort={sort}
        onSort={onSort}
        selection={selection}
        onSelect={select}
        activeIndex={activeIndex}
        picked={picked.length}
        startIndex={startLine}
        top={top}
        complete={complete}
        openedKey={panel.key}
        onOpen={(row) => panel.open(row.key)}
      />
      <SelectionBar
        picked={picked}
        allRows={allRows}
        scope={scope}
        onScope={setScope}
        onMark={mark}
        onAccept={() => void marking.accept(picked, scope)}
        onLetGo={letGo}
        onCopy={copy}
        note={marking.note}
        onUndo={() => void marking.undo()}
        onAlways={() => void marking.always()}
      />
    </div>
  );
});

const copied: PluralForms = { one: 'Copied # event as CSV.', other: 'Copied # events as CSV.' };

const isInRow = (element: Element | null): boolean => element?.closest('tbody') != null;

/** Where a row stands; in a closed group it does not, and the table begins at its start. */
const lineOf = (items: readonly TableItem[], row: EventRow | undefined): number =>
  row ? Math.max(0, items.indexOf(row)) : 0;

function startAt(items: readonly TableItem[], index: number): Selection {
  const line = items[index];
  return line ? { ...nothingPicked, active: { line, index } } : nothingPicked;
}

/** What the user chose for this selection, else what is usual for it. */
function useScope(
  { picked }: Selection,
  targets: readonly EventRow[],
): readonly [Scope, (scope: Scope) => void] {
  const [choice, setChoice] = useState<{ readonly picked: unknown; readonly scope: Scope } | null>(null);
  const scope = choice?.picked === picked ? choice.scope : usualScope(targets);
  return [scope, (chosen) => setChoice({ picked, scope: chosen })];
}
