import type { ReviewItem } from '../domain/calendars/review';
import type { SeriesKey } from '../domain/event/key';
import { occurrenceEventKey, parseEventKey, seriesEventKey } from '../domain/event/key';
import type { Series } from '../domain/event/series';
import type { Plan } from '../domain/plan';
import type { LoadedCalendar } from './agenda';
import type { PendingReview } from './pending-review';
import type { CalendarOverlay } from './ports';

/** What the user keeps as it is, laid over the file. */
export function overlayFor(
  target: LoadedCalendar | null,
  review: PendingReview,
  items: readonly ReviewItem[],
  isOut: (item: ReviewItem) => boolean,
  at: number,
): CalendarOverlay {
  const before = new Map((target?.series ?? []).map((series) => [series.key, series]));
  const out = items.filter(isOut);
  const keptAs = (item: ReviewItem): readonly Series[] => {
    const series = before.get(item.renumberedFrom ?? item.key);
    return series ? [{ ...series, key: item.key }] : [];
  };
  const inFile = new Set(review.content.series.map((series) => series.key));
  const former = (target?.stored?.overlay.archived ?? []).filter(({ series }) => !inFile.has(series.key));
  const leaving = items
    .filter((item) => item.group === 'gone' && !isOut(item))
    .flatMap(keptAs)
    .map((series) => ({ series, at }));
  const left = new Set(leaving.map(({ series }) => series.key));
  return {
    skipped: out.filter((item) => item.group === 'new').map((item) => item.key),
    kept: out.filter((item) => item.group !== 'new').flatMap(keptAs),
    archived: [...former.filter(({ series }) => !left.has(series.key)), ...leaving],
  };
}

/** Moves what the user made from the keys a feed no longer uses to those it uses now (product I3). */
export function withMovedKeys(plan: Plan, items: readonly ReviewItem[]): Plan {
  const moves = new Map(
    items.flatMap((item) => (item.renumberedFrom ? [[item.renumberedFrom, item.key] as const] : [])),
  );
  if (moves.size === 0) return plan;
  const moved = (key: string): string => {
    const { series, recurrenceId } = parseEventKey(seriesEventKey(key as SeriesKey));
    const to = moves.get(series);
    if (!to) return key;
    return recurrenceId === null ? seriesEventKey(to) : occurrenceEventKey(to, recurrenceId);
  };
  const rekeyed = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [moved(key), value]));
  return {
    ...plan,
    marks: rekeyed(plan.marks),
    preps: rekeyed(plan.preps),
    followUps: Object.fromEntries(
      Object.entries(plan.followUps).map(([id, followUp]) => [
        id,
        { ...followUp, eventKey: seriesEventKey(moved(followUp.eventKey) as SeriesKey) },
      ]),
    ),
  };
}
