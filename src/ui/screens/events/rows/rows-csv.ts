import type { EventRow } from '../../../../contract/views/event';
import type { CalendarId } from '../../../../domain/calendars/calendar';
import type { Instant } from '../../../../domain/time/instant';
import type { ZoneId } from '../../../../domain/time/zone';
import { csvText } from '../../../../words/csv';
import { formWord, kindWord } from '../../../../words/kind';
import { purposeLine } from '../../../../words/purpose';

const columns = [
  ...['title', 'start', 'end', 'all day', 'kind', 'form', 'calendar', 'place', 'status', 'purpose'],
  ...['prepared', 'to prepare', 'people'],
];

/**
 * Rows as CSV for spreadsheets, with a header, times as `2026-03-02 10:00` in `zone`, an all-day event's end exclusive.
 */
export function rowsCsv(
  rows: readonly EventRow[],
  calendars: ReadonlyMap<CalendarId, string>,
  zone: ZoneId,
): string {
  // The Swedish format is `2026-03-02 10:00`.
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  const timeOf = (at: Instant | string): string => (typeof at === 'string' ? at : format.format(at));
  const lines = rows.map((row) => [
    row.summary,
    timeOf(row.span.start),
    timeOf(row.span.end),
    row.span.kind === 'all-day' ? 'yes' : 'no',
    row.mark ? kindWord(row.mark.kind) : '',
    row.mark?.form ? formWord(row.mark.form) : '',
    calendars.get(row.calendarId) ?? '',
    row.location,
    row.declined ? 'declined' : row.status,
    purposeLine(row.purposes),
    row.progress.done,
    row.progress.total,
    row.people,
  ]);
  return csvText(columns, lines);
}
