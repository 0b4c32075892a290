import { readFileSync } from 'node:fs';
import { readCalendar } from '../../src/calendar/read/read';
import { expandCalendar } from '../../src/calendar/recurrence/occurrences';
import type { CalendarContent } from '../../src/domain/calendars/calendar';
import type { Occurrence } from '../../src/domain/event/occurrence';
import type { Day } from '../../src/domain/time/day';
import { toUtcText } from '../../src/domain/time/instant';
import type { Window } from '../../src/domain/time/window';
import type { ZoneId } from '../../src/domain/time/zone';

export const buildBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A calendar of one event with these lines. */
export const buildEvent = (...lines: readonly string[]): CalendarContent =>
  buildCalendar(['BEGIN:VEVENT', 'UID:event', ...lines, 'END:VEVENT']);

export const buildCalendar = (...components: readonly (readonly string[])[]): CalendarContent =>
  readCalendar(
    buildBytes(['BEGIN:VCALENDAR', 'VERSION:2.0', ...components.flat(), 'END:VCALENDAR', ''].join('\r\n')),
  );

export const buildWindow = (from: string, to: string, zone = 'Europe/Berlin'): Window => ({
  from: from as Day,
  to: to as Day,
  zone: zone as ZoneId,
});

export const readFixture = (name: string): CalendarContent =>
  readCalendar(readFileSync(new URL(`../fixtures/ics/${name}.ics`, import.meta.url)));

/** `2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Breakfast`, or the days of an all-day event. */
export function toText({ span, version }: Occurrence): string {
  const [start, end] =
    span.kind === 'all-day' ? [span.start, span.end] : [toUtcText(span.start), toUtcText(span.end)];
  const cancelled = version.status === 'cancelled' ? ' (cancelled)' : '';
  return `${start} – ${end} ${version.summary}${cancelled}`;
}

export const occurrencesIn = (content: CalendarContent, window: Window): readonly string[] =>
  expandCalendar(content, window, 1000).occurrences.map(toText);

/** Only the starts, for rules whose ends say nothing. */
export const startsIn = (content: CalendarContent, window: Window): readonly string[] =>
  occurrencesIn(content, window).map((text) => text.split(' – ')[0] ?? '');
