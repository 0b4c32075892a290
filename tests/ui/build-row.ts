import type { EventRow } from '../../src/contract/views/event';
import type { CalendarId } from '../../src/domain/calendars/calendar';
import type { EventKey, RecurrenceId, Uid } from '../../src/domain/event/key';
import type { Span } from '../../src/domain/event/occurrence';
import type { Form, Kind } from '../../src/domain/marking/kind';

/** A one-hour coffee today at 15:00 in Berlin, marked as networking, with the changes of the test. */
export function buildRow(changes: Partial<EventRow> = {}): EventRow {
  const key = 'coffee@example.com' as EventKey;
  return {
    key,
    seriesKey: key,
    recurring: false,
    uid: 'coffee@example.com' as Uid,
    recurrenceId: null,
    calendarId: 'work' as CalendarId,
    span: {
      kind: 'timed',
      start: Date.parse('2026-11-25T14:00:00Z'),
      end: Date.parse('2026-11-25T15:00:00Z'),
    },
    summary: 'Coffee with Priya',
    location: 'Café Liebling',
    status: 'confirmed',
    declined: false,
    mark: { kind: 'networking', form: 'one-on-one', by: 'hand', at: 0 },
    markScope: 'series',
    suggestion: null,
    part: null,
    purposes: [],
    progress: { done: 0, total: 4 },
    people: 1,
    own: null,
    ...changes,
  };
}

export interface RowSketch extends Partial<Omit<EventRow, 'mark' | 'key' | 'span'>> {
  readonly kind?: Kind;
  readonly form?: Form;
}

/** An event with keys derived from its title; by default it does not recur, is unmarked and has no guests. */
export function rowOf(
  summary: string,
  span: Span,
  { kind, form, recurring = false, ...changes }: RowSketch = {},
): EventRow {
  const uid = `${summary.toLowerCase().replaceAll(' ', '-')}@example.com`;
  const recurrenceId = recurring && span.kind === 'timed' ? toRecurrenceId(span.start) : null;
  return buildRow({
    key: (recurrenceId === null ? uid : `${uid}@${recurrenceId}`) as EventKey,
    seriesKey: uid as EventKey,
    recurring,
    uid: uid as Uid,
    recurrenceId,
    span,
    summary,
    location: '',
    mark: kind ? { kind, form: form ?? null, by: 'hand', at: 0 } : null,
    markScope: kind ? 'series' : null,
    progress: { done: 0, total: 0 },
    people: 0,
    ...changes,
  });
}

const toRecurrenceId = (start: number): RecurrenceId =>
  new Date(start).toISOString().replace('.000Z', 'Z') as RecurrenceId;
