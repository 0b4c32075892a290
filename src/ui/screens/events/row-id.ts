import type { EventRow } from '../../../contract/views/event';
import type { Brand } from '../../../domain/brand';

/** Names a row of the table. Two calendars may hold the same event, so its key alone is not enough. */
export type RowId = Brand<string, 'RowId'>;

export const rowIdOf = (row: EventRow): RowId => `${row.calendarId} ${row.key}` as RowId;
