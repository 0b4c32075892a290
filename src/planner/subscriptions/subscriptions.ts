import type { Handlers } from '../../contract/client';
import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { Subscription } from '../../domain/calendars/subscription';
import { intervalFor, isDue, isJustTried, isSamePlace, nextFetch } from '../../domain/calendars/subscription';
import type { Instant } from '../../domain/time/instant';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { toCalendarView, withSource } from '../importing/calendars';
import type { CancellableReads } from '../importing/cancellable-reads';
import type { Comparisons } from '../importing/comparisons';
import type { Imports } from '../importing/imports';
import type { PendingReview } from '../importing/pending-review';
import type { Reviews } from '../importing/reviews';
import type { WaitingReviews } from '../importing/waiting-reviews';
import type { Refreshing } from './refreshing';
import { createRefreshing, findSubscribed, noSubscription } from './refreshing';

type SubscriptionHandlers = Pick<
  Handlers,
  'subscription.review' | 'subscription.save' | 'subscription.refresh'
>;

export interface Subscriptions {
  /** Fetches what is due, one after the other; what goes wrong with one is noted with it and holds up no other. */
  refreshDue(): Promise<void>;
}

/** Calendars fetched from an address (product I8). */
export function createSubscriptions(
  context: PlannerContext,
  {
    imports,
    reviews,
    reads,
    comparisons,
    waiting,
  }: {
    readonly imports: Imports;
    readonly reviews: Reviews;
    readonly reads: CancellableReads;
    readonly comparisons: Comparisons;
    readonly waiting: WaitingReviews;
  },
): Subscriptions & { readonly handlers: SubscriptionHandlers } {
  const { fetchFeed, plan } = context.ports;
  const refreshing = createRefreshing(context, { imports, reviews, comparisons, waiting });
  /** Of this run, when each was last fetched: what cannot be noted on a full disk must not be tried all the time. */
  const tried = new Map<CalendarId, Instant>();

  const refresh: Refreshing['refresh'] = (id, occasion) => {
    tried.set(id, context.now());
    return refreshing.refresh(id, occasion);
  };

  /** True where something waits for a decision that an earlier run of Mingle fetched: it is kept nowhere. */
  const isForgotten = (id: CalendarId, subscription: Subscription): boolean =>
    subscription.held?.isRefused === false &&
    nextFetch(subscription) !== null &&
    !tried.has(id) &&
    waiting.ofRefresh(id) === null;

  const isDueNow = ({ id, subscription, removedAt }: CalendarSource): boolean => {
    if (!subscription || removedAt !== null) return false;
    const triedAt = tried.get(id);
    if (triedAt !== undefined && isJustTried(triedAt, context.now())) return false;
    return isDue(subscription, context.now()) || isForgotten(id, subscription);
  };

  const due = (): readonly CalendarId[] =>
    [...plan.current().calendars.values()].filter(isDueNow).map(({ id }) => id);

  /** How often: as the user says, else as before for the same address, else as the feed asks. */
  async function intervalOf(
    { target, content }: PendingReview,
    address: string,
    wanted: number | null | undefined,
  ): Promise<number | null> {
    if (wanted !== undefined) return wanted;
    const former = target && (await findSubscribed(context, target))?.source.subscription;
    return former && isSamePlace(former.address, address)
      ? former.everyMinutes
      : intervalFor(content.refreshMinutes);
  }

  return {
    refreshDue: async () => {
      if (plan.readOnly) return;
      const bugs: unknown[] = [];
      for (const id of due()) await refresh(id, 'due').catch((error: unknown) => bugs.push(error));
      if (bugs.length > 0) throw bugs[0];
    },

    handlers: {
      'subscription.review': async ({ address: written, everyMinutes, readId }) => {
        const feed = await reads.stoppable(readId, (signal) =>
          fetchFeed({ address: written, etag: '', lastModified: '', ...(signal ? { signal } : {}) }),
        );
        if (!feed.ok) return feed;
        if (feed.value.kind === 'unchanged') {
          return refused('unreachable', 'The server sent no calendar. Nothing was changed.');
        }
        const { fileName, bytes, address, etag, lastModified } = feed.value;
        const state = { fetchedAt: context.now(), trouble: null, isPaused: false, held: null };
        const subscription: Subscription = { address, everyMinutes: null, etag, lastModified, ...state };
        const read = await reviews.read({ fileName, bytes, subscription, readId });
        if (!read.ok) return read;
        const interval = await intervalOf(read.value, address, everyMinutes);
        const review = { ...read.value, subscription: { ...subscription, everyMinutes: interval } };
        waiting.keep(review);
        return answered(await reviews.summary(review));
      },

      'subscription.save': async ({ id, everyMinutes }) => {
        const calendar = await findSubscribed(context, id);
        if (!calendar) return noSubscription();
        const withInterval = (subscription: Subscription): Subscription => ({
          ...subscription,
          everyMinutes,
        });
        const made = await context.edits.make({
          label: `Change how often “${calendar.source.name}” is fetched`,
          change: (now) =>
            withSource(now, id, (source) => ({
              ...source,
              subscription: source.subscription && withInterval(source.subscription),
            })),
        });
        if (!made.ok) return made;
        const saved = await findSubscribed(context, id);
        return saved ? answered(toCalendarView(saved, waiting.ofSubscription(id))) : noSubscription();
      },

      'subscription.refresh': ({ id, unasked }) => refresh(id, unasked ? 'due' : 'asked'),
    },
  };
}
