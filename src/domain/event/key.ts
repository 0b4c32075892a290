import type { Brand } from '../brand';
import { parseDay } from '../time/day';

/** A UID as the calendar wrote it (RFC 5545 §3.8.4.7). */
export type Uid = Brand<string, 'Uid'>;

/**
 * The key of a series: its UID, or `UID~START` if one file uses the UID for different events. `START` is the text of
 * DTSTART without zone, so that the key does not depend on the order of events in the file.
 */
export type SeriesKey = Brand<string, 'SeriesKey'>;

/**
 * The id of an occurrence within its series: the start that the rule gives it (RFC 5545 §3.8.4.4).
 * `2026-03-02T09:00:00Z` for zoned and UTC times, `2026-03-02` for all-day, `2026-03-02T09:00:00` for floating.
 */
export type RecurrenceId = Brand<string, 'RecurrenceId'>;

/**
 * The key of marks and preps: a series (`UID`), or one occurrence of it (`UID@RECURRENCE-ID`). An event that does not
 * recur has the key of a series.
 */
export type EventKey = Brand<string, 'EventKey'>;

const recurrenceIdShape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z?)?$/;

export const isRecurrenceId = (text: string): text is RecurrenceId =>
  recurrenceIdShape.test(text) && parseDay(text.slice(0, 10)) !== null;

export const seriesEventKey = (series: SeriesKey): EventKey => series as string as EventKey;

export const occurrenceEventKey = (series: SeriesKey, recurrenceId: RecurrenceId): EventKey =>
  `${series}@${recurrenceId}` as EventKey;

/** UIDs can contain `@`, so the part after the last `@` counts only if it has the shape of a recurrence id. */
export function parseEventKey(key: EventKey): {
  readonly series: SeriesKey;
  readonly recurrenceId: RecurrenceId | null;
} {
  const at = key.lastIndexOf('@');
  const last = key.slice(at + 1);
  if (at > 0 && isRecurrenceId(last)) {
    return { series: key.slice(0, at) as SeriesKey, recurrenceId: last };
  }
  return { series: key as string as SeriesKey, recurrenceId: null };
}
