import type { Brand } from '../brand';
import { parseDay } from '../time/day';

/** A UID as the calendar wrote it (RFC 5545 §3.8.4.7). */
export type Uid = Brand<string, 'Uid'>;

/**
 * Names one series: its UID, and `UID~START` where one file uses the same UID for different events.
 * `START` is the text of DTSTART without zone, so the order of events in the file does not matter.
 */
export type SeriesKey = Brand<string, 'SeriesKey'>;

/**
 * Names one occurrence of a series by the start it has by its rule (RFC 5545 §3.8.4.4):
 * `2026-03-02T09:00:00Z` for zoned and UTC times, `2026-03-02` for all-day, `2026-03-02T09:00:00` for floating.
 */
export type RecurrenceId = Brand<string, 'RecurrenceId'>;

/**
 * What the user's marks and preps hang on: a whole series (`UID`), or one occurrence of it (`UID@RECURRENCE-ID`).
 * An event that does not recur is a series of one and is always named as a series.
 */
export type EventKey = Brand<string, 'EventKey'>;

const recurrenceIdShape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z?)?$/;

export const isRecurrenceId = (text: string): text is RecurrenceId =>
  recurrenceIdShape.test(text) && parseDay(text.slice(0, 10)) !== null;

export const seriesEventKey = (series: SeriesKey): EventKey => series as string as EventKey;

export const occurrenceEventKey = (series: SeriesKey, recurrenceId: RecurrenceId): EventKey =>
  `${series}@${recurrenceId}` as EventKey;

/** UIDs hold `@` themselves, so only a last part that has the shape of a recurrence id is one. */
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
