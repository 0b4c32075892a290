import type { Handlers } from '../../contract/client';
import type { SeriesKey } from '../../domain/event/key';
import { endInstant, overlapping, startInstant } from '../../domain/event/occurrence';
import { addDays } from '../../domain/time/day';
import type { PlannedOccurrence } from '../agenda/agenda';
import { distinctMeetings } from '../agenda/distinct';
import { isOn, markedAs, toRows } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { needsDecision } from '../marking/triage';
import { atOnce } from '../pacing/at-once';
import { balanceOf } from './balance';
import { shownWeek, weekOf } from './weeks';

/** How far ahead Today looks for what comes next and for what is unmarked. */
const horizonWeeks = 4;

/**
 * The event to get ready for: the first one that is not over and not marked as other. An all-day event counts only before
 * it starts, so that a conference does not hide its dinner.
 */
function nextOf(context: PlannerContext, events: readonly PlannedOccurrence[]): PlannedOccurrence | null {
  const [now, zone] = [context.now(), context.zone()];
  const isAhead = ({ occurrence: { span } }: PlannedOccurrence) =>
    span.kind === 'timed' ? span.end > now : startInstant(span, zone) > now;
  return events.find((event) => isAhead(event) && markedAs(context, event).mark?.kind !== 'other') ?? null;
}

/** The next event, today's other events, the number of undecided events, and the balance of the week. */
export function createTodayHandlers(context: PlannerContext): Pick<Handlers, 'today.get'> {
  return {
    'today.get': async () => {
      const [today, zone] = [context.today(), context.zone()];
      const shown = shownWeek(context);
      const week = weekOf(context, shown.from);
      const ahead = { from: today, to: addDays(today, horizonWeeks * 7), zone };
      // The week ends before the horizon, so one window covers both.
      const from = week.from < today ? week.from : today;
      const { found } = await context.agenda.occurrences({ ...ahead, from });
      const events = distinctMeetings(found).filter((event) => isOn(context, event));
      const within = (window: typeof week) => {
        const isWithin = overlapping(window);
        return events.filter(({ occurrence }) => isWithin(occurrence.span));
      };
      const coming = within(ahead);
      const next = nextOf(context, coming);
      const rest = within({ ...ahead, to: addDays(today, 1) }).filter(
        (event) => event !== next && endInstant(event.occurrence.span, zone) > context.now(),
      );
      const unmarked = new Set<SeriesKey>();
      for (const [index, event] of coming.entries()) {
        if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
        const { key } = event.series;
        if (!unmarked.has(key) && needsDecision(context, event)) unmarked.add(key);
      }
      const [nextRow = null] = await toRows(context, next ? [next] : []);
      return answered({
        next: nextRow,
        rest: await toRows(context, rest),
        unmarked: unmarked.size,
        weeks: horizonWeeks,
        week: { ...balanceOf(context, within(week), week), ...shown },
      });
    },
  };
}
