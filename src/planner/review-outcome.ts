import type { ReviewItem } from '../domain/calendars/review';
import type { EventKey } from '../domain/event/key';
import { occurrenceEventKey, parseEventKey, seriesEventKey } from '../domain/event/key';
import type { Series } from '../domain/event/series';
import type { FollowUp } from '../domain/follow-ups/follow-up';
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

/** How the keys of this import's renumbered events change; null when none does. */
export function keyMoves(items: readonly ReviewItem[]): ((key: EventKey) => EventKey) | null {
  const moves = new Map(
    items.flatMap((item) => (item.renumberedFrom ? [[item.renumberedFrom, item.key] as const] : [])),
  );
  if (moves.size === 0) return null;
  return (key) => {
    const { series, recurrenceId } = parseEventKey(key);
    const to = moves.get(series);
    if (!to) return key;
    return recurrenceId === null ? seriesEventKey(to) : occurrenceEventKey(to, recurrenceId);
  };
}

const entriesOf = <Value>(record: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(record);

/**
 * What the user made, under the keys a feed used until now and under those it uses from now on (product I3): so it is
 * found whether the calendar's files have been replaced or not, should Mingle be ended in between.
 */
export function withCopiedKeys(plan: Plan, items: readonly ReviewItem[]): Plan {
  const moved = keyMoves(items);
  if (!moved) return plan;
  const copied = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(
      entriesOf(record).flatMap(([key, value]) => [
        [key, value],
        [moved(key as EventKey), value],
      ]),
    );
  return { ...plan, marks: copied(plan.marks), preps: copied(plan.preps) };
}

/** The same under the new keys alone, with the follow-ups. */
export function withMovedKeys(plan: Plan, items: readonly ReviewItem[]): Plan {
  const moved = keyMoves(items);
  if (!moved) return plan;
  const rekeyed = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(entriesOf(record).map(([key, value]) => [moved(key as EventKey), value]));
  const followUps = entriesOf(plan.followUps).map(([id, followUp]): [string, FollowUp] => [
    id,
    { ...followUp, eventKey: moved(followUp.eventKey) },
  ]);
  return {
    ...plan,
    marks: rekeyed(plan.marks),
    preps: rekeyed(plan.preps),
    followUps: Object.fromEntries(followUps),
  };
}
