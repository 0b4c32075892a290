import { toRecurrenceId } from '../../../calendar/recurrence/recurrence-id';
import { createClocks, instantAt } from '../../../calendar/zones/clock';
import { wallToMs } from '../../../calendar/zones/wall';
import type { CalendarContent } from '../../../domain/calendars/calendar';
import type { ImportId } from '../../../domain/calendars/import-record';
import type { ReviewItem } from '../../../domain/calendars/review';
import { occurrenceEventKey, type RecurrenceId, seriesEventKey } from '../../../domain/event/key';
import type { EventTime, Series } from '../../../domain/event/series';
import { leadingVersion } from '../../../domain/event/series';
import { keysOf } from '../../../domain/marking/mark';
import type { EventNews, NewsId, StartTime } from '../../../domain/news/event-news';
import { mostNews } from '../../../domain/news/event-news';
import { newsIn } from '../../../domain/news/import-news';
import type { Instant } from '../../../domain/time/instant';
import type { Plan } from '../../../plan/plan';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import type { PlannerContext } from '../../context';

interface ImportInHand {
  readonly importId: ImportId;
  readonly at: Instant;
  readonly content: Pick<CalendarContent, 'zones'>;
}

/**
 * What these items of an import change in events that the user marked or planned. `target` is the calendar before the import;
 * the keys of the news are those after it.
 */
export function eventNews(
  context: PlannerContext,
  target: LoadedCalendar,
  items: readonly ReviewItem[],
  { importId, at, content }: ImportInHand,
): readonly EventNews[] {
  const zones = { ...content.zones, ...target.zones };
  const clocks = createClocks(zones, target.zone ?? context.zone());
  const startOf = (time: EventTime): StartTime => {
    if (time.kind === 'all-day') return time.day;
    return time.kind === 'utc' ? time.at : instantAt(wallToMs(time.wall), clocks(time));
  };
  const idOf = (time: EventTime) => toRecurrenceId(time, zones);
  return items.flatMap((item) => {
    const series = target.events.byKey.get(item.renumberedFrom ?? item.key);
    if (!series || (item.group !== 'changed' && item.group !== 'gone')) return [];
    const place = leadingVersion(series).location;
    return newsIn(item, { startOf, idOf, place })
      .filter(({ recurrenceId }) => matters(context, target, series, recurrenceId))
      .map(
        ({ recurrenceId, start, changes }): EventNews => ({
          id: context.ports.newId() as NewsId,
          importId,
          eventKey:
            recurrenceId === null ? seriesEventKey(item.key) : occurrenceEventKey(item.key, recurrenceId),
          title: item.title,
          at,
          start,
          changes,
        }),
      );
  });
}

/** True for what the user marked as something to go to, or planned. */
function matters(
  context: PlannerContext,
  calendar: LoadedCalendar,
  series: Series,
  recurrenceId: RecurrenceId | null,
): boolean {
  const { mark } = context.marking.of({ calendar, series, recurrenceId });
  if (mark !== null) return mark.kind !== 'other';
  const { preps } = context.edits.plan();
  return keysOf(series.key, recurrenceId).some((key) => preps.has(key));
}

/** With what is new; the oldest is dropped if there is too much. */
export function withNews(news: Plan['news'], added: readonly EventNews[]): Plan['news'] {
  if (added.length === 0) return news;
  const kept = [...news.values(), ...added].toSorted((one, other) => other.at - one.at).slice(0, mostNews);
  const isKept = new Set(kept.map(({ id }) => id));
  return news.with([
    ...[...news.keys()].filter((id) => !isKept.has(id)).map((id): [NewsId, undefined] => [id, undefined]),
    ...added.filter(({ id }) => isKept.has(id)).map((one): [NewsId, EventNews] => [one.id, one]),
  ]);
}
