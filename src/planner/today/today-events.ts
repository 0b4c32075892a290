import { repeatsWeekly } from '../../domain/event/frequency';
import { endInstant, startDay, startInstant } from '../../domain/event/occurrence';
import { emptyPrep } from '../../domain/prep/prep';
import { isPrepared } from '../../domain/prep/prepared';
import { addDays } from '../../domain/time/day';
import { dayOfInstant } from '../../domain/time/zoned-day';
import type { TodayEvent } from '../../domain/today/today-event';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { guestsOf, markedAs, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';

/** An occurrence with what the rules of Today need to know of it. */
export interface PlannedEvent extends TodayEvent {
  readonly planned: PlannedOccurrence;
}

const dayLong = 24 * 60 * 60_000;

/** `suggestions.learn` and `parts.learn` have been awaited. */
export function toPlannedEvent(context: PlannerContext, planned: PlannedOccurrence): PlannedEvent {
  const zone = context.zone();
  const { series, occurrence } = planned;
  const { span } = occurrence;
  const { mark } = markedAs(context, planned);
  const kind = mark?.kind ?? null;
  const start = startInstant(span, zone);
  const day = startDay(span, zone);
  const isAllDay = span.kind === 'all-day';
  // A file may end an all-day event on the day on which it starts.
  const nextDay = isAllDay && span.end <= span.start ? addDays(span.start, 1) : null;
  const end = nextDay
    ? startInstant({ kind: 'all-day', start: nextDay, end: nextDay }, zone)
    : endInstant(span, zone);
  const isDecided = kind !== null && kind !== 'other';
  const part = context.parts.of(planned);
  return {
    planned,
    key: eventKeyOf(planned),
    partOf: part && eventKeyOf(part.whole),
    seriesKey: series.key,
    start,
    end,
    day,
    lastDay: isAllDay || end - start >= dayLong ? dayOfInstant(Math.max(start, end - 1), zone) : day,
    isWholeDay: isAllDay || end - start >= dayLong,
    kind,
    form: mark?.form ?? null,
    isPrepared: isPrepared(kind, isDecided ? prepOf(context.edits.plan(), planned).prep : emptyPrep),
    get concernsPeople() {
      return kind === null ? mayConcernPeople(context, planned) : isDecided;
    },
    isWeekly: repeatsWeekly(series),
  };
}

/** What Mingle proposes, if it does, says more than whether people are invited: a dentist invites, a dinner need not. */
function mayConcernPeople(context: PlannerContext, planned: PlannedOccurrence): boolean {
  const proposed = context.suggestions.of(planned)?.kind ?? null;
  return proposed === null ? guestsOf(context, planned, emptyPrep).length > 0 : proposed !== 'other';
}
