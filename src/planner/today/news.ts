import type { Handlers } from '../../contract/client';
import type { NewsView } from '../../contract/views/today';
import type { EventKey } from '../../domain/event/key';
import { parseEventKey, seriesEventKey } from '../../domain/event/key';
import type { EventNews, NewsId } from '../../domain/news/event-news';
import { newsDays } from '../../domain/news/event-news';
import { joinedChanges } from '../../domain/news/joined-changes';
import { addDays } from '../../domain/time/day';
import { startOfDay } from '../../domain/time/zoned-day';
import { findPlanned } from '../agenda/find';
import { answered } from '../answer';
import type { PlannerContext } from '../context';

/** What is still news: of the last days, of imports that are in force, and of events that are not over. */
function currentNews(context: PlannerContext): readonly EventNews[] {
  const { news, imports } = context.edits.plan();
  if (news.size === 0) return [];
  const [today, zone] = [context.today(), context.zone()];
  const since = startOfDay(addDays(today, -newsDays), zone);
  const midnight = startOfDay(today, zone);
  return [...news.values()].filter(({ at, importId, start }) => {
    const isOver = start !== null && (typeof start === 'number' ? start < midnight : start < today);
    return at >= since && !isOver && !imports.get(importId)?.takenBack;
  });
}

/** By event, newest first, with what is different now from before the first of its imports. */
export async function newsViews(context: PlannerContext): Promise<readonly NewsView[]> {
  const byEvent = new Map<EventKey, EventNews[]>();
  for (const one of currentNews(context).toSorted((a, b) => a.at - b.at)) {
    const list = byEvent.get(one.eventKey) ?? [];
    list.push(one);
    byEvent.set(one.eventKey, list);
  }
  const views: NewsView[] = [];
  for (const [eventKey, list] of byEvent) {
    const changes = joinedChanges(list.flatMap((one) => one.changes));
    const last = list.at(-1);
    if (!last || changes.length === 0) continue;
    const { importId, title, start } = last;
    const ids = list.map(({ id }) => id);
    views.push({ ids, eventKey: await knownKey(context, eventKey), importId, title, start, changes });
  }
  return views.toReversed();
}

/** The key of the series where the calendar no longer has the occurrence. */
async function knownKey(context: PlannerContext, key: EventKey): Promise<EventKey> {
  const { series, recurrenceId } = parseEventKey(key);
  if (recurrenceId === null) return key;
  return (await findPlanned(context, key)) ? key : seriesEventKey(series);
}

export const createNewsHandlers = (context: PlannerContext): Pick<Handlers, 'news.dismiss'> => ({
  'news.dismiss': async ({ ids }) => {
    const made = await context.edits.make({
      label: { code: 'dismiss-news' },
      change: (plan) => ({
        ...plan,
        news: plan.news.with(
          ids.filter((id) => plan.news.has(id)).map((id): [NewsId, undefined] => [id, undefined]),
        ),
      }),
    });
    return made.ok ? answered({ edit: made.value.edit }) : made;
  },
});
