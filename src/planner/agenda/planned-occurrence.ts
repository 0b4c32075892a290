import type { EventKey } from '../../domain/event/key';
import { occurrenceEventKey, seriesEventKey } from '../../domain/event/key';
import type { Occurrence } from '../../domain/event/occurrence';
import type { Series } from '../../domain/event/series';
import { isRecurring } from '../../domain/event/series';
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

/** The key of this occurrence; of the event itself if it happens once. */
export const eventKeyOf = ({
  series,
  occurrence: { recurrenceId },
}: Pick<PlannedOccurrence, 'series' | 'occurrence'>): EventKey =>
  isRecurring(series) && recurrenceId !== null
    ? occurrenceEventKey(series.key, recurrenceId)
    : seriesEventKey(series.key);
