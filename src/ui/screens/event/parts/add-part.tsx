import { Select } from '@mantine/core';
import type { EventRow } from '../../../../contract/views/event';
import type { EventKey } from '../../../../domain/event/key';
import { lastDayOf, startDay } from '../../../../domain/event/occurrence';
import { addDays } from '../../../../domain/time/day';
import { titleOf } from '../../../../words/title';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { useSetPart } from './use-set-part';

interface AddPartProps {
  readonly whole: EventRow;
  readonly parts: readonly EventRow[];
  readonly onDone: () => void;
}

/** Finds an event on the days of the whole by typing, and makes it a part. */
export function AddPart({ whole, parts, onDone }: AddPartProps) {
  const { zone } = useAppInfo();
  const format = useFormat();
  const setPart = useSetPart();
  const days = { from: startDay(whole.span, zone), to: addDays(lastDayOf(whole.span, zone), 1) };
  const load = useOperation('events.list', days);
  const known = new Set<EventKey>([whole.key, ...parts.map(({ key }) => key)]);
  const events = load.kind === 'loaded' ? load.value.events.filter(({ key }) => !known.has(key)) : [];
  // Two calendars may have the same event.
  const rows = new Map(events.map((row) => [row.key, row]));
  const labelOf = ({ span, summary }: EventRow) =>
    `${format.day(startDay(span, zone))}, ${format.hours(span)} · ${titleOf(summary)}`;
  const add = async (row: EventRow) => {
    onDone();
    await setPart([row.key], whole.key, `${titleOf(row.summary)} is part of ${titleOf(whole.summary)} now.`);
  };
  return (
    <Select
      aria-label="An event to add"
      placeholder="An event on these days"
      searchable
      autoFocus
      defaultDropdownOpened
      nothingFoundMessage={load.kind === 'loaded' ? 'Nothing else on these days' : 'Looking…'}
      data={[...rows.values()].map((row) => ({ value: row.key as string, label: labelOf(row) }))}
      value={null}
      limit={30}
      onChange={(key) => {
        const row = key === null ? undefined : rows.get(key as EventKey);
        if (row) void add(row);
      }}
      onBlur={onDone}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    />
  );
}
