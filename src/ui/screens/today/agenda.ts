import type { EventRow } from '../../../contract/views/event';
import { endInstant, overlapping, startInstant } from '../../../domain/event/occurrence';
import { addDays, type Day } from '../../../domain/time/day';
import type { Instant } from '../../../domain/time/instant';
import type { ZoneId } from '../../../domain/time/zone';

/** I go there: not cancelled, not declined. */
const isOn = (row: EventRow): boolean => row.status !== 'cancelled' && !row.declined;

/**
 * The event to get ready for: the first one with people that is not over. What is marked as other is passed over, and
 * of what goes on all day only what is still to come counts, so that a conference does not hide its dinner.
 */
export function nextEvent(rows: readonly EventRow[], now: Instant, zone: ZoneId): EventRow | null {
  const isAhead = ({ span }: EventRow) =>
    span.kind === 'timed' ? span.end > now : startInstant(span, zone) > now;
  return rows.find((row) => isOn(row) && row.mark?.kind !== 'other' && isAhead(row)) ?? null;
}

/** What else is on today and not over yet, without the next event. */
export function restOfToday(
  rows: readonly EventRow[],
  next: EventRow | null,
  today: Day,
  now: Instant,
  zone: ZoneId,
): readonly EventRow[] {
  const isToday = overlapping({ from: today, to: addDays(today, 1), zone });
  return rows.filter(
    (row) => isOn(row) && row.key !== next?.key && isToday(row.span) && endInstant(row.span, zone) > now,
  );
}

/** Different events nobody decided on; one of a series counts once, since one mark decides it. */
export const unmarkedSeries = (rows: readonly EventRow[]): number =>
  new Set(rows.filter((row) => row.mark === null && isOn(row)).map(({ seriesKey }) => seriesKey)).size;
