import type { CalendarId } from '../../domain/calendars/calendar';
import type { Comparison } from '../../domain/calendars/comparison';
import type { SeriesKey } from '../../domain/event/key';
import { createDecider } from '../../domain/rules/decide';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import type { PendingReview } from './pending-review';

/** A calendar that is not there yet: no rule asks for it. */
const notYet = '' as CalendarId;

/** How many of the new events the rules would mark, as things stand; what a hand marked before stays as it is. */
export async function countRuled(
  context: PlannerContext,
  review: PendingReview,
  { items }: Comparison,
): Promise<number> {
  const { rules } = context.edits.plan();
  if (![...rules.values()].some(({ isOn }) => isOn)) return 0;
  // One of its own: it remembers by series, and with another target a calendar's rule says something else.
  const decide = createDecider(rules);
  const [zone, calendarId] = [context.zone(), review.target ?? notYet];
  const coming = new Set<SeriesKey>();
  for (const { group, hasMark, key } of items) if (group === 'new' && !hasMark) coming.add(key);
  let count = 0;
  for (const [index, series] of review.content.series.entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    if (coming.has(series.key) && decide({ series, calendarId, zone })) count += 1;
  }
  return count;
}
