import type { CalendarSource } from '../../domain/calendars/calendar';
import type { FetchTrouble } from '../../domain/calendars/subscription';
import type { Instant } from '../../domain/time/instant';

export interface CalendarView extends Omit<CalendarSource, 'subscription'> {
  /** Set for subscriptions. */
  readonly subscription: SubscriptionView | null;
  /** The number of series in the calendar. */
  readonly events: number;
  /** The number of events that left it and are kept with their prep: whole series, and single occurrences. */
  readonly archived: number;
  readonly problems: number;
  /** Set when the calendar's own files could not be read. */
  readonly damage: string | null;
}

/** A subscription without its address, which is a secret. */
export interface SubscriptionView {
  /** The server's host name. */
  readonly host: string;
  /** False for http, where others on the network can read the calendar. */
  readonly isEncrypted: boolean;
  /** null when it is fetched only on request. */
  readonly everyMinutes: number | null;
  readonly fetchedAt: Instant;
  readonly trouble: FetchTrouble | null;
  readonly isPaused: boolean;
  /** When it is fetched next; null when it waits for the user. */
  readonly nextFetch: Instant | null;
  /** The server's last content was not applied: it waits for the user's decision or was refused; null when applied. */
  readonly held: 'waits' | 'refused' | null;
  /** The id of the review of that content, if it is open. */
  readonly waitingReview: string | null;
}
