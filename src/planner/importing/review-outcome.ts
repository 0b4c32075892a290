import type { ReviewItem } from '../../domain/calendars/review';
import type { SeriesKey } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import { zoneNamesIn } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import { isTouchedIn } from '../../plan/events';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { CalendarOverlay } from '../ports';
import type { PendingReview } from './pending-review';

/** The state in which a review is applied. */
interface Standing {
  /** The calendar's current overlay. */
  readonly former: CalendarOverlay;
  readonly plan: Plan;
  readonly at: Instant;
}

/** The calendar's overlay after the review is applied. */
export function overlayFor(
  target: LoadedCalendar | null,
  review: PendingReview,
  items: readonly ReviewItem[],
  isOut: (item: ReviewItem) => boolean,
  { former, plan, at }: Standing,
): CalendarOverlay {
  const out = items.filter(isOut);
  const keptAs = (item: ReviewItem): readonly Series[] => {
    const series = target?.byKey.get(item.renumberedFrom ?? item.key);
    return series ? [{ ...series, key: item.key }] : [];
  };
  const stillArchived = withoutKeysOf(review.content.series, former.archived);
  const leaving = items
    .filter((item) => item.group === 'gone' && !isOut(item))
    .flatMap(keptAs)
    .map((series) => ({ series, at }));
  const left = new Set(leaving.map(({ series }) => series.key));
  const kept = out.filter((item) => item.group !== 'new').flatMap(keptAs);
  const all = [...stillArchived.filter(({ series }) => !left.has(series.key)), ...leaving];
  const archived = review.isRefresh ? withoutIdle(all, isTouchedIn(plan)) : all;
  const names = new Set(
    [...kept, ...archived.map(({ series }) => series)].flatMap((series) => [...zoneNamesIn(series)]),
  );
  return {
    skipped: out.filter((item) => item.group === 'new').map((item) => item.key),
    kept,
    archived,
    zones: Object.fromEntries(
      Object.entries({ ...former.zones, ...target?.zones }).filter(([name]) => names.has(name)),
    ),
  };
}

/** The most events without any mark, prep or note that the archive of a subscription keeps. */
const idleLimit = 100;

/**
 * The archive of a subscription, oldest first, after a refresh. Many servers list only future events, so every event leaves
 * once it is over. Events that the user marked, planned or noted stay for good. Of the others, which no week or list shows,
 * only the newest stay, so that undoing an edit finds its event again. The archive of a file is never shortened.
 */
function withoutIdle(
  archived: CalendarOverlay['archived'],
  isTouched: (key: SeriesKey) => boolean,
): CalendarOverlay['archived'] {
  const idle = archived.filter(({ series }) => !isTouched(series.key));
  const dropped = new Set(idle.slice(0, -idleLimit));
  return archived.filter((one) => !dropped.has(one));
}

/** The archived series that have not come back in the file. */
function withoutKeysOf(
  inFile: readonly Series[],
  archived: CalendarOverlay['archived'],
): CalendarOverlay['archived'] {
  if (archived.length === 0) return archived;
  const keys = new Set(inFile.map(({ key }) => key));
  return archived.filter(({ series }) => !keys.has(series.key));
}
