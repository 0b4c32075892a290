import type { Occurrence } from '../../domain/event/occurrence';
import type { Series } from '../../domain/event/series';
import type { LoadedCalendar } from './loaded-calendar';

/** An occurrence with the series and the calendar that it is from. */
export interface PlannedOccurrence {
  readonly calendar: LoadedCalendar;
  readonly series: Series;
  readonly occurrence: Occurrence;
  readonly archived: boolean;
}

/** The occurrences of a window. */
export interface Found {
  /** By start. */
  readonly found: readonly PlannedOccurrence[];
  readonly truncated: boolean;
}
