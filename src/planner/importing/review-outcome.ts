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

/** What stands when a review is put into force. */
interface Standing {
  /** What the user kept as it is until now. */
  readonly former: CalendarOverlay;
  readonly plan: Plan;
  readonly at: Instant;
}

/** What the user keeps as it is, laid over the file. */
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
  const resting = withoutKeysOf(review.content.series, former.archived);
  const leaving = items
    .filter((item) => item.group === 'gone' && !isOut(item))
    .flatMap(keptAs)
    .map((series) => ({ series, at }));
  const left = new Set(leaving.map(({ series }) => series.key));
  const kept = out.filter((item) => item.group !== 'new').flatMap(keptAs);
  const all = [...resting.filter(({ series }) => !left.has(series.key)), ...leaving];
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

/** So many events that left a subscription, and that the user never touched, rest in its archive. */
const idleLimit = 100;

/**
 * The archive of a subscription, oldest first, after a refresh. Many servers list only what is to come, so each event
 * leaves once it is over. What the user marked, planned or noted something with stays for good; of the rest, which no week
 * or list shows, only the newest stay, so that undoing an edit finds its event again. What leaves a file stays whole.
 */
function withoutIdle(
  archived: CalendarOverlay['archived'],
  isTouched: (key: SeriesKey) => boolean,
): CalendarOverlay['archived'] {
  const idle = archived.filter(({ series }) => !isTouched(series.key));
  const dropped = new Set(idle.slice(0, -idleLimit));
  return archived.filter((one) => !dropped.has(one));
}

/** Those that rest in the archive and are not in the file again. */
function withoutKeysOf(
  inFile: readonly Series[],
  archived: CalendarOverlay['archived'],
): CalendarOverlay['archived'] {
  if (archived.length === 0) return archived;
  const keys = new Set(inFile.map(({ key }) => key));
  return archived.filter(({ series }) => !keys.has(series.key));
}
