import type { RecurrenceId } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import { isRecurring, versionAt } from '../../domain/event/series';
import type { MarkInForce } from '../../domain/marking/mark';
import { addDays } from '../../domain/time/day';
import { expand, writtenDay } from '../agenda/expand';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { markedAs } from '../agenda/rows';
import type { PlannerContext } from '../context';

/** Of a series, its own mark; of a single event also that of the event which it is part of. */
export function markOf(
  context: PlannerContext,
  calendar: LoadedCalendar,
  series: Series,
  recurrenceId: RecurrenceId | null,
): MarkInForce | null {
  const { mark, isKeptOff } = context.marking.of({ calendar, series, recurrenceId });
  if (mark || isKeptOff || context.parts.wholes().size === 0) return mark;
  if (isRecurring(series) && recurrenceId === null) return null;
  const day = writtenDay(versionAt(series, recurrenceId).start);
  const window = { from: addDays(day, -2), to: addDays(day, 3), zone: context.zone() };
  const occurrence = expand(calendar, [series], window).occurrences.find(
    (one) => recurrenceId === null || one.recurrenceId === recurrenceId,
  );
  return occurrence ? markedAs(context, { calendar, series, occurrence, archived: false }).mark : null;
}
