import type { Handlers } from '../contract/client';
import type { EventRow } from '../contract/views/event';
import { minutesOf, startDay } from '../domain/event/occurrence';
import { isNetworking, isSocial } from '../domain/marking/kind';
import { attendeeName, isPerson } from '../domain/people/guest';
import { addDays, startOfWeek } from '../domain/time/day';
import type { Window } from '../domain/time/window';
import { toInstants } from '../domain/time/window';
import type { Stretch } from '../domain/week/gap';
import type { MixEvent } from '../domain/week/mix';
import { mixOf } from '../domain/week/mix';
import { proposalsFor } from '../domain/week/proposal';
import { verdictsOf } from '../domain/week/verdict';
import type { PlannedOccurrence } from './agenda';
import { answered } from './answer';
import type { Desk } from './desk';
import { guestsOf, prepOf, toRow, toRows } from './rows';

/** Everyone else at an event, by what names them from event to event: those who said no are not there. */
function peopleAt(desk: Desk, planned: PlannedOccurrence): readonly string[] {
  const { prep } = prepOf(desk.edits.plan(), planned);
  const guests = guestsOf(desk, planned, prep).filter((guest) => guest.answer !== 'not-coming');
  const { organizer } = planned.occurrence.version;
  const host =
    organizer && isPerson(organizer) && !desk.isMe(organizer.email)
      ? [organizer.email || attendeeName(organizer)]
      : [];
  return [...guests.map((guest) => guest.email || guest.name), ...host].map((name) => name.toLowerCase());
}

/** Time one really spends: what was cancelled or declined is not part of the week. */
const takesPlace = (row: EventRow): boolean => row.status !== 'cancelled' && !row.declined;

function toMixEvent(desk: Desk, planned: PlannedOccurrence, row: EventRow, window: Window): MixEvent {
  const { start, end } = toInstants(window);
  const { span } = row;
  const hasHours = span.kind === 'timed' && minutesOf(span) < 24 * 60;
  return {
    kind: row.mark?.kind ?? null,
    hours: hasHours ? { start: Math.max(span.start, start), end: Math.min(span.end, end) } : null,
    people: peopleAt(desk, planned),
  };
}

/** When I am taken; all-day events leave room for others. */
const busyIn = (rows: readonly EventRow[]): readonly Stretch[] =>
  rows.flatMap(({ span }) => (span.kind === 'timed' ? [span] : []));

export function createWeekHandlers(desk: Desk): Pick<Handlers, 'week.get'> {
  return {
    'week.get': async ({ of }) => {
      const zone = desk.zone();
      const from = startOfWeek(of, desk.firstDay());
      const window = { from, to: addDays(from, 7), zone };
      const { found } = await desk.agenda.occurrences(window);
      await desk.suggestions.learn();
      const plan = desk.edits.plan();
      const { targets } = plan.settings;
      const counted = found
        .map((planned) => ({ planned, row: toRow(desk, plan, planned) }))
        .filter(({ row }) => takesPlace(row));
      const mix = mixOf(counted.map(({ planned, row }) => toMixEvent(desk, planned, row, window)));
      const daysOf = (isKind: typeof isNetworking) =>
        counted
          .filter(({ row }) => isKind(row.mark?.kind ?? null))
          .map(({ row }) => startDay(row.span, zone));
      const days = { networking: daysOf(isNetworking), social: daysOf(isSocial) };
      const verdicts = verdictsOf(mix, targets, days, from);
      return answered({
        ...window,
        events: await toRows(desk, found),
        mix,
        targets,
        verdicts,
        proposals: proposalsFor(verdicts, from, zone, busyIn(counted.map(({ row }) => row)), desk.now()),
      });
    },
  };
}
