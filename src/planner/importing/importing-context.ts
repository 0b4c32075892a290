import type { Mutex } from '../../domain/mutex';
import { createMutex } from '../../domain/mutex';
import type { PlannerContext } from '../context';
import type { CancellableReads } from './cancellable-reads';
import { createCancellableReads } from './cancellable-reads';
import type { Comparisons } from './review/comparisons';
import { createComparisons } from './review/comparisons';
import type { WaitingReviews } from './review/waiting-reviews';
import { createWaitingReviews } from './review/waiting-reviews';

/** What the use cases of importing share, beyond what every use case needs. */
export interface ImportingContext extends PlannerContext {
  readonly reads: CancellableReads;
  readonly comparisons: Comparisons;
  readonly waiting: WaitingReviews;
  /** Serialises imports, taking back and restore: each reads a calendar's state before it changes that state. */
  readonly exclusively: Mutex;
}

export const createImportingContext = (context: PlannerContext): ImportingContext => ({
  ...context,
  reads: createCancellableReads(context),
  comparisons: createComparisons(context),
  waiting: createWaitingReviews(context),
  exclusively: createMutex(),
});
