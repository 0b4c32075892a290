import type { Span } from '../../../../domain/event/occurrence';
import { lastDayOf, startDay } from '../../../../domain/event/occurrence';
import type { Day } from '../../../../domain/time/day';
import { addDays } from '../../../../domain/time/day';
import type { ZoneId } from '../../../../domain/time/zone';
import type { Format } from '../../../../words/format';

/** `Tuesday 24 November · 18:30–20:30`, with the year if it is not the current one. */
export function whenWords(span: Span, zone: ZoneId, today: Day, format: Format): string {
  const first = startDay(span, zone);
  const last = lastDayOf(span, zone);
  const year = last.slice(0, 4) === today.slice(0, 4) ? '' : ` ${last.slice(0, 4)}`;
  if (span.kind === 'timed') return `${format.day(first, 'long')}${year} · ${format.hours(span)}`;
  return first === last ? `${format.day(first, 'long')}${year}` : `${format.days(first, last)}${year}`;
}

/** `in 3 weeks`, `tomorrow`, `2 days ago`: the distance to the event; `today` on each of its days. */
export function distanceWords(span: Span, zone: ZoneId, today: Day, format: Format): string {
  const first = startDay(span, zone);
  const last = lastDayOf(span, zone);
  if (first <= today && today <= last) return 'today';
  if (first === addDays(today, 1)) return 'tomorrow';
  if (last === addDays(today, -1)) return 'yesterday';
  return format.distance(first > today ? first : last, today);
}
