import type { Handlers } from '../../contract/client';
import type { WeekBalance } from '../../contract/views/week';
import { minutesOf, startDay } from '../../domain/event/occurrence';
import type { Kind } from '../../domain/marking/kind';
import { isNetworking, isSocial } from '../../domain/marking/kind';
import { attendeeName, isPerson } from '../../domain/people/guest';
import type { Day } from '../../domain/time/day';
import { addDays, startOfWeek } from '../../domain/time/day';
import type { Window } from '../../domain/time/window';
import { toInstants } from '../../domain/time/window';
import type { Stretch } from '../../domain/week/gap';
import type { MixEvent } from '../../domain/week/mix';
import { mixOf } from '../../domain/week/mix';
import { proposalsFor } from '../../domain/week/proposal';
import { verdictsOf } from '../../domain/week/verdict';
import type { PlannedOccurrence } from '../agenda/agenda';
import { distinctMeetings } from '../agenda/distinct';
import { guestsOf, isOn, markedAs, prepOf, toRows } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';

/** Everyone else at an event, by address or name, so that a person is the same at every event. Who declined is left out. */
function peopleAt(context: PlannerContext, planned: PlannedOccurrence): readonly string[] {
  const { prep } = prepOf(context.edits.plan(), planned);
  const guests = guestsOf(context, planned, prep).filter((guest) => guest.answer !== 'not-coming');
  const { organizer } = planned.occurrence.version;
  const host =
    organizer && isPerson(organizer) && !context.isMe(organizer.email)
      ? [organizer.email || attendeeName(organizer)]
      : [];
  return [...guests.map((guest) => guest.email || guest.name), ...host].map((name) => name.toLowerCase());
}

/** The week that contains this day, by the user's first day of the week. */
export function weekOf(context: PlannerContext, day: Day): Window {
  const from = startOfWeek(day, context.firstDay());
  return { from, to: addDays(from, 7), zone: context.zone() };
}

/** The mix of a week, compared with the targets; `events` are those that overlap the week and take place. */
export function balanceOf(
  context: PlannerContext,
  events: readonly PlannedOccurrence[],
  week: Window,
): WeekBalance {
  const { start, end } = toInstants(week);
  const { targets } = context.edits.plan().settings;
  const counted = events.map((planned) => {
    const { span } = planned.occurrence;
    const hasHours = span.kind === 'timed' && minutesOf(span) < 24 * 60;
    const event: MixEvent = {
      kind: markedAs(context, planned).mark?.kind ?? null,
      hours: hasHours ? { start: Math.max(span.start, start), end: Math.min(span.end, end) } : null,
      people: peopleAt(context, planned),
    };
    return { event, day: startDay(span, week.zone) };
  });
  const mix = mixOf(counted.map(({ event }) => event));
  const daysOf = (isKind: (kind: Kind | null) => boolean) =>
    counted.filter(({ event }) => isKind(event.kind)).map(({ day }) => day);
  const days = { networking: daysOf(isNetworking), social: daysOf(isSocial) };
  return { mix, targets, verdicts: verdictsOf(mix, targets, days, week.from) };
}

/** The user's busy times; all-day events do not block free time. */
const busyIn = (events: readonly PlannedOccurrence[]): readonly Stretch[] =>
  events.flatMap(({ occurrence: { span } }) => (span.kind === 'timed' ? [span] : []));

export function createWeekHandlers(context: PlannerContext): Pick<Handlers, 'week.get'> {
  return {
    'week.get': async ({ of }) => {
      const week = weekOf(context, of);
      const found = distinctMeetings((await context.agenda.occurrences(week)).found);
      const rows = await toRows(context, found);
      const events = found.filter((planned) => isOn(context, planned));
      const balance = balanceOf(context, events, week);
      return answered({
        ...week,
        ...balance,
        events: rows,
        proposals: proposalsFor(balance.verdicts, week.from, week.zone, busyIn(events), context.now()),
      });
    },
  };
}
