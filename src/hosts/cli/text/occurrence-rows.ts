import { isDerivedUid } from '../../../calendar/read/derived-uid';
import { expandCalendar } from '../../../calendar/recurrence/occurrences';
import type { CalendarContent } from '../../../domain/calendars/calendar';
import type { Occurrence } from '../../../domain/event/occurrence';
import type { Window } from '../../../domain/time/window';
import type { SpanJson } from './output';
import { toSpanJson } from './output';

/** One line of `mingle occurrences --json`. */
export interface OccurrenceRow extends SpanJson {
  /** The UID in the file; empty for an event without one. */
  readonly uid: string;
  readonly recurrenceId: string | null;
  readonly summary: string;
  readonly status: string;
}

export interface OccurrenceRows {
  /** Sorted by start, then by UID. */
  readonly rows: readonly OccurrenceRow[];
  readonly occurrences: readonly Occurrence[];
  readonly truncated: boolean;
}

/** The rows of `mingle occurrences`, at most `limit`. Floating times are in the window's zone. */
export function toOccurrenceRows(
  { series, zones }: Pick<CalendarContent, 'series' | 'zones'>,
  window: Window,
  limit: number,
): OccurrenceRows {
  const { occurrences, truncated } = expandCalendar({ series, zones }, window, limit);
  const uids = new Map<string, string>(series.map(({ key, uid }) => [key, isDerivedUid(uid) ? '' : uid]));
  const rows = occurrences
    .map((occurrence) => toRow(occurrence, uids.get(occurrence.seriesKey) ?? ''))
    .sort((one, other) => compare(one.start, other.start) || compare(one.uid, other.uid));
  return { rows, occurrences, truncated };
}

const toRow = ({ recurrenceId, span, version }: Occurrence, uid: string): OccurrenceRow => ({
  uid,
  recurrenceId,
  ...toSpanJson(span),
  summary: version.summary,
  status: version.status,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
