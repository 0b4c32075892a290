import type { Handlers } from '../../contract/client';
import type { Subscription } from '../../domain/calendars/subscription';
import { intervalFor, isSamePlace } from '../../domain/calendars/subscription';
import { answered, refused } from '../answer';
import { toCalendarView } from '../importing/calendar-view';
import type { ImportingContext } from '../importing/importing-context';
import type { PendingReview } from '../importing/review/pending-review';
import { readReview } from '../importing/review/read-review';
import { summaryOf } from '../importing/review/review-summary';
import { withSource } from '../importing/with-source';
import type { Refreshing } from './refreshing';
import { createRefreshing } from './refreshing';
import { findSubscribed, goodFetch, noSubscription } from './subscribed';

type SubscriptionHandlers = Pick<
  Handlers,
  'subscription.review' | 'subscription.save' | 'subscription.refresh'
>;

export type Subscriptions = Pick<Refreshing, 'refreshDue'> & { readonly handlers: SubscriptionHandlers };

/** Calendars fetched from an address (product I8). */
export function createSubscriptions(context: ImportingContext): Subscriptions {
  const { refresh, refreshDue } = createRefreshing(context);
  return {
    refreshDue,
    handlers: {
      'subscription.review': reviewIn(context),
      'subscription.save': saveIn(context),
      'subscription.refresh': ({ id, unasked }) => refresh(id, unasked ? 'due' : 'asked'),
    },
  };
}

const reviewIn =
  (context: ImportingContext): SubscriptionHandlers['subscription.review'] =>
  async ({ address: written, everyMinutes, readId }) => {
    const feed = await context.reads.stoppable(readId, (signal) =>
      context.ports.fetchFeed({
        address: written,
        etag: '',
        lastModified: '',
        ...(signal ? { signal } : {}),
      }),
    );
    if (!feed.ok) return feed;
    if (feed.value.kind === 'unchanged') {
      return refused('unreachable', 'The server sent no calendar. Nothing was changed.');
    }
    const { fileName, bytes, address, etag, lastModified } = feed.value;
    const state = { ...goodFetch(context), held: null };
    const subscription: Subscription = { address, everyMinutes: null, etag, lastModified, ...state };
    const read = await readReview(context, { fileName, bytes, subscription, readId });
    if (!read.ok) return read;
    const interval = await intervalOf(context, read.value, address, everyMinutes);
    const review = { ...read.value, subscription: { ...subscription, everyMinutes: interval } };
    context.waiting.keep(review);
    return answered(await summaryOf(context, review));
  };

/** The interval: the user's, else the current one for the same address, else the one that the feed asks for. */
async function intervalOf(
  context: ImportingContext,
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

const saveIn =
  (context: ImportingContext): SubscriptionHandlers['subscription.save'] =>
  async ({ id, everyMinutes }) => {
    const calendar = await findSubscribed(context, id);
    if (!calendar) return noSubscription();
    const made = await context.edits.make({
      label: { code: 'change-interval', name: calendar.source.name },
      change: (plan) =>
        withSource(plan, id, (source) => ({
          ...source,
          subscription: source.subscription && { ...source.subscription, everyMinutes },
        })),
    });
    if (!made.ok) return made;
    const saved = await findSubscribed(context, id);
    return saved
      ? answered(toCalendarView(saved, context.waiting.ofSubscription(id), context.edits.plan()))
      : noSubscription();
  };
