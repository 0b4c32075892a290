import type { EventKey, RecurrenceId, SeriesKey } from '../event/key';
import { occurrenceEventKey, seriesEventKey } from '../event/key';
import { entryOf } from '../record';
import type { Instant } from '../time/instant';
import type { Form, Kind } from './kind';

/** The user's decision about a series or about one occurrence. */
export interface Mark {
  readonly kind: Kind;
  readonly form: Form | null;
  /** A rule of the user's, or the user's own hand, which always wins. */
  readonly by: 'hand' | 'rule';
  readonly at: Instant;
}

/** `null` says of one occurrence: unmarked, although its series has a mark. */
export type Marks = Readonly<Record<EventKey, Mark | null>>;

/** The keys under which something can be said of an occurrence, the most particular first. */
export function keysOf(series: SeriesKey, recurrenceId: RecurrenceId | null): readonly EventKey[] {
  const whole = seriesEventKey(series);
  return recurrenceId === null ? [whole] : [occurrenceEventKey(series, recurrenceId), whole];
}

/** An occurrence's own mark, else its series'. */
export function markOf(marks: Marks, series: SeriesKey, recurrenceId: RecurrenceId | null): Mark | null {
  for (const key of keysOf(series, recurrenceId)) {
    const mark = entryOf(marks, key);
    if (mark !== undefined) return mark;
  }
  return null;
}
