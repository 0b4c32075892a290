import type { Answer } from '../../contract/failure';
import type { RefreshResult } from '../../contract/views/review';
import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { Subscription } from '../../domain/calendars/subscription';
import { isDue, nextFetch, waitsUntil } from '../../domain/calendars/subscription';
import type { ImportingContext } from '../importing/importing-context';
import { createDueFetches } from '../pacing/due-fetches';
import type { Occasion } from './refresh';
import { refresh } from './refresh';
import { noteFailure } from './subscribed';

export interface Refreshing {
  /** Concurrent calls for one calendar share a single fetch and its answer. */
  refresh(id: CalendarId, occasion: Occasion): Promise<Answer<RefreshResult>>;
  /** Fetches due subscriptions one after the other. A failure is noted with its subscription and does not stop the others. */
  refreshDue(): Promise<void>;
}

/** The fetches of this run: those under way, and when each subscription was last tried. */
export function createRefreshing(context: ImportingContext): Refreshing {
  const { plan } = context.ports;
  const underWay = new Map<CalendarId, Promise<Answer<RefreshResult>>>();
  const fetches = createDueFetches<CalendarId>(context.now);

  const start: Refreshing['refresh'] = (id, occasion) => {
    fetches.noteTried(id);
    const running = underWay.get(id);
    if (running) return running;
    const refreshing = refreshNotingBugs(context, id, occasion).finally(() => underWay.delete(id));
    underWay.set(id, refreshing);
    return refreshing;
  };

  /** True when an earlier run fetched content that waits for a decision: its review was only in memory and is lost. */
  const isForgotten = (id: CalendarId, subscription: Subscription): boolean =>
    subscription.held?.isRefused === false &&
    nextFetch(subscription) !== null &&
    waitsUntil(subscription.trouble, context.now()) === null &&
    !fetches.isTried(id) &&
    context.waiting.ofRefresh(id) === null;

  const isDueNow = ({ id, subscription, removedAt }: CalendarSource): boolean => {
    if (!subscription || removedAt !== null || fetches.isJustTried(id)) return false;
    return isDue(subscription, context.now()) || isForgotten(id, subscription);
  };

  return {
    refresh: start,
    refreshDue: async () => {
      if (plan.readOnly) return;
      const due = [...plan.current().calendars.values()].filter(isDueNow).map(({ id }) => id);
      await fetches.each(due, (id) => start(id, 'due'));
    },
  };
}

async function refreshNotingBugs(
  context: ImportingContext,
  id: CalendarId,
  occasion: Occasion,
): Promise<Answer<RefreshResult>> {
  try {
    return await refresh(context, id, occasion);
  } catch (error) {
    // Noted, so that it is not retried at once. The error's own message may contain the secret address.
    const message = 'Something in Mingle went wrong while this was fetched.';
    await noteFailure(context, id, { code: 'bug', message });
    throw error;
  }
}
