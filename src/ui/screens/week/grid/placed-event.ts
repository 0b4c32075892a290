import type { ClashView, EventRow } from '../../../../contract/views/event';
import type { CalendarId } from '../../../../domain/calendars/calendar';
import type { EventKey } from '../../../../domain/event/key';
import { addDays, type Day } from '../../../../domain/time/day';
import type { Instant } from '../../../../domain/time/instant';
import type { Window } from '../../../../domain/time/window';
import { dayOfInstant, startOfDay } from '../../../../domain/time/zoned-day';
import { isWholeDay } from '../../../../domain/week/whole-day';

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
  /** The titles of the events that it clashes with. */
  readonly clashesWith: readonly string[];
  /** It began before this week. */
  readonly goesOnFrom: boolean;
  /** It lasts beyond this week. */
  readonly goesOnTo: boolean;
}

function placeEvent(row: EventRow, week: Window, clashes: readonly ClashView[]): PlacedEvent {
  const { span } = row;
  const { from, to, zone } = week;
  const firstDay = span.kind === 'timed' ? dayOfInstant(span.start, zone) : span.start;
  const day = firstDay < from ? from : firstDay;
  const titles = clashes.map(({ event, other }) => (event.key === row.key ? other.title : event.title));
  const clashesWith = [...new Set(titles)];
  const shared = { id: idOf(row.calendarId, row.key), row, day, clashesWith };
  // As columns, timed events of a day or more would hide the week.
  if (span.kind === 'timed' && !isWholeDay(span)) {
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

export const idOf = (calendarId: CalendarId, key: EventKey): string => `${calendarId} ${key}`;

/** True on each day on which it is shown; among the hours only on its first. */
export const isOn = ({ day, place }: PlacedEvent, shown: Day): boolean =>
  day === shown || (place.kind === 'days' && day < shown && shown < place.to);

/** The events of a week, sorted by day and time; whole days come first on their day. */
export function placeEvents(
  rows: readonly EventRow[],
  week: Window,
  clashes: readonly ClashView[] = [],
): readonly PlacedEvent[] {
  const byKey = new Map<EventKey, ClashView[]>();
  for (const clash of clashes) {
    for (const { key } of [clash.event, clash.other]) byKey.set(key, [...(byKey.get(key) ?? []), clash]);
  }
  return rows
    .map((row) => placeEvent(row, week, byKey.get(row.key) ?? []))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.minute - b.minute);
}
