import type { SubscriptionView } from '../../../contract/views/calendar';
import type { RefreshResult } from '../../../contract/views/review';
import type { FetchTrouble } from '../../../domain/calendars/subscription';
import { waitsUntil } from '../../../domain/calendars/subscription';
import type { Day } from '../../../domain/time/day';
import type { Instant } from '../../../domain/time/instant';
import { lowered } from '../../../words/day-format';
import type { Format } from '../../../words/format';
import type { CountFormat } from '../../../words/language';
import { cameText } from './came-words';

export interface Clock {
  readonly now: Instant;
  readonly today: Day;
  readonly format: Format;
}

/** `today, 10:20`, `Mon 23 Nov, 10:20`. */
export const momentText = (at: Instant, { today, format }: Clock): string =>
  `${lowered(format.relativeDay(format.dayOf(at), today))}, ${format.time(at)}`;

/** `next tomorrow, 10:20`; empty when there is no next fetch, a fetch failed, or the subscription is paused. */
export function nextText({ nextFetch, trouble, isPaused }: SubscriptionView, clock: Clock): string {
  if (nextFetch === null || trouble !== null || isPaused) return '';
  return nextFetch <= clock.now ? 'next in a moment' : `next ${momentText(nextFetch, clock)}`;
}

/** The warning for a failing subscription: since when, the error, what was kept, and the next attempt. */
export function troubleText(view: SubscriptionView, trouble: FetchTrouble, clock: Clock): string {
  const { fetchedAt, nextFetch } = view;
  const day = clock.format.dayOf(fetchedAt);
  const since =
    day === clock.today ? clock.format.time(fetchedAt) : lowered(clock.format.relativeDay(day, clock.today));
  return `Could not be fetched since ${since}: ${trouble.message} What was fetched before stays. ${triesAgainText(nextFetch, waitsUntil(trouble, clock.now), clock)}`;
}

export function triesAgainText(nextFetch: Instant | null, wait: Instant | null, clock: Clock): string {
  if (wait !== null && (nextFetch === null || nextFetch <= wait)) {
    return isToday(wait, clock)
      ? `The server asks to wait until ${clock.format.time(wait)}.`
      : `The server asks to wait until ${momentText(wait, clock)}.`;
  }
  if (nextFetch === null) return 'Refresh now to try again.';
  if (nextFetch <= clock.now) return 'Tries again in a moment.';
  return isToday(nextFetch, clock)
    ? `Tries again at ${clock.format.time(nextFetch)}.`
    : `Tries again ${momentText(nextFetch, clock)}.`;
}

const isToday = (at: Instant, { format, today }: Clock): boolean => format.dayOf(at) === today;

/** The result of a fetch: `Work: 3 new, 1 changed.` */
export const refreshedText = (result: RefreshResult, format: CountFormat): string =>
  result.outcome === 'waiting'
    ? `${result.calendarName} now looks very different: look through it first.`
    : `${result.calendarName}: ${cameText(result, format) || 'nothing changed'}.`;
