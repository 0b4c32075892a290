import type { EventRow } from '../../../contract/views/event';
import type { Brand } from '../../../domain/brand';

/** Names a row of the table. Two calendars may hold the same event, so its key alone is not enough. */
export type RowId = Brand<string, 'RowId'>;

// Picking fifty thousand rows asks for as many names several times over.
const names = new WeakMap<EventRow, RowId>();

export function rowIdOf(row: EventRow): RowId {
  const known = names.get(row);
  if (known !== undefined) return known;
  const name = `${row.calendarId} ${row.key}` as RowId;
  names.set(row, name);
  return name;
}
