import type { CalendarId, Problem } from '../../domain/calendars/calendar';
import type { ReviewItem } from '../../domain/calendars/review';
import type { ZoneId } from '../../domain/time/zone';
import type { SubscriptionView } from './calendar';

/** An import before it is applied (product I2), without its events, of which there may be very many. */
export interface ReviewSummary {
  readonly id: string;
  readonly fileName: string;
  readonly calendarName: string;
  /** The calendar this file updates; null when it becomes a new one. */
  readonly target: CalendarId | null;
  /** The calendars it could update; `from` is the file or the server that each came from. */
  readonly candidates: readonly ReviewCandidate[];
  readonly counts: ReviewCounts;
  /** Set when the calendar was fetched from an address and will be again. */
  readonly subscription: ReviewedSubscription | null;
  readonly unknownZones: readonly string[];
  readonly zoneAnswers: Readonly<Record<string, ZoneId>>;
  /** My marks and preps on this calendar's events: they stay untouched. */
  readonly kept: { readonly marks: number; readonly preps: number };
  /** New events that the rules will mark. */
  readonly ruled: number;
}

/** An import before it is applied, whole. */
export interface ReviewView extends ReviewSummary {
  readonly items: readonly ReviewItem[];
  /** What could not be read, and what was done about it. */
  readonly problems: readonly Problem[];
}

/** Some of its items; the others follow when they are asked for. The problems come with the first ones. */
export interface ReviewPage extends ReviewView {
  /** Items of the whole review. */
  readonly total: number;
}

export interface ReviewCandidate {
  readonly id: CalendarId;
  readonly name: string;
  readonly from: string;
}

export interface ReviewedSubscription
  extends Pick<SubscriptionView, 'host' | 'isEncrypted' | 'everyMinutes'> {
  /** Applying it begins a subscription, or leads one to another address; false for what a subscription in use fetched. */
  readonly isNew: boolean;
}

export interface ReviewCounts {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
  readonly unreadable: number;
}

export interface ApplyResult extends ReviewCounts {
  readonly calendarId: CalendarId;
  readonly calendarName: string;
  readonly problems: readonly Problem[];
}

/** How a fetch of a subscription ended. `waiting`: it would drop most of the calendar, or needs a zone named; a review is open. */
export interface RefreshResult extends ReviewCounts {
  readonly outcome: 'unchanged' | 'updated' | 'waiting';
  readonly calendarId: CalendarId;
  readonly calendarName: string;
}
