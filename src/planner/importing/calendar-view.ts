import type { CalendarView, SubscriptionView } from '../../contract/views/calendar';
import { problemsLeft } from '../../domain/calendars/calendar';
import type { Subscription } from '../../domain/calendars/subscription';
import { hostOf, isEncrypted, nextFetch } from '../../domain/calendars/subscription';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { countArchived } from '../archive/archived-events';
import { shownArchive } from '../archive/replaced';
import type { PendingReview } from './review/pending-review';

/** A subscription without its address. */
function toSubscriptionView(subscription: Subscription, review: PendingReview | null): SubscriptionView {
  const { address, everyMinutes, fetchedAt, trouble, isPaused, held } = subscription;
  return {
    host: hostOf(address),
    isEncrypted: isEncrypted(address),
    everyMinutes,
    fetchedAt,
    trouble,
    isPaused,
    held: held && (held.isRefused ? 'refused' : 'waits'),
    nextFetch: nextFetch(subscription),
    waitingReview: review?.id ?? null,
  };
}

/** `review` is the pending review of the calendar's last fetch, if there is one. */
export function toCalendarView(
  calendar: LoadedCalendar,
  review: PendingReview | null,
  plan: Plan,
): CalendarView {
  const { source, series, stored, damage } = calendar;
  return {
    ...source,
    subscription: source.subscription && toSubscriptionView(source.subscription, review),
    events: series.length,
    archived: countArchived(shownArchive(calendar, plan)),
    problems: stored ? problemsLeft(stored.content, source.zoneAnswers).length : 0,
    damage,
  };
}
