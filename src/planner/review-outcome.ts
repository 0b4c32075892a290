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

/** Those that rest in the archive and are not in the file again. */
function withoutKeysOf(
  inFile: readonly Series[],
  archived: CalendarOverlay['archived'],
): CalendarOverlay['archived'] {
  if (archived.length === 0) return archived;
  const keys = new Set(inFile.map(({ key }) => key));
  return archived.filter(({ series }) => !keys.has(series.key));
}
