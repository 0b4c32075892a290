import type { CalendarId } from '../../../domain/calendars/calendar';
import type { ReviewItem } from '../../../domain/calendars/review';
import type { SeriesKey } from '../../../domain/event/key';
import { endInstant, startInstant } from '../../../domain/event/occurrence';
import type { EventNews, NewsId } from '../../../domain/news/event-news';
import { startOfDay } from '../../../domain/time/zoned-day';
import { eventKeyOf } from '../../agenda/planned-occurrence';
import { isOn } from '../../agenda/rows';
import type { PlannerContext } from '../../context';
import { partsOf } from '../../parts/parts-of';
import { updatePlan } from '../plan-update';
import { withNews } from './event-news';

/** An import that is applied, with the events that it added. */
interface AppliedImport extends Pick<EventNews, 'importId' | 'at'> {
  readonly calendar: CalendarId;
  readonly taken: readonly ReviewItem[];
}

/**
 * Adds to the news which of the new events are parts of something to come that was there before, as sessions of a conference that
 * the user prepares. Parts are told by the calendars as they are after the import, so this comes after it.
 */
export async function addJoinedNews(context: PlannerContext, applied: AppliedImport): Promise<void> {
  const added = new Set(applied.taken.flatMap(({ group, key }) => (group === 'new' ? [key] : [])));
  if (added.size === 0) return;
  await context.parts.learn();
  const news = await joinedNews(context, applied, added);
  if (news.length === 0) return;
  // Where it cannot be saved, the import is complete without.
  const saved = await updatePlan(context.ports.plan, (plan) => ({
    ok: true,
    value: { ...plan, news: withNews(context, plan.news, news) },
  }));
  if (saved.ok) context.announce({ topics: ['news'] });
}

async function joinedNews(
  context: PlannerContext,
  { calendar, importId, at }: AppliedImport,
  added: ReadonlySet<SeriesKey>,
): Promise<readonly EventNews[]> {
  const zone = context.zone();
  const midnight = startOfDay(context.today(), zone);
  const news: EventNews[] = [];
  for (const [eventKey, whole] of context.parts.wholes()) {
    const { span, version } = whole.occurrence;
    const isNew = whole.calendar.source.id === calendar && added.has(whole.series.key);
    if (isNew || endInstant(span, zone) <= midnight) continue;
    const joined = (await partsOf(context, whole)).filter(
      (part) => part.calendar.source.id === calendar && added.has(part.series.key) && isOn(context, part),
    );
    if (joined.length === 0) continue;
    const parts = [...new Set(joined.map(eventKeyOf))];
    const start = span.kind === 'all-day' ? span.start : startInstant(span, zone);
    const id = context.ports.newId() as NewsId;
    const changes = [{ code: 'joined' as const, parts }];
    news.push({ id, importId, eventKey, title: version.summary, at, start, changes });
  }
  return news;
}
