import type { Handlers } from '../../contract/client';
import type { Day } from '../../domain/time/day';
import { addDays, startOfWeek } from '../../domain/time/day';
import type { Window } from '../../domain/time/window';
import type { ShownWeek } from '../../domain/week/shown-week';
import { weekToShow } from '../../domain/week/shown-week';
import { distinctMeetings } from '../agenda/distinct';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { toRows } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { balanceAmong } from './balance';
import { behindMix } from './behind';
import { commitmentsOf } from './commitments';
import { mayHaveHappened } from './did-happen';
import { createHappenedHandlers } from './happened';
import { trendOf } from './trend';

/** The week that contains this day, by the user's first day of the week. */
export function weekOf(context: PlannerContext, day: Day): Window {
  const from = startOfWeek(day, context.firstDay());
  return { from, to: addDays(from, 7), zone: context.zone() };
}

/** The week to speak of now: this one, or the coming one (product W10). */
export const shownWeek = (context: PlannerContext): ShownWeek =>
  weekToShow(context.now(), context.zone(), context.firstDay(), context.edits.plan().settings.weekTurn);

const notHappened = (
  context: PlannerContext,
  found: readonly PlannedOccurrence[],
): readonly PlannedOccurrence[] => {
  const plan = context.edits.plan();
  return found.filter((planned) => !mayHaveHappened(plan, planned));
};

type WeekHandlers = Pick<Handlers, 'week.get' | 'week.trend' | 'happened.get' | 'happened.save'>;

export function createWeekHandlers(context: PlannerContext): WeekHandlers {
  return {
    ...createHappenedHandlers(context),
    'week.trend': async ({ of, weeks }) => answered(await trendOf(context, weekOf(context, of), weeks)),
    'week.get': async ({ of }) => {
      const week = weekOf(context, of);
      const found = distinctMeetings((await context.agenda.occurrences(week)).found);
      const rows = await toRows(context, found);
      const events = commitmentsOf(context, found);
      return answered({
        ...week,
        ...balanceAmong(context, events, week),
        events: rows,
        ...behindMix(context, events, notHappened(context, found), week),
      });
    },
  };
}
