import type { ReviewSummary } from '../../../contract/views/review';
import { cameByItself } from '../../app/importing/open-new-reviews';

/** True for a review that asks something: its zones, its calendar, or whether what a subscription fetched is wanted. */
export const asksSomething = (review: ReviewSummary): boolean =>
  review.targetDoubt !== null ||
  cameByItself(review) ||
  review.unknownZones.some((name) => !Object.hasOwn(review.zoneAnswers, name));
