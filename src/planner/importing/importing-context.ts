import type { Mutex } from '../../domain/mutex';
import { createMutex } from '../../domain/mutex';
import type { PlannerContext } from '../context';
import type { CancellableReads } from './cancellable-reads';
import { createCancellableReads } from './cancellable-reads';
import type { Comparisons } from './comparisons';
import { createComparisons } from './comparisons';
import type { WaitingReviews } from './waiting-reviews';
import { createWaitingReviews } from './waiting-reviews';

/** What the use cases of importing share, beyond what every use case has at hand. */
export interface ImportingContext extends PlannerContext {
  readonly reads: CancellableReads;
  readonly comparisons: Comparisons;
  readonly waiting: WaitingReviews;
  /** One import, taking back or restore at a time: each looks at how a calendar stands before it changes that. */
  readonly exclusively: Mutex;
}

export const createImportingContext = (context: PlannerContext): ImportingContext => ({
  ...context,
  reads: createCancellableReads(context),
  comparisons: createComparisons(context),
  waiting: createWaitingReviews(context),
  exclusively: createMutex(),
});
