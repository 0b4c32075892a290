import type { Problem } from '../../domain/calendars/calendar';
import type { ImportAction, ImportRecord } from '../../domain/calendars/import-record';
import type { Instant } from '../../domain/time/instant';
import type { ListedItem } from './review';

/** One line of the import history. */
export interface ImportView extends Omit<ImportRecord, 'before' | 'moves' | 'takenBack'> {
  readonly calendarName: string;
  /** True when the import created the calendar. */
  readonly isFirst: boolean;
  readonly takenBackAt: Instant | null;
  /** True when the user has removed the calendar since, other than by taking this import back. */
  readonly isRemoved: boolean;
  /** What the user can do with it; null for nothing. */
  readonly action: ImportAction | null;
}

/** What an import brought (product I14). */
export interface ImportDifferences {
  /** False when the calendar's states before and after are no longer kept; then there are no items. */
  readonly isKept: boolean;
  /** What was new, changed and gone; in this order, and within each group by start. */
  readonly items: readonly ListedItem[];
  /** What could not be read in the file. */
  readonly problems: readonly Problem[];
}

/** One page of the differences. Only the first page has the problems. */
export interface DifferencesPage extends ImportDifferences {
  /** The number of items in all. */
  readonly total: number;
}
