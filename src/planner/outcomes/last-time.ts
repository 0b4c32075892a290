import type { LastTime } from '../../contract/views/outcome';
import type { EventKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import { startDay, startInstant } from '../../domain/event/occurrence';
import type { Edition } from '../../domain/outcomes/edition';
import { isSameEdition } from '../../domain/outcomes/edition';
import { isSaid } from '../../domain/outcomes/outcome';
import { findPlanned } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { markedAs, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { leadsOf } from './leads-of';

/**
 * What came of the last edition before this occurrence: an earlier occurrence of its series, or an event of the same title
 * and organiser (product F5). null if the user wrote nothing of any.
 */
export async function lastTimeOf(
  context: PlannerContext,
  planned: PlannedOccurrence,
): Promise<LastTime | null> {
  const plan = context.edits.plan();
  const startOf = ({ occurrence }: PlannedOccurrence) => startInstant(occurrence.span, context.zone());
  const start = startOf(planned);
  const edition = toEdition(context, planned);
  let last: PlannedOccurrence | null = null;
  for (const [key, outcome] of plan.outcomes) {
    if (!isSaid(outcome)) continue;
    const found = await findPlanned(context, key);
    if (!found || startOf(found) >= start || (last && startOf(found) <= startOf(last))) continue;
    if (isOfSeries(planned, key) || isSameEdition(edition, toEdition(context, found))) last = found;
  }
  const key = last && eventKeyOf(last);
  const outcome = key && plan.outcomes.get(key);
  if (!last || !key || !outcome) return null;
  const { goals } = prepOf(plan, last).prep.networking ?? { goals: [] };
  return {
    ...outcome,
    key,
    summary: last.occurrence.version.summary,
    day: startDay(last.occurrence.span, context.zone()),
    goals: { reached: goals.filter(({ reached }) => reached).length, total: goals.length },
    leads: leadsOf(plan, key),
  };
}

const isOfSeries = ({ series }: PlannedOccurrence, key: EventKey): boolean =>
  parseEventKey(key).series === series.key;

/** What tells of which event it is an edition. */
export function toEdition(context: PlannerContext, planned: PlannedOccurrence): Edition {
  const { summary, organizer } = planned.occurrence.version;
  return {
    title: summary,
    organiser: organizer && !context.isMe(organizer.email) ? organizer.email : '',
    form: markedAs(context, planned).mark?.form ?? null,
  };
}
