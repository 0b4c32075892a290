import type { EventVersion, Series } from '../../../domain/event/series';
import { isRecurring, leadingVersion } from '../../../domain/event/series';
import type { Day } from '../../../domain/time/day';
import { addDays } from '../../../domain/time/day';
import { dayOfInstant } from '../../../domain/time/zoned-day';
import type { Timetable } from '../../agenda/expand';
import { writtenDay } from '../../agenda/expand';
import type { YieldThread } from '../../ports';
import type { Moment } from './over';
import { overIn } from './over';

const eventsPerYield = 500;

/** True when every event is over; false for none. Ends at the first that is to come; yields to the event loop. */
export async function areAllOver(
  timetable: Timetable,
  series: readonly Series[],
  moment: Moment,
  yieldThread: YieldThread,
): Promise<boolean> {
  const today = dayOfInstant(moment.now, moment.zone);
  const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];
  // The days as written, which differ by at most one day in any zone, tell most apart without expanding anything.
  const isToCome = (one: Series) => !isRecurring(one) && writtenDay(leadingVersion(one).start) > tomorrow;
  if (series.some(isToCome)) return false;
  const unclear = series.filter((one) => isRecurring(one) || lastDay(leadingVersion(one)) >= yesterday);
  for (const [index, one] of unclear.entries()) {
    if (index % eventsPerYield === eventsPerYield - 1) await yieldThread();
    if (overIn(timetable, one, moment) !== 'wholly') return false;
  }
  return series.length > 0;
}

/** The last day as written; an end that is a day is the day after. */
function lastDay({ start, end }: EventVersion): Day {
  const first = writtenDay(start);
  switch (end.kind) {
    case 'at':
      return writtenDay(end.time);
    case 'duration':
      return addDays(first, end.days + Math.ceil(end.seconds / 86_400));
    case 'none':
      return start.kind === 'all-day' ? addDays(first, 1) : first;
  }
}
