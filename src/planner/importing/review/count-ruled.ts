import type { CalendarId } from '../../../domain/calendars/calendar';
import type { SeriesKey } from '../../../domain/event/key';
import { createDecider } from '../../../domain/rules/decide';
import type { PlannerContext } from '../../context';
import { atOnce } from '../../pacing/at-once';
import type { ReviewComparison } from './compare-review';
import type { PendingReview } from './pending-review';

/** The id of a calendar that does not exist yet, so that no rule's condition can name it. */
const notYet = '' as CalendarId;

/** The number of new events that the current rules would mark. Events with a mark by hand do not count. */
export async function countRuled(
  context: PlannerContext,
  review: PendingReview,
  { items, series: inFile }: ReviewComparison,
): Promise<number> {
  const { rules } = context.edits.plan();
  if (![...rules.values()].some(({ isOn }) => isOn)) return 0;
  // Not a shared decider: it memoises by series, and with another target a condition on the calendar gives another result.
  const decide = createDecider(rules);
  const [zone, calendarId] = [context.zone(), review.target ?? notYet];
  const newKeys = new Set<SeriesKey>();
  for (const { group, hasMark, key } of items) if (group === 'new' && !hasMark) newKeys.add(key);
  let count = 0;
  for (const [index, series] of inFile.entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    if (newKeys.has(series.key) && decide({ series, calendarId, zone })) count += 1;
  }
  return count;
}
