import type { TrendAmounts, TrendView } from '../../contract/week/trend';
import { overlapping } from '../../domain/event/occurrence';
import { isNetworking, isSocial } from '../../domain/marking/kind';
import { addDays } from '../../domain/time/day';
import type { Window } from '../../domain/time/window';
import { mixOf } from '../../domain/week/mix';
import { distinctMeetings } from '../agenda/distinct';
import { markedAs } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import { mixRulesOf } from './balance';
import type { Committed } from './commitments';
import { plannedIn } from './commitments';
import { mayHaveHappened } from './did-happen';
import { toMixEvent } from './mix-events';

/** The mix of so many weeks up to `last` (product W4). Other events do not count in it and are not looked at. */
export async function trendOf(context: PlannerContext, last: Window, weeks: number): Promise<TrendView> {
  const { zone } = last;
  const first = addDays(last.from, -7 * (weeks - 1));
  const { found } = await context.agenda.occurrences({ from: first, to: last.to, zone });
  await context.parts.learn();
  const mixed = [];
  for (const [index, planned] of distinctMeetings(found).entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    const kind = markedAs(context, planned).mark?.kind ?? null;
    if (isNetworking(kind) || isSocial(kind)) mixed.push(planned);
  }
  const events = plannedIn(context, mixed);
  const plan = context.edits.plan();
  const amounts = (list: readonly Committed[], week: Window): TrendAmounts => {
    const { networking, social, people } = mixOf(
      list.map((event) => toMixEvent(context, event)),
      mixRulesOf(context, week),
    );
    return { networking: networking.minutes, social: social.minutes, people };
  };
  return {
    weeks: Array.from({ length: weeks }, (_, index) => {
      const from = addDays(first, 7 * index);
      const week: Window = { from, to: addDays(from, 7), zone };
      const isWithin = overlapping(week);
      const inWeek = events.filter(({ planned }) => isWithin(planned.occurrence.span));
      const planned = amounts(inWeek, week);
      const took = inWeek.filter((event) => mayHaveHappened(plan, event.planned));
      const real = took.length === inWeek.length ? planned : amounts(took, week);
      return { from, planned, real: week.to <= context.today() ? real : null };
    }),
    targets: plan.settings.targets,
  };
}
