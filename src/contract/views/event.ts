import type { CalendarId } from '../../domain/calendars/calendar';
import type { EventKey, RecurrenceId, Uid } from '../../domain/event/key';
import type { Span } from '../../domain/event/occurrence';
import type { Attendee, EventStatus } from '../../domain/event/series';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import type { ForWhom } from '../../domain/follow-ups/usual-steps';
import type { Jotting } from '../../domain/jottings/jotting';
import type { Kind } from '../../domain/marking/kind';
import type { MarkInForce } from '../../domain/marking/mark';
import type { Suggestion } from '../../domain/marking/suggestion';
import type { Lead } from '../../domain/outcomes/lead';
import type { Outcome } from '../../domain/outcomes/outcome';
import type { OwnEvent, OwnEventId, OwnEventTime } from '../../domain/own-events/own-event';
import type { Tie } from '../../domain/parts/belongs';
import type { Guest } from '../../domain/people/guest';
import type { NetworkingPrep } from '../../domain/prep/networking';
import type { ProgressItem } from '../../domain/prep/progress';
import type { Purpose } from '../../domain/prep/purpose';
import type { SocialPrep } from '../../domain/prep/social';
import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { EventLink } from '../week/event-link';
import type { Edited } from './edit';
import type { LastTime } from './outcome';
import type { RunSheetView } from './run-sheet';

/** Whether a mark, a prep or an edit applies to the whole series or to one occurrence. */
export type Scope = 'series' | 'occurrence';

/** One occurrence as the table and the week show it. */
export interface EventRow {
  /** The key of this occurrence; equal to `seriesKey` when the event happens once. */
  readonly key: EventKey;
  readonly seriesKey: EventKey;
  readonly recurring: boolean;
  readonly uid: Uid;
  readonly recurrenceId: RecurrenceId | null;
  readonly calendarId: CalendarId;
  readonly span: Span;
  readonly summary: string;
  readonly location: string;
  readonly status: EventStatus;
  /** The user has declined the invitation. */
  readonly declined: boolean;
  readonly mark: MarkInForce | null;
  /** Whether the mark is the series' or the occurrence's own; null while unmarked. */
  readonly markScope: Scope | null;
  /** Only for unmarked events, and only when Mingle is sure enough. */
  readonly suggestion: Suggestion | null;
  /** What it is part of, as a session of a conference; null for none. */
  readonly part: PartView | null;
  /** The purpose lines, of the event or of its whole; empty while unwritten. */
  readonly purposes: readonly Purpose[];
  readonly progress: { readonly done: number; readonly total: number };
  /** The number of guests, invited or added by hand, without the user and those who do not come. */
  readonly people: number;
  /** null for an imported event, which the user cannot move. */
  readonly own: OwnRow | null;
}

/** What moves an own event in a calendar. */
export interface OwnRow {
  readonly id: OwnEventId;
  /** Of this occurrence. */
  readonly time: OwnEventTime;
  /** The day of a repeated event by its rule; null if it happens once. */
  readonly only: Day | null;
}

/** What an event is part of (product N7). */
export interface PartView {
  readonly of: EventKey;
  readonly title: string;
  readonly kind: Kind | null;
  /** What tells it; null where the user said so. */
  readonly why: Tie | null;
  readonly isSaid: boolean;
  /** The purpose that the row shows is that of the whole. */
  readonly givesPurpose: boolean;
}

/** The fields of a row that the user's edits can change. */
export type EventState = Pick<
  EventRow,
  'mark' | 'markScope' | 'suggestion' | 'part' | 'purposes' | 'progress' | 'people'
>;

/** The states of a series' rows in one calendar. */
export interface SeriesStates {
  readonly calendarId: CalendarId;
  readonly seriesKey: EventKey;
  /** The state of all its rows except `exceptions`. */
  readonly usual: EventState;
  readonly exceptions: readonly { readonly key: EventKey; readonly state: EventState }[];
}

/** Everything the panel of one event shows. */
export interface EventView {
  readonly row: EventRow;
  readonly calendarName: string;
  /** What the user said of an own event; null for an imported one. */
  readonly own: OwnEvent | null;
  /** The lines that were written of it afterwards, in their order. */
  readonly debrief: readonly string[];
  /** The people that these lines name, each once. */
  readonly writtenOf: readonly ForWhom[];
  /** What was noted there and is in no debrief yet, oldest first. */
  readonly jottings: readonly Jotting[];
  readonly description: string;
  readonly url: string;
  readonly conference: string;
  readonly organizer: Attendee | null;
  /** The event left its calendar; what was planned for it stays. */
  readonly archived: boolean;
  /** Whether the prep is the series' or the occurrence's own. An occurrence without its own shows the series'. */
  readonly prepScope: Scope;
  readonly networking: NetworkingPrep;
  readonly social: SocialPrep;
  readonly guests: readonly Guest[];
  readonly progress: readonly ProgressItem[];
  readonly followUps: readonly FollowUp[];
  /** null for an event without a kind, and for `other`. */
  readonly runSheet: RunSheetView | null;
  readonly outcome: Outcome;
  readonly leads: readonly Lead[];
  /** What was planned for the event that it is part of; null for no part, and where nothing was. */
  readonly whole: WholePlan | null;
  /** The events that are part of it, by start. */
  readonly parts: readonly EventRow[];
  /** What came of the edition before; null if nothing was written of one. */
  readonly lastTime: LastTime | null;
}

/** The plan of a whole, of which its parts show what they lack. */
export interface WholePlan {
  readonly key: EventKey;
  readonly title: string;
  readonly kind: Kind | null;
  readonly networking: NetworkingPrep | null;
  readonly social: SocialPrep | null;
}

/** Two events that cannot both be kept (product W11), and the time they share. */
export interface ClashView {
  /** `away`: `event` is during `other`, when the user is on leave or travels. */
  readonly kind: 'overlap' | 'away';
  readonly start: Instant;
  readonly end: Instant;
  /** Both last whole days. */
  readonly wholeDays: boolean;
  readonly event: EventLink;
  readonly other: EventLink;
}

export interface EventList {
  readonly events: readonly EventRow[];
  /** True when a limit was reached and some events of the window are missing. */
  readonly truncated: boolean;
  /** What clashes among the events of the window, if asked for; of very many, some. */
  readonly clashes?: readonly ClashView[];
}

/** How many events were marked, as one edit. */
export interface MarkResult extends Edited {
  readonly marked: number;
}
