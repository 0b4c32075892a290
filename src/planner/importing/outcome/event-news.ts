import { toRecurrenceId } from '../../../calendar/recurrence/recurrence-id';
import { createClocks, instantAt } from '../../../calendar/zones/clock';
import { wallToMs } from '../../../calendar/zones/wall';
import type { CalendarContent } from '../../../domain/calendars/calendar';
import type { ImportId } from '../../../domain/calendars/import-record';
import type { ReviewItem } from '../../../domain/calendars/review';
import type { EventKey, RecurrenceId } from '../../../domain/event/key';
import { occurrenceEventKey, seriesEventKey } from '../../../domain/event/key';
import type { EventTime, Series } from '../../../domain/event/series';
import { leadingVersion } from '../../../domain/event/series';
import { isSocial } from '../../../domain/marking/kind';
import { keysOf } from '../../../domain/marking/mark';
import type { EventNews, NewsId, StartTime } from '../../../domain/news/event-news';
import { mostNews, startedBefore } from '../../../domain/news/event-news';
import { newsIn } from '../../../domain/news/import-news';
import { attendeeName, isPerson } from '../../../domain/people/guest';
import { entryOf } from '../../../domain/record';
import type { Instant } from '../../../domain/time/instant';
import { startOfDay } from '../../../domain/time/zoned-day';
import type { Plan } from '../../../plan/plan';
import { findOccurrence } from '../../agenda/expand';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import type { PlannerContext } from '../../context';
import type { KeyMove } from '../../edits';

interface ImportInHand {
  readonly importId: ImportId;
  readonly at: Instant;
  readonly content: Pick<CalendarContent, 'zones'>;
}

/** News, and the key before the import of the date that it is about, if the series had that date. */
interface FoundNews {
  readonly news: EventNews;
  readonly former: EventKey | null;
}

/**
 * What these items of an import change in events that the user marked or planned. `target` is the calendar before the import;
 * the keys of the news are those after it, as `move` says for the dates that a series had before.
 */
export function eventNews(
  context: PlannerContext,
  target: LoadedCalendar,
  items: readonly ReviewItem[],
  { importId, at, content }: ImportInHand,
): (move: KeyMove) => readonly EventNews[] {
  const zones = { ...content.zones, ...target.zones };
  const clocks = createClocks(zones, target.zone ?? context.zone());
  const startOf = (time: EventTime): StartTime => {
    if (time.kind === 'all-day') return time.day;
    return time.kind === 'utc' ? time.at : instantAt(wallToMs(time.wall), clocks(time));
  };
  const idOf = (time: EventTime) => toRecurrenceId(time, zones);
  const zone = context.zone();
  const found = items.flatMap((item) => {
    const series = target.events.byKey.get(item.renumberedFrom ?? item.key);
    if (!series || (item.group !== 'changed' && item.group !== 'gone')) return [];
    const { location: place, summary } = leadingVersion(series);
    const isAwaited = awaitedGuests(context, target, series);
    return newsIn(item, { startOf, idOf, place, title: summary, isAwaited })
      .filter(({ recurrenceId }) => matters(context, target, series, recurrenceId))
      .map(
        ({ recurrenceId, start, changes }): FoundNews => ({
          news: {
            id: context.ports.newId() as NewsId,
            importId,
            eventKey:
              recurrenceId === null ? seriesEventKey(item.key) : occurrenceEventKey(item.key, recurrenceId),
            title: item.title,
            at,
            start,
            changes,
          },
          former:
            recurrenceId !== null && findOccurrence(target, series, recurrenceId, zone)
              ? occurrenceEventKey(series.key, recurrenceId)
              : null,
        }),
      );
  });
  return (move) => found.map(({ news, former }) => (former ? { ...news, eventKey: move(former) } : news));
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

/** With more guests than this, single answers are no news. */
const mostAwaited = 20;

/** Whose answers concern the user: guests among friends, but for those whom the user has corrected by hand, which stays. */
function awaitedGuests(
  context: PlannerContext,
  calendar: LoadedCalendar,
  series: Series,
): (name: string) => boolean {
  const { mark } = context.marking.of({ calendar, series, recurrenceId: null });
  const people = leadingVersion(series).attendees.filter((one) => isPerson(one) && !context.isMe(one.email));
  if (!isSocial(mark?.kind ?? null) || people.length > mostAwaited) return () => false;
  const corrected = context.edits.plan().preps.get(seriesEventKey(series.key))?.social?.answers ?? {};
  const awaited = people.filter(({ email, name }) => entryOf(corrected, email || name) === undefined);
  const names = new Set(awaited.map(attendeeName));
  return (name) => names.has(name);
}

/** With what is new; if there is too much, what is over is dropped first, then the oldest. */
export function withNews(
  context: Pick<PlannerContext, 'today' | 'zone'>,
  news: Plan['news'],
  added: readonly EventNews[],
): Plan['news'] {
  if (added.length === 0) return news;
  const today = context.today();
  const midnight = startOfDay(today, context.zone());
  const isOver = ({ start }: EventNews) => Number(startedBefore(start, today, midnight));
  const kept = [...news.values(), ...added]
    .toSorted((one, other) => isOver(one) - isOver(other) || other.at - one.at)
    .slice(0, mostNews);
  const isKept = new Set(kept.map(({ id }) => id));
  return news.with([
    ...[...news.keys()].filter((id) => !isKept.has(id)).map((id): [NewsId, undefined] => [id, undefined]),
    ...added.filter(({ id }) => isKept.has(id)).map((one): [NewsId, EventNews] => [one.id, one]),
  ]);
}
