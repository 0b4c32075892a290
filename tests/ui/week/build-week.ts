import type { EventRow } from '../../../src/contract/views/event';
import type { WeekView } from '../../../src/contract/views/week';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { EventKey, RecurrenceId, Uid } from '../../../src/domain/event/key';
import type { Span } from '../../../src/domain/event/occurrence';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import { addDays, type Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { mixOf } from '../../../src/domain/week/mix';
import { defaultTargets, type MixTargets } from '../../../src/domain/week/target';
import { verdictsOf } from '../../../src/domain/week/verdict';

/** `2026-11-26T18:00:00Z` to the same with an end; both are instants as text. */
export const timed = (start: string, end: string): Span => ({
  kind: 'timed',
  start: Date.parse(start),
  end: Date.parse(end),
});

/** `end` is exclusive. */
export const allDay = (start: string, end: string): Span => ({
  kind: 'all-day',
  start: start as Day,
  end: end as Day,
});

interface RowSketch extends Partial<Omit<EventRow, 'mark' | 'key' | 'span'>> {
  readonly kind?: Kind;
  readonly form?: Form;
}

/** One row of the week; what the sketch leaves out is plain: once, confirmed, unmarked, nobody else. */
export function buildRow(
  summary: string,
  span: Span,
  { kind, form, recurring = false, ...rest }: RowSketch = {},
): EventRow {
  const uid = `${summary.toLowerCase().replaceAll(' ', '-')}@example.com`;
  const recurrenceId = recurring && span.kind === 'timed' ? toRecurrenceId(span.start) : null;
  return {
    key: (recurrenceId === null ? uid : `${uid}@${recurrenceId}`) as EventKey,
    seriesKey: uid as EventKey,
    recurring,
    uid: uid as Uid,
    recurrenceId,
    calendarId: 'work' as CalendarId,
    span,
    summary,
    location: '',
    status: 'confirmed',
    declined: false,
    mark: kind ? { kind, form: form ?? null, by: 'hand', at: 0 } : null,
    markScope: kind ? 'series' : null,
    suggestion: null,
    purposes: [],
    progress: { done: 0, total: 0 },
    people: 0,
    ...rest,
  };
}

const toRecurrenceId = (start: number): RecurrenceId =>
  new Date(start).toISOString().replace('.000Z', 'Z') as RecurrenceId;

/** A week in Berlin from its first day, with the mix and the words that follow from its rows. */
export function buildWeek(
  from: string,
  events: readonly EventRow[],
  targets: MixTargets = defaultTargets,
): WeekView {
  const first = from as Day;
  const mix = mixOf(
    events.map(({ mark, span, people, uid }) => ({
      kind: mark?.kind ?? null,
      hours: span.kind === 'timed' ? span : null,
      people: Array.from({ length: people }, (_, index) => `${uid} guest ${index}`),
    })),
  );
  return {
    from: first,
    to: addDays(first, 7),
    zone: 'Europe/Berlin' as ZoneId,
    events,
    mix,
    targets,
    verdicts: verdictsOf(mix, targets, { networking: [], social: [] }, first),
    proposals: [],
  };
}
