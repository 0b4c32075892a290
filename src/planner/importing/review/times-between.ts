import { toRecurrenceId } from '../../../calendar/recurrence/recurrence-id';
import type { CompareContext } from '../../../domain/calendars/compared';
import { eventTimeKey } from '../../../domain/event/event-time';
import { isRecurrenceId, occurrenceEventKey } from '../../../domain/event/key';
import { endInstant, startInstant } from '../../../domain/event/occurrence';
import type { Series } from '../../../domain/event/series';
import { isRecurring, leadingVersion } from '../../../domain/event/series';
import { addDays } from '../../../domain/time/day';
import { utc } from '../../../domain/time/zone';
import type { Timetable } from '../../agenda/expand';
import { expand, findOccurrence } from '../../agenda/expand';
import { firstDay } from './over';

/** What a comparison of two states of a calendar asks about their times. */
export const timesBetween = (
  before: Timetable,
  after: Timetable,
): Pick<
  CompareContext,
  'startBefore' | 'startAfter' | 'occurrenceAt' | 'occurrenceBefore' | 'haveSameTimes'
> => ({
  startBefore: startIn(before),
  startAfter: startIn(after),
  occurrenceAt: occurrencesIn(after, startIn(before)),
  occurrenceBefore: occurrencesIn(before, startIn(after)),
  haveSameTimes: (old, series) =>
    startIn(before)(old) === startIn(after)(series) &&
    isInOtherForm(old, series) &&
    areSame(timesOf(before, old), timesOf(after, series)),
});

/** The start as a text that is equal for equal times, in any form and zone. */
const startIn =
  ({ zones }: Pick<Timetable, 'zones'>) =>
  (series: Series): string =>
    toRecurrenceId(leadingVersion(series).start, zones);

/** Finds the occurrence of a series that starts when an event of the other side does. */
const occurrencesIn =
  (timetable: Timetable, startOf: (series: Series) => string): CompareContext['occurrenceAt'] =>
  (series, other) => {
    const id = startOf(other);
    return isRecurrenceId(id) && findOccurrence(timetable, series, id, utc)
      ? occurrenceEventKey(series.key, id)
      : null;
  };

const isInOtherForm = (old: Series, series: Series): boolean =>
  isRecurring(old) === isRecurring(series) &&
  eventTimeKey(leadingVersion(old).start) !== eventTimeKey(leadingVersion(series).start);

/** So far ahead, rules with different clock changes or ends have parted. */
const twelveYears = 12 * 366;

/** More than an occurrence a day; what has more is compared no further, and counts as changed. */
const mostOccurrences = 5_000;

const areSame = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** The ids, starts and ends of a series' occurrences; null when there are too many. */
function timesOf(timetable: Timetable, series: Series): string | null {
  const first = firstDay(series);
  const window = { from: addDays(first, -2), to: addDays(first, twelveYears), zone: utc };
  const { occurrences, truncated } = expand(timetable, [series], window, mostOccurrences);
  if (truncated) return null;
  const times = occurrences.map(({ recurrenceId, span }) => [
    recurrenceId,
    startInstant(span, utc),
    endInstant(span, utc),
  ]);
  return JSON.stringify(times);
}
