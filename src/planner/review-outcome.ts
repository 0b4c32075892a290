import type { ReviewItem } from '../domain/calendars/review';
import type { Series } from '../domain/event/series';
import { zoneNamesIn } from '../domain/event/series';
import type { LoadedCalendar } from './agenda';
import type { PendingReview } from './pending-review';
import type { CalendarOverlay } from './ports';

/** What the user keeps as it is, laid over the file; `former` is what they kept until now. */
export function overlayFor(
  target: LoadedCalendar | null,
  former: CalendarOverlay,
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
  const resting = former.archived.filter(({ series }) => !inFile.has(series.key));
  const leaving = items
    .filter((item) => item.group === 'gone' && !isOut(item))
    .flatMap(keptAs)
    .map((series) => ({ series, at }));
  const left = new Set(leaving.map(({ series }) => series.key));
  const kept = out.filter((item) => item.group !== 'new').flatMap(keptAs);
  const archived = [...resting.filter(({ series }) => !left.has(series.key)), ...leaving];
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
