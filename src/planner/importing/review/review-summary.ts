import type { ReviewSummary } from '../../../contract/views/review';
import { hostOf, isEncrypted } from '../../../domain/calendars/subscription';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import type { ImportingContext } from '../importing-context';
import type { PendingReview } from './pending-review';
import { countsOf, nameFor, subscriptionAfter } from './pending-review';

/** The current calendar that a review updates; null for a new one. */
export async function targetOf(
  context: ImportingContext,
  { target }: Pick<PendingReview, 'target'>,
): Promise<LoadedCalendar | null> {
  return (await context.agenda.calendars()).find(({ source }) => source.id === target) ?? null;
}

/** A review without its items. */
export async function summaryOf(context: ImportingContext, review: PendingReview): Promise<ReviewSummary> {
  const calendars = await context.agenda.calendars();
  const target = await targetOf(context, review);
  const comparison = await context.comparisons.of(review, target);
  return {
    id: review.id,
    fileName: review.fileName,
    calendarName: target?.source.name ?? nameFor(review.fileName, review.content),
    target: review.target,
    targetDoubt: review.targetDoubt,
    nature: comparison.nature,
    isNatureSaid: review.nature !== null,
    stays: comparison.staying.length,
    candidates: calendars.filter(({ source }) => source.kind !== 'sample').map(toCandidate),
    counts: countsOf(comparison, review.content, (item) => item.leftOut),
    subscription: subscriptionIn(review, target),
    unknownZones: review.content.unknownZones,
    zoneAnswers: review.zoneAnswers,
    kept: comparison.kept,
    ruled: await context.comparisons.ruled(review, target),
    allOver: (await context.comparisons.isOver(review, target)) ? comparison.series.length : null,
  };
}

const toCandidate = ({
  source: { id, name, fileName, subscription },
}: LoadedCalendar): ReviewSummary['candidates'][number] => ({
  id,
  name,
  from: subscription ? hostOf(subscription.address) : fileName,
});

/** The subscription that applying the review would result in, without its address. */
function subscriptionIn(review: PendingReview, target: LoadedCalendar | null): ReviewSummary['subscription'] {
  const former = target?.source.subscription ?? null;
  const subscription = review.subscription && subscriptionAfter(review, former);
  return (
    subscription && {
      host: hostOf(subscription.address),
      isEncrypted: isEncrypted(subscription.address),
      everyMinutes: subscription.everyMinutes,
      isNew: former?.address !== subscription.address,
    }
  );
}
