import type { RecurrenceId, SeriesKey } from '../../../domain/event/key';
import type { Occurrence, Span } from '../../../domain/event/occurrence';
import type { EventEnd, EventTime, Override, Series } from '../../../domain/event/series';
import { parseDay } from '../../../domain/time/day';

/** An occurrence by itself: an override with its own times, which needs no rule and no zone. */
export function toOverride({ span, version }: Occurrence, recurrenceId: RecurrenceId): Override {
  return {
    recurrenceId,
    recurrenceTime: timeOfId(recurrenceId),
    thisAndFuture: false,
    version: { ...version, ...timesOf(span) },
  };
}

function timesOf(span: Span): { readonly start: EventTime; readonly end: EventEnd } {
  if (span.kind === 'all-day') {
    return {
      start: { kind: 'all-day', day: span.start },
      end: { kind: 'at', time: { kind: 'all-day', day: span.end } },
    };
  }
  return { start: { kind: 'utc', at: span.start }, end: { kind: 'at', time: { kind: 'utc', at: span.end } } };
}

function timeOfId(id: RecurrenceId): EventTime {
  const day = parseDay(id);
  if (day) return { kind: 'all-day', day };
  return id.endsWith('Z') ? { kind: 'utc', at: Date.parse(id) } : { kind: 'floating', wall: id };
}

/** Single occurrences of a series, without the rest of it. */
export const occurrencesOnly = ({ uid }: Series, key: SeriesKey, overrides: readonly Override[]): Series => ({
  ...{ key, uid, master: null, recurrence: null },
  overrides: overrides.toSorted((one, other) => (one.recurrenceId < other.recurrenceId ? -1 : 1)),
});

/** The series with these single occurrences, except those that it has itself. */
export function withOccurrences(series: Series, added: readonly Override[]): Series {
  const ids = new Set(series.overrides.map(({ recurrenceId }) => recurrenceId));
  const others = added.filter(({ recurrenceId }) => !ids.has(recurrenceId));
  return others.length === 0 ? series : { ...series, overrides: [...series.overrides, ...others] };
}

/** Series that hold single occurrences, one for each key; of two with the same id, the one in `added` counts. */
export function joinOccurrences(current: readonly Series[], added: readonly Series[]): readonly Series[] {
  const byKey = new Map<SeriesKey, Series>();
  for (const series of [...current, ...added]) {
    const former = byKey.get(series.key);
    const ids = new Set(series.overrides.map(({ recurrenceId }) => recurrenceId));
    const others = (former?.overrides ?? []).filter(({ recurrenceId }) => !ids.has(recurrenceId));
    byKey.set(series.key, occurrencesOnly(series, series.key, [...others, ...series.overrides]));
  }
  return [...byKey.values()];
}
