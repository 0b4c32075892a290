import type { ListedItem } from '../../../contract/views/review';
import type { ReviewItem } from '../../../domain/calendars/review';
import type { SeriesKey } from '../../../domain/event/key';
import type { Series } from '../../../domain/event/series';
import { ownAddressesYielding } from '../../../domain/people/own-addresses';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import type { PlannerContext } from '../../context';
import { runYielding } from '../../pacing/run-yielding';
import type { ReviewComparison } from './compare-review';
import { emptyOutline, outlineOf } from './outline';
import type { PendingReview } from './pending-review';

/** What lists the items of a comparison. */
export interface Listing {
  /** The series as the file says it; for what is gone from the file, as the calendar does. */
  seriesOf(item: ReviewItem): Series | null;
  listed(item: ReviewItem): ListedItem;
}

/** The listing of a comparison; memoised, because its pages are asked for one after the other. */
export function createListings(context: PlannerContext) {
  const cache = new WeakMap<ReviewComparison, Promise<Listing>>();
  return (review: PendingReview, comparison: ReviewComparison, target: LoadedCalendar | null) => {
    const cached = cache.get(comparison);
    if (cached) return cached;
    const listing = ownersIn(context, review, comparison.series).then((isMe) =>
      toListing(comparison.series, target?.series ?? [], isMe),
    );
    cache.set(comparison, listing);
    return listing;
  };
}

/** Lists items that compare the series `before` with those `after`. */
export function toListing(
  after: readonly Series[],
  before: readonly Series[],
  isMe: (email: string) => boolean,
): Listing {
  const [current, former] = [byKey(after), byKey(before)];
  const seriesOf = ({ key, group, renumberedFrom }: ReviewItem): Series | null => {
    const old = former.get(renumberedFrom ?? key);
    return (group === 'gone' ? (old ?? current.get(key)) : (current.get(key) ?? old)) ?? null;
  };
  const outline = (series: Series | null) => (series ? outlineOf(series, isMe) : emptyOutline);
  return { seriesOf, listed: (item) => ({ ...item, outline: outline(seriesOf(item)) }) };
}

const byKey = (series: readonly Series[]): ReadonlyMap<SeriesKey, Series> =>
  new Map(series.map((one) => [one.key, one]));

/** Before the first import nobody has been asked, so the likeliest address of the file is taken for the user's. */
async function ownersIn(
  { edits, isMe, ports }: PlannerContext,
  { fileName, content, subscription }: PendingReview,
  series: readonly Series[],
): Promise<(email: string) => boolean> {
  const { isOwnerAsked, myEmails } = edits.plan().settings;
  if (isOwnerAsked || myEmails.length > 0) return isMe;
  const hints = [fileName, content.name, subscription?.address ?? ''];
  const { offered } = await runYielding(ownAddressesYielding([{ series, hints }]), ports.yieldThread);
  const own = new Set(offered.filter((one) => one.isLikeliest).map(({ email }) => email));
  return (email) => own.has(email);
}
