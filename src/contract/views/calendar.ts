import type { CalendarSource } from '../../domain/calendars/calendar';
import type { FetchTrouble } from '../../domain/calendars/subscription';
import type { Instant } from '../../domain/time/instant';

export interface CalendarView extends Omit<CalendarSource, 'subscription'> {
  /** Set for subscriptions. */
  readonly subscription: SubscriptionView | null;
  /** Series in the calendar. */
  readonly events: number;
  /** Series that left the file and are kept with their prep. */
  readonly archived: number;
  readonly problems: number;
  /** Set when the calendar's own files could not be read. */
  readonly damage: string | null;
}

/** A subscription without its address, which is a secret. */
export interface SubscriptionView {
  /** The server's name. */
  readonly host: string;
  /** False for http: anyone on the way can read the calendar. */
  readonly isEncrypted: boolean;
  /** null: only when asked. */
  readonly everyMinutes: number | null;
  readonly fetchedAt: Instant;
  readonly trouble: FetchTrouble | null;
  readonly isPaused: boolean;
  /** When it is fetched next; null when it waits for the user. */
  readonly nextFetch: Instant | null;
  /** What the server sent last is not taken: it waits for the user's word, or they said no; null when it is taken. */
  readonly held: 'waits' | 'refused' | null;
  /** The review of what waits, where it is open. */
  readonly waitingReview: string | null;
}
