import type { EventRow } from '../../../../contract/views/event';
import { addDays, type Day } from '../../../../domain/time/day';
import type { Instant } from '../../../../domain/time/instant';
import type { Window } from '../../../../domain/time/window';
import { dayOfInstant, startOfDay } from '../../../../domain/time/zoned-day';

/** Where an event is shown: in the row of whole days, up to `to` (exclusive), or among the hours. */
export type Place =
  | { readonly kind: 'days'; readonly to: Day }
  | { readonly kind: 'hours'; readonly start: Instant; readonly end: Instant };

/** An event clipped to the shown week. */
export interface PlacedEvent {
  /** Unique in the week; the event key is not, since two calendars may hold the same event. */
  readonly id: string;
  readonly row: EventRow;
  /** The first day of the week on which it is shown. */
  readonly day: Day;
  readonly place: Place;
  /** Minutes after the start of `day`; -1 in the row of whole days, which is above the hours. */
  readonly minute: number;
  /** It began before this week. */
  readonly goesOnFrom: boolean;
  /** It lasts beyond this week. */
  readonly goesOnTo: boolean;
}

/** Milliseconds; timed events of this length or more go to the row of whole days: as columns they would hide the week. */
const wholeDay = 24 * 60 * 60_000;

function placeEvent(row: EventRow, week: Window): PlacedEvent {
  const { span } = row;
  const { from, to, zone } = week;
  const firstDay = span.kind === 'timed' ? dayOfInstant(span.start, zone) : span.start;
  const day = firstDay < from ? from : firstDay;
  const shared = { id: `${row.calendarId} ${row.key}`, row, day };
  if (span.kind === 'timed' && span.end - span.start < wholeDay) {
    const weekStart = startOfDay(from, zone);
    const start = Math.max(span.start, weekStart);
    return {
      ...shared,
      place: { kind: 'hours', start, end: span.end },
      minute: (start - startOfDay(day, zone)) / 60_000,
      goesOnFrom: span.start < weekStart,
      goesOnTo: span.end > startOfDay(to, zone),
    };
  }
  const lastEnd = span.kind === 'timed' ? addDays(dayOfInstant(span.end - 1, zone), 1) : span.end;
  const end = lastEnd > firstDay ? lastEnd : addDays(firstDay, 1);
  return {
    ...shared,
    place: { kind: 'days', to: end > to ? to : end },
    minute: -1,
    goesOnFrom: firstDay < from,
    goesOnTo: end > to,
  };
}

/** The events of a week, sorted by day and time; whole days come first on their day. */
export function placeEvents(rows: readonly EventRow[], week: Window): readonly PlacedEvent[] {
  return rows
    .map((row) => placeEvent(row, week))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.minute - b.minute);
}
