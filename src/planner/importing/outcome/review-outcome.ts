import { endSeries } from '../../../calendar/recurrence/end-series';
import type { Comparison } from '../../../domain/calendars/comparison';
import { isPartial } from '../../../domain/calendars/nature';
import type { ReviewItem } from '../../../domain/calendars/review';
import type { SeriesKey } from '../../../domain/event/key';
import type { Override, Series } from '../../../domain/event/series';
import { isRecurring } from '../../../domain/event/series';
import type { Instant } from '../../../domain/time/instant';
import { isTouchedIn } from '../../../plan/events';
import type { Plan } from '../../../plan/plan';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import type { CalendarOverlay } from '../../ports';
import type { ReviewComparison } from '../review/compare-review';
import type { Moment } from '../review/over';
import type { PendingReview } from '../review/pending-review';
import { messagesOf } from './messages';
import { withZonesOf } from './overlay-zones';
import { joinOccurrences, withOccurrences } from './single-occurrence';

/** The state in which a review is applied. */
interface Standing extends Moment {
  /** The calendar's current overlay. */
  readonly former: CalendarOverlay;
  readonly plan: Plan;
}

/** What the user decided about the items of a review. */
export interface Decision {
  readonly review: PendingReview;
  readonly comparison: ReviewComparison;
  readonly isOut: (item: ReviewItem) => boolean;
}

/** The calendar's overlay after the review is applied. */
export function overlayFor(
  target: LoadedCalendar | null,
  decision: Decision,
  standing: Standing,
): CalendarOverlay {
  return target && isPartial(decision.comparison.nature)
    ? overlayOfMessages(target, decision, standing)
    : overlayOfFile(target, decision, standing);
}

function overlayOfFile(
  target: LoadedCalendar | null,
  { review, comparison, isOut }: Decision,
  { former, plan, now, zone }: Standing,
): CalendarOverlay {
  const { items, staying, keys, ownKeys } = comparison;
  const out = items.filter(isOut);
  const before = (item: ReviewItem): readonly Series[] => {
    const series = target?.events.byKey.get(item.renumberedFrom ?? item.key);
    return series ? [{ ...series, key: item.key }] : [];
  };
  const gone = items.filter((item) => item.group === 'gone');
  const leaving = gone.filter((item) => !isOut(item) && item.over !== 'partly').flatMap(before);
  const ended = gone
    .filter((item) => !isOut(item) && item.over === 'partly')
    .flatMap(before)
    .map((series) => endSeries(series, target?.zones ?? {}, { now, zone }));
  const isOver = (item: ReviewItem) => item.group === 'gone' && item.over === 'wholly';
  // What other events of the file go on with is compared date by date later.
  const followed = new Set([...keys.continued.keys()].map((key) => keys.moved.get(key) ?? key));
  const isAlone = (series: Series) => !(isRecurring(series) && followed.has(series.key));
  const past = [
    ...joinOccurrences(pastOccurrences(target, former, keys.moved), []),
    ...[...staying, ...out.filter(isOver).flatMap(before), ...ended].filter(isAlone),
  ];
  const archived = archiveAfter(target, comparison, former, leaving, now);
  const isTouched = isTouchedIn(plan);
  const movedFrom = new Map([...keys.moved].map(([from, to]) => [to, from]));
  const isUsed = (key: SeriesKey) => isTouched(key) || isTouched(movedFrom.get(key) ?? key);
  return withZonesOf(target, review, former, {
    skipped: out.filter((item) => item.group === 'new').map((item) => item.key),
    kept: out.filter((item) => item.group !== 'new' && !isOver(item)).flatMap(before),
    archived: review.isRefresh ? withoutIdle(archived, isUsed) : archived,
    ...(past.length > 0 ? { past } : {}),
    ...(Object.keys(ownKeys).length > 0 ? { keys: ownKeys } : {}),
  });
}

/** The single occurrences that only the past of a current series has, under the key that the series has after the import. */
function pastOccurrences(
  target: LoadedCalendar | null,
  former: CalendarOverlay,
  moved: Comparison['keys']['moved'],
): readonly Series[] {
  const stands = new Set(target?.events.series);
  return (former.past ?? [])
    .filter((series) => series.master === null && !stands.has(series))
    .map((series) => ({ ...series, key: moved.get(series.key) ?? series.key }));
}

/** The archive with what leaves now, and without what has come back in the file. */
function archiveAfter(
  target: LoadedCalendar | null,
  { items, untouched, keys }: Comparison,
  former: CalendarOverlay,
  leaving: readonly Series[],
  at: Instant,
): CalendarOverlay['archived'] {
  const isThere = new Set([
    ...items.filter(({ group }) => group !== 'gone').map(({ key }) => key),
    ...untouched.map(({ key }) => key),
  ]);
  const isOccurrence = ({ key, master }: Series) => master === null && target?.events.byKey.has(key) === true;
  const left = new Set(leaving.map(({ key }) => key));
  const lost = new Map<SeriesKey, readonly Override[]>();
  const standing: CalendarOverlay['archived'][number][] = [];
  for (const { series, at: since } of former.archived) {
    const key = keys.moved.get(series.key) ?? series.key;
    const isPart = isOccurrence(series);
    if (isPart && left.has(key)) lost.set(key, [...(lost.get(key) ?? []), ...series.overrides]);
    else if (!left.has(key) && (isPart || !isThere.has(key)))
      standing.push({ series: { ...series, key }, at: since });
  }
  // A series takes the occurrences along that it lost before.
  return [
    ...standing,
    ...leaving.map((series) => ({ series: withOccurrences(series, lost.get(series.key) ?? []), at })),
  ];
}

/** A message changes the events in it, and the rest of the overlay stays. */
function overlayOfMessages(
  target: LoadedCalendar,
  { review, comparison, isOut }: Decision,
  { former, now }: Standing,
): CalendarOverlay {
  const formerKeys = new Map([...comparison.keys.moved].map(([old, key]) => [key, old]));
  const { list, zones } = messagesOf(
    review,
    comparison.series,
    target,
    (key) => formerKeys.get(key) ?? key,
    now,
  );
  const itemOf = new Map(comparison.items.map((item) => [item.key, item]));
  const messages = list.flatMap((message) => {
    const item = itemOf.get(message.series.key);
    const isTaken = item !== undefined && !isOut(item);
    // An older message changes nothing now, but it completes a cancellation that came before it.
    return isTaken || item?.older ? [{ ...message, isForced: isTaken && item.older }] : [];
  });
  const told = new Set(messages.map(({ series }) => series.key));
  return withZonesOf(
    target,
    review,
    { ...former, zones: { ...former.zones, ...zones } },
    {
      ...former,
      skipped: former.skipped.filter((key) => !told.has(key)),
      kept: former.kept.filter(({ key }) => !told.has(key)),
      archived: former.archived.filter(({ series }) => series.master === null || !told.has(series.key)),
      messages: [...(former.messages ?? []), ...messages],
    },
  );
}

/** The most events without any mark, prep or note that the archive of a subscription keeps. */
const idleLimit = 100;

/**
 * The archive of a subscription, oldest first, after a refresh. Events that the user marked, planned or noted stay for good.
 * Of the others, which no week or list shows, only the newest stay, so that undoing an edit finds its event again. The
 * archive of a file is never shortened.
 */
function withoutIdle(
  archived: CalendarOverlay['archived'],
  isTouched: (key: SeriesKey) => boolean,
): CalendarOverlay['archived'] {
  const idle = archived.filter(({ series }) => !isTouched(series.key));
  const dropped = new Set(idle.slice(0, -idleLimit));
  return archived.filter((one) => !dropped.has(one));
}
