import type { Handlers } from '../../../contract/client';
import type { Answer } from '../../../contract/failure';
import { problemsLeft } from '../../../domain/calendars/calendar';
import type { Comparison } from '../../../domain/calendars/comparison';
import { itemsFrom } from '../../../domain/calendars/comparison';
import type { ReviewItem } from '../../../domain/calendars/review';
import { timetableOf } from '../../agenda/loaded-calendar';
import { answered, refused } from '../../answer';
import type { ImportingContext } from '../importing-context';
import { applyReview, asExpected } from '../outcome/apply-review';
import { withSource } from '../with-source';
import { createListings } from './listing';
import type { PendingReview } from './pending-review';
import { readReview } from './read-review';
import { summaryOf, targetOf } from './review-summary';
import { toReviewedEvent } from './reviewed-event';

type ReviewHandlers = Pick<
  Handlers,
  | 'calendar.review'
  | 'reviews.list'
  | 'review.get'
  | 'review.event'
  | 'review.adjust'
  | 'calendar.apply'
  | 'calendar.discard'
>;

/** A page of this size takes host and page only some milliseconds. */
const itemsInAPage = 2000;

const expired = () =>
  refused('review-expired', 'This import is no longer open. Nothing was changed; open the file again.');

/** Records that the user refused a refresh, so that unattended refreshes do not propose the same content again. */
async function noteRefused(
  context: ImportingContext,
  { isRefresh, target, sha256 }: PendingReview,
): Promise<Answer<unknown>> {
  if (!isRefresh || target === null) return answered(null);
  return context.ports.plan.update((plan) =>
    withSource(plan, target, (source) =>
      source.subscription?.held?.sha256 === sha256
        ? { ...source, subscription: { ...source.subscription, held: { sha256, isRefused: true } } }
        : source,
    ),
  );
}

/** Reviews of files, which wait until the user decides (product I2). */
export function createReviewHandlers(context: ImportingContext): ReviewHandlers {
  const { waiting, comparisons } = context;
  const listingOf = createListings(context);
  return {
    'calendar.review': async ({ fileName, content, readId }) => {
      const opened = await readReview(context, { fileName, bytes: content, readId });
      if (!opened.ok) return opened;
      waiting.keep(opened.value);
      return answered(await summaryOf(context, opened.value));
    },
    'reviews.list': async () =>
      answered(await Promise.all(waiting.all().map((review) => summaryOf(context, review)))),
    'review.get': async ({ reviewId, from }) => {
      const review = waiting.get(reviewId);
      if (!review) return expired();
      const target = await targetOf(context, review);
      const comparison = await comparisons.of(review, target);
      const { listed } = await listingOf(review, comparison, target);
      return answered({
        ...(await summaryOf(context, review)),
        items: itemsFrom(comparison, from, itemsInAPage).map(listed),
        total: comparison.items.length + comparison.untouched.length,
        problems: from === 0 ? problemsLeft(review.content, review.zoneAnswers) : [],
      });
    },
    'review.event': async ({ reviewId, key }) => {
      const review = waiting.get(reviewId);
      if (!review) return expired();
      const target = await targetOf(context, review);
      const comparison = await comparisons.of(review, target);
      const item = itemOf(comparison, key);
      const { seriesOf } = await listingOf(review, comparison, target);
      const series = item && seriesOf(item);
      if (!series) return refused('not-found', 'This event is no longer in the review.');
      const timetable =
        item.group === 'gone' && target ? target : timetableOf(review.zoneAnswers, review.content);
      return answered(toReviewedEvent(context, timetable, series, item));
    },
    'review.adjust': adjustIn(context),
    'calendar.apply': applyIn(context),
    'calendar.discard': async ({ reviewId }) => {
      const review = waiting.get(reviewId);
      if (!review) return expired();
      const noted = await noteRefused(context, review);
      if (!noted.ok) return noted;
      return waiting.drop(reviewId) ? answered(null) : expired();
    },
  };
}

/** The item with this key, which may be one of those that the comparison makes only when they are asked for. */
function itemOf({ items, untouched, itemOf: toItem }: Comparison, key: string): ReviewItem | null {
  const found = items.find((item) => item.key === key);
  if (found) return found;
  const same = untouched.find((series) => series.key === key);
  return same ? toItem(same) : null;
}

const adjustIn =
  (context: ImportingContext): ReviewHandlers['review.adjust'] =>
  async ({ reviewId, target, nature, zoneAnswers }) => {
    const review = context.waiting.get(reviewId);
    if (!review) return expired();
    const toTarget = {
      ...review,
      ...(target === undefined ? {} : { target, targetDoubt: null }),
      ...(nature === undefined ? {} : { nature }),
    };
    const earlierAnswers = (await targetOf(context, toTarget))?.source.zoneAnswers;
    const adjusted = {
      ...toTarget,
      // The answers given in this review can be changed and withdrawn; those of earlier imports stay.
      zoneAnswers: { ...earlierAnswers, ...(zoneAnswers ?? review.zoneAnswers) },
    };
    context.waiting.replace(adjusted);
    return answered(await summaryOf(context, adjusted));
  };

function applyIn(context: ImportingContext): ReviewHandlers['calendar.apply'] {
  /** The reviews that are being applied: applying one twice would add the calendar twice. */
  const underWay = new Set<string>();
  return async ({ reviewId, leaveOut }) => {
    const review = context.waiting.get(reviewId);
    if (!review || underWay.has(reviewId)) return expired();
    underWay.add(reviewId);
    try {
      const applied = await applyReview(context, {
        review,
        leaveOut: leaveOut ? new Set(leaveOut) : asExpected,
        kind: 'file',
      });
      if (applied.ok) context.waiting.drop(reviewId);
      return applied;
    } finally {
      underWay.delete(reviewId);
    }
  };
}
