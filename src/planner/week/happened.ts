import type { Handlers } from '../../contract/client';
import { weekToAsk } from '../../domain/happened/asked-week';
import { isNetworking, isSocial } from '../../domain/marking/kind';
import { ownEventWith } from '../../domain/own-events/own-events';
import { addDays } from '../../domain/time/day';
import { distinctMeetings } from '../agenda/distinct';
import { findPlanned, noSuchEvent } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { toRows } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { commitmentsOf } from './commitments';

/** Asks once whether the events of a week took place, and keeps what the user says (product W9). */
export function createHappenedHandlers(
  context: PlannerContext,
): Pick<Handlers, 'happened.get' | 'happened.save'> {
  return {
    'happened.get': async () => {
      const { weekTurn } = context.edits.plan().settings;
      const from = weekToAsk(context.now(), context.zone(), context.firstDay(), weekTurn);
      if (from === null) return answered({ from, events: [] });
      const week = { from, to: addDays(from, 7), zone: context.zone() };
      const { found } = await context.agenda.occurrences(week);
      await context.parts.learn();
      return answered({ from, events: await toRows(context, toAsk(context, distinctMeetings(found))) });
    },

    'happened.save': ({ keys: asked, answer }) =>
      context.edits.onEvents(async (currentKey) => {
        const found: PlannedOccurrence[] = [];
        for (const key of asked) {
          const planned = await findPlanned(context, currentKey(key));
          if (!planned) return noSuchEvent(key);
          found.push(planned);
        }
        const keys = found.map(eventKeyOf);
        const [first] = found;
        const at = context.now();
        const made = await context.edits.make({
          label:
            first && found.length === 1
              ? { code: 'say-happened', title: first.occurrence.version.summary }
              : { code: 'skip-happened', count: found.length },
          change: (plan) => ({
            ...plan,
            happened: plan.happened.with(
              keys.map((key) => [key, answer === null ? undefined : { answer, at }]),
            ),
          }),
        });
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),
  };
}

/**
 * Networking and social events that are over and of which nothing is said: neither here nor in a debrief. Parts are asked about
 * with their whole, and what was logged afterwards has been told already.
 */
function toAsk(context: PlannerContext, found: readonly PlannedOccurrence[]): readonly PlannedOccurrence[] {
  const plan = context.edits.plan();
  const written = new Set([...plan.said.values()].map(({ eventKey }) => eventKey));
  return commitmentsOf(context, found)
    .filter(({ kind, end, partOf, planned }) => {
      if (!(isNetworking(kind) || isSocial(kind)) || end > context.now() || partOf.length > 0) return false;
      const key = eventKeyOf(planned);
      if (plan.happened.has(key) || written.has(key)) return false;
      const own = ownEventWith(plan.ownEvents, planned.series.uid);
      return !own || own.createdAt < end;
    })
    .map(({ planned }) => planned);
}
