import type { ImportAction, ImportRecord } from '../../domain/calendars/import-record';
import type { Instant } from '../../domain/time/instant';

/** One line of the import history. */
export interface ImportView extends Omit<ImportRecord, 'before' | 'moves' | 'takenBack'> {
  readonly calendarName: string;
  /** True when the import created the calendar. */
  readonly isFirst: boolean;
  readonly takenBackAt: Instant | null;
  /** What the user can do with it; null for nothing. */
  readonly action: ImportAction | null;
}
