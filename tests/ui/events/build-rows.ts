import type { EventRow } from '../../../src/contract/views/event';
import type { EventKey, RecurrenceId, Uid } from '../../../src/domain/event/key';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import type { Suggestion } from '../../../src/domain/marking/suggestion';
import { buildRow } from '../build-views';

interface RowSketch extends Partial<Omit<EventRow, 'mark' | 'key' | 'span' | 'suggestion'>> {
  readonly kind?: Kind;
  readonly form?: Form;
  readonly suggests?: Suggestion;
}

/** An hour from `start` on (`2026-11-26T09:00:00Z`); what the sketch leaves out is plain: once, unmarked, nobody else. */
export function rowAt(start: string, summary: string, sketch: RowSketch = {}): EventRow {
  const { kind, form, suggests, recurring = false, ...rest } = sketch;
  const uid = `${summary.toLowerCase().replaceAll(' ', '-')}@example.com`;
  const recurrenceId = recurring ? (start as RecurrenceId) : null;
  const at = Date.parse(start);
  return buildRow({
    key: (recurring ? `${uid}@${start}` : uid) as EventKey,
    seriesKey: uid as EventKey,
    recurring,
    uid: uid as Uid,
    recurrenceId,
    span: { kind: 'timed', start: at, end: at + 3_600_000 },
    summary,
    location: '',
    mark: kind ? { kind, form: form ?? null, by: 'hand', at: 0 } : null,
    markScope: kind ? 'series' : null,
    suggestion: suggests ?? null,
    progress: { done: 0, total: 0 },
    people: 0,
    ...rest,
  });
}

export const titlesOf = (rows: readonly EventRow[]): readonly string[] => rows.map((row) => row.summary);
