import type { Brand } from '../../../../domain/brand';
import { oncePerRow } from './once-per-row';

/** Identifies a row of the table. Two calendars may hold the same event, so its key alone is not enough. */
export type RowId = Brand<string, 'RowId'>;

export const rowIdOf = oncePerRow((row) => `${row.calendarId} ${row.key}` as RowId);
