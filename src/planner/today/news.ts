import type { Handlers } from '../../contract/client';
import type { NewsView } from '../../contract/views/today';
import type { EventKey } from '../../domain/event/key';
import { parseEventKey, seriesEventKey } from '../../domain/event/key';
import { endInstant, startInstant } from '../../domain/event/occurrence';
import type { EventNews, NewsChange, NewsId } from '../../domain/news/event-news';
import { newsDays, startedBefore } from '../../domain/news/event-news';
import { joinedChanges } from '../../domain/news/joined-changes';
import { isSqueezedOut } from '../../domain/run-sheets/run-sheet';
import { addDays } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import { startOfDay } from '../../domain/time/zoned-day';
import { findPlanned } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { isOn } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { partsOf } from '../parts/parts-of';

/** The news of imports that are in force, by event, oldest first. */
function newsByEvent(context: PlannerContext): ReadonlyMap<EventKey, readonly EventNews[]> {
  const { news, imports } = context.edits.plan();
  const inForce = [...news.values()].filter(({ importId }) => !imports.get(importId)?.takenBack);
  const byEvent = new Map<EventKey, EventNews[]>();
  for (const one of inForce.toSorted((a, b) => a.at - b.at)) {
    const list = byEvent.get(one.eventKey) ?? [];
    list.push(one);
    byEvent.set(one.eventKey, list);
  }
  return byEvent;
}

/**
 * By event, newest first and of one import the soonest, with what is different now from before the first of its imports;
 * without what is over.
 */
export async function newsViews(context: PlannerContext): Promise<readonly NewsView[]> {
  await context.parts.learn();
  const views: { readonly at: Instant; readonly from: Instant; readonly view: NewsView }[] = [];
  for (const [eventKey, list] of newsByEvent(context)) {
    const told = joinedChanges(list.flatMap((one) => one.changes));
    const last = list.at(-1);
    if (!last || told.length === 0 || isLongOver(context, list)) continue;
    const planned = await findPlanned(context, eventKey);
    const changes = await withPartsStillThere(context, planned, told);
    if (changes.length === 0 || !isToCome(context, last, planned)) continue;
    const { importId, title, start } = last;
    const ids = list.map(({ id }) => id);
    const key = planned ? eventKey : knownKey(eventKey);
    const from = typeof start === 'string' ? startOfDay(start, context.zone()) : (start ?? Infinity);
    const stepsLeftOut = changes.some(({ code }) => code === 'moved') ? leftOutOf(context, key) : 0;
    const view = { ids, eventKey: key, importId, title, start, changes, stepsLeftOut };
    views.push({ at: last.at, from, view });
  }
  return views
    .toSorted((one, other) => other.at - one.at || Math.sign(one.from - other.from) || 0)
    .map(({ view }) => view);
}

/** Of the parts that joined, those that are parts of it now; the user may have said that one is not. */
async function withPartsStillThere(
  context: PlannerContext,
  whole: PlannedOccurrence | null,
  changes: readonly NewsChange[],
): Promise<readonly NewsChange[]> {
  if (!changes.some(({ code }) => code === 'joined')) return changes;
  const current = whole ? await partsOf(context, whole) : [];
  const there = new Set(current.filter((part) => isOn(context, part)).map(eventKeyOf));
  return changes.flatMap((change): readonly NewsChange[] => {
    if (change.code !== 'joined') return [change];
    const parts = change.parts.filter((key) => there.has(key));
    return parts.length > 0 ? [{ code: 'joined', parts }] : [];
  });
}

const leftOutOf = (context: PlannerContext, key: EventKey): number =>
  (context.edits.plan().runSheets.get(key)?.steps ?? []).filter(isSqueezedOut).length;

/** Spares the look-up of what is certainly over. */
function isLongOver(context: PlannerContext, list: readonly EventNews[]): boolean {
  const day = addDays(context.today(), -newsDays);
  const midnight = startOfDay(day, context.zone());
  return list.every(({ start }) => startedBefore(start, day, midnight));
}

/** Until the end of the event's last day; of a series, of its last date. */
function isToCome(context: PlannerContext, { start, at }: EventNews, planned: PlannedOccurrence | null) {
  const [today, zone] = [context.today(), context.zone()];
  const midnight = startOfDay(today, zone);
  if (planned) {
    const { span } = planned.occurrence;
    // An event without length ends at its start.
    return startInstant(span, zone) >= midnight || endInstant(span, zone) > midnight;
  }
  if (start !== null) return !startedBefore(start, today, midnight);
  return at >= startOfDay(addDays(today, -newsDays), zone);
}

/** The key of the series, where the calendar no longer has the occurrence. */
const knownKey = (key: EventKey): EventKey => seriesEventKey(parseEventKey(key).series);

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
