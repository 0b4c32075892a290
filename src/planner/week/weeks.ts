import type { Handlers } from '../../contract/client';
import type { Day } from '../../domain/time/day';
import { addDays, startOfWeek } from '../../domain/time/day';
import type { Window } from '../../domain/time/window';
import type { ShownWeek } from '../../domain/week/shown-week';
import { weekToShow } from '../../domain/week/shown-week';
import { distinctMeetings } from '../agenda/distinct';
import { toRows } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { balanceAmong } from './balance';
import { commitmentsOf } from './commitments';

/** The week that contains this day, by the user's first day of the week. */
export function weekOf(context: PlannerContext, day: Day): Window {
  const from = startOfWeek(day, context.firstDay());
  return { from, to: addDays(from, 7), zone: context.zone() };
}

/** The week to speak of now: this one, or the coming one (product W10). */
export const shownWeek = (context: PlannerContext): ShownWeek =>
  weekToShow(context.now(), context.zone(), context.firstDay(), context.edits.plan().settings.weekTurn);

export function createWeekHandlers(context: PlannerContext): Pick<Handlers, 'week.get'> {
  return {
    'week.get': async ({ of }) => {
      const week = weekOf(context, of);
      const found = distinctMeetings((await context.agenda.occurrences(week)).found);
      const rows = await toRows(context, found);
      const events = commitmentsOf(context, found);
      return answered({ ...week, ...balanceAmong(context, events, week), events: rows });
    },
  };
}
