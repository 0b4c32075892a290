import type { EventKey, RecurrenceId, SeriesKey } from '../event/key';
import { occurrenceEventKey, seriesEventKey } from '../event/key';
import type { ImmutableMap } from '../immutable-map';
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

/** `null` says: unmarked, although the occurrence's series has a mark, or a rule would mark it. */
export type Marks = ImmutableMap<EventKey, Mark | null>;

/** The keys under which something can be said of an occurrence, the most particular first. */
export function keysOf(series: SeriesKey, recurrenceId: RecurrenceId | null): readonly EventKey[] {
  const whole = seriesEventKey(series);
  return recurrenceId === null ? [whole] : [occurrenceEventKey(series, recurrenceId), whole];
}
