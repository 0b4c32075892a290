import { useMemo, useRef, useState } from 'react';
import type { EventRow, Scope } from '../../../contract/views/event';
import type { Form, Kind } from '../../../domain/marking/kind';
import { usePanel } from '../../app/panel';
import { type CalendarNames, createColumns } from './columns';
import { EventTable } from './event-table';
import type { EventSort } from './filters';
import { usualScope } from './mark-rows';
import { counted } from './mark-words';
import classes from './marking-table.module.css';
import { activeIndexOf, nothingPicked, pickedRows, pickNothing, type Selection } from './selection';
import { SelectionBar } from './selection-bar';
import { useCopyRows } from './use-copy-rows';
import { useKeptFocus } from './use-kept-focus';
import { useLatestCallback } from './use-latest-callback';
import { useMarkKeys } from './use-mark-keys';
import { useMarking } from './use-marking';

interface MarkingTableProps {
  /** What the table shows, in its order. */
  readonly rows: readonly EventRow[];
  /** Everything in this stretch of time, so that a series can say how many events it has here. */
  readonly allRows: readonly EventRow[];
  readonly calendars: CalendarNames;
  readonly sort: EventSort;
  readonly onSort: (sort: EventSort) => void;
  /** The row that stands at the top at first. */
  readonly startIndex: number;
}

/** The table, what is picked in it, and the bar that marks it. */
export function MarkingTable({ rows, allRows, calendars, sort, onSort, startIndex }: MarkingTableProps) {
  const area = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(area);
  const panel = usePanel();
  const marking = useMarking();
  const [selection, setSelection] = useState<Selection>(() => startAt(rows, startIndex));
  const picked = useMemo(() => pickedRows(selection, rows), [selection, rows]);
  const activeIndex = useMemo(() => activeIndexOf(selection, rows), [selection, rows]);
  const active = rows[activeIndex];
  const targets = picked.length > 0 || !active ? picked : [active];
  const [scope, setScope] = useScope(selection, targets);

  const select = (next: Selection) => {
    if (next.picked !== selection.picked) marking.clearNote();
    setSelection(next);
  };
  const letGo = () => select(pickNothing(selection));
  const mark = (kind: Kind | null, form?: Form) => void marking.mark(targets, scope, kind, form);
  // A row that only Tab would reach is nothing one has pointed at.
  const onTargets = (act: () => void) => () => {
    if (picked.length > 0 || isInRow(document.activeElement)) act();
  };
  const acceptRow = useLatestCallback((row: EventRow) => void marking.accept([row], usualScope([row])));

  useMarkKeys(area, {
    n: onTargets(() => mark('networking')),
    s: onTargets(() => mark('social')),
    b: onTargets(() => mark('both')),
    o: onTargets(() => mark('other')),
    u: onTargets(() => mark(null)),
    y: onTargets(() => void marking.accept(targets, scope)),
    Escape: () => (picked.length > 0 ? letGo() : panel.close()),
  });

  const copy = useCopyRows(area, picked, calendars, (count) =>
    marking.say(`Copied ${counted(count, 'event')} as CSV.`),
  );

  const columns = useMemo(() => createColumns(calendars, acceptRow), [calendars, acceptRow]);
  return (
    <div ref={area} className={classes.area} {...keptFocus}>
      <EventTable
        rows={rows}
        columns={columns}
        sort={sort}
        onSort={onSort}
        selection={selection}
        onSelect={select}
        activeIndex={activeIndex}
        picked={picked.length}
        startIndex={startIndex}
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
}

const isInRow = (element: Element | null): boolean => element?.closest('tbody') != null;

function startAt(rows: readonly EventRow[], index: number): Selection {
  const row = rows[index];
  return row ? { ...nothingPicked, active: { row, index } } : nothingPicked;
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
