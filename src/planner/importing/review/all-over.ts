import type { Series } from '../../../domain/event/series';
import { isRecurring, leadingVersion } from '../../../domain/event/series';
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
  const tomorrow = addDays(dayOfInstant(moment.now, moment.zone), 1);
  // The day as written tells most apart without expanding anything.
  if (series.some((one) => !isRecurring(one) && writtenDay(leadingVersion(one).start) > tomorrow))
    return false;
  for (const [index, one] of series.entries()) {
    if (index % eventsPerYield === eventsPerYield - 1) await yieldThread();
    if (overIn(timetable, one, moment) !== 'wholly') return false;
  }
  return series.length > 0;
}
