import type { CalendarId, Problem } from '../../domain/calendars/calendar';
import type { InvitedGuest, Repetition } from '../../domain/calendars/field-change';
import type { FileNature } from '../../domain/calendars/nature';
import type { ReviewItem } from '../../domain/calendars/review';
import type { TargetDoubt } from '../../domain/calendars/target';
import type { Span } from '../../domain/event/occurrence';
import type { RuleReading } from '../../domain/event/plain-rule';
import type { EventDetails, EventEnd } from '../../domain/event/series';
import type { Kind } from '../../domain/marking/kind';
import type { Purpose } from '../../domain/prep/purpose';
import type { ZoneId } from '../../domain/time/zone';
import type { SubscriptionView } from './calendar';

/** An import before it is applied (product I2), without its items, of which there may be very many. */
export interface ReviewSummary {
  readonly id: string;
  readonly fileName: string;
  readonly calendarName: string;
  /** The calendar this file updates; null when it becomes a new one. */
  readonly target: CalendarId | null;
  /** Why it is not certain that the file belongs there; null if it is. */
  readonly targetDoubt: TargetDoubt | null;
  /** What the file is taken for; `isNatureSaid` if the user says so. */
  readonly nature: FileNature;
  readonly isNatureSaid: boolean;
  /** The number of events that are over, not in the file, and stay. */
  readonly stays: number;
  /** The calendars that it could update; `from` is the file or server that each came from. */
  readonly candidates: readonly ReviewCandidate[];
  readonly counts: ReviewCounts;
  /** Set when the calendar was fetched from an address and will be refreshed from it. */
  readonly subscription: ReviewedSubscription | null;
  readonly unknownZones: readonly string[];
  readonly zoneAnswers: Readonly<Record<string, ZoneId>>;
  /** The number of marks and preps on this calendar's events, which stay untouched. */
  readonly kept: { readonly marks: number; readonly preps: number };
  /** The number of new events that the rules will mark. */
  readonly ruled: number;
  /** The number of events in the file, when all of them are over; else null. */
  readonly allOver: number | null;
}

/** What a row says of its event beside its title. */
export interface EventOutline {
  readonly end: EventEnd;
  /** The rules of its recurrence; empty for an event without any. */
  readonly rules: readonly RuleReading[];
  /** A location, or a conference link; cut if it is long. */
  readonly place: string;
  /** The first names of those who are invited or invite, without the user, and the number of all. */
  readonly names: readonly string[];
  readonly people: number;
}

/** An item as it is listed. */
export interface ListedItem extends ReviewItem {
  readonly outline: EventOutline;
}

/** An event of a review, to be looked at before it is imported. Long texts and lists are cut. */
export interface ReviewedEvent
  extends Pick<EventDetails, 'location' | 'url' | 'conference' | 'description' | 'status'> {
  /** Its next occurrence, else its last; null if it has none. */
  readonly span: Span | null;
  /** null for an event that does not recur. */
  readonly repeats: Repetition | null;
  readonly organizer: string;
  readonly guests: readonly InvitedGuest[];
  /** The number of all guests. */
  readonly people: number;
  /** The user's mark of it, and why they go. */
  readonly kind: Kind | null;
  readonly purposes: readonly Purpose[];
}

/** The same with its items and problems. */
export interface ReviewView extends ReviewSummary {
  readonly items: readonly ListedItem[];
  /** What could not be read, and what was done about it. */
  readonly problems: readonly Problem[];
}

/** One page of a review's items. Only the first page has the problems. */
export interface ReviewPage extends ReviewView {
  /** The number of items in the whole review. */
  readonly total: number;
}

export interface ReviewCandidate {
  readonly id: CalendarId;
  readonly name: string;
  readonly from: string;
}

export interface ReviewedSubscription
  extends Pick<SubscriptionView, 'host' | 'isEncrypted' | 'everyMinutes'> {
  /** True when applying it starts a subscription or changes its address; false for a refresh of one in use. */
  readonly isNew: boolean;
}

export interface ReviewCounts {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
  /** Left as they are, because the file's version is older than the current one. */
  readonly older: number;
  readonly unreadable: number;
}

export interface ApplyResult extends ReviewCounts {
  readonly calendarId: CalendarId;
  readonly calendarName: string;
  readonly problems: readonly Problem[];
}

/** How a refresh ended. `waiting`: it would drop most of the calendar or needs a zone named, so a review waits. */
export interface RefreshResult extends ReviewCounts {
  readonly outcome: 'unchanged' | 'updated' | 'waiting';
  readonly calendarId: CalendarId;
  readonly calendarName: string;
}
