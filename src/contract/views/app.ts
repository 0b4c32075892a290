import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { ImportAction, ImportRecord } from '../../domain/calendars/import-record';
import type { FetchTrouble } from '../../domain/calendars/subscription';
import type { Dueness, FollowUp } from '../../domain/follow-ups/follow-up';
import type { Settings } from '../../domain/settings/settings';
import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';

export interface AppInfo {
  readonly version: string;
  readonly dataFolder: string;
  /** The data folder cannot be written: everything can be read, edits are refused. */
  readonly readOnly: boolean;
  readonly now: Instant;
  readonly today: Day;
  /** The zone in force: the setting, else the system's. */
  readonly zone: ZoneId;
  /** 1 (Monday) to 7 (Sunday), in force. */
  readonly firstDay: number;
  /** In force. */
  readonly hourCycle: 12 | 24;
  /** How many calendars there are; none before the first one. */
  readonly calendars: number;
  readonly settings: Settings;
}

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

/** One line of the import history. */
export interface ImportView extends Omit<ImportRecord, 'before' | 'moves' | 'takenBack'> {
  readonly calendarName: string;
  /** True when the import brought the calendar. */
  readonly isFirst: boolean;
  readonly takenBackAt: Instant | null;
  /** What can be done with it; null when nothing. */
  readonly action: ImportAction | null;
}

export interface FollowUpView extends FollowUp {
  readonly dueness: Dueness;
  readonly event: {
    readonly summary: string;
    readonly day: Day | null;
    readonly calendarId: CalendarId | null;
  };
}

/** Someone met in the calendars. */
export interface PersonView {
  /** E-mail, else the name. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Different events with this person. */
  readonly events: number;
  readonly lastMet: Day | null;
  readonly next: Day | null;
}

/** Names an edit while the app runs; a later one has a greater name. */
export type EditId = number;

/** The answer of what edits: by which name undo knows it; null where nothing had to be changed. */
export interface Edited {
  readonly edit: EditId | null;
}

/** What undo or redo did. */
export interface HistoryStep {
  readonly edit: EditId;
  readonly label: string;
}

export interface HistoryView {
  /** All that undo can take back, the last one last. */
  readonly edits: readonly EditId[];
  /** The last name that was given; 0 before the first. Edits that are named later are not known here yet. */
  readonly latest: EditId;
  /** What undo would take back, in words; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface BackupView {
  readonly file: string;
  readonly at: Instant;
  readonly counts: PlanCounts;
}

export interface PlanCounts {
  readonly calendars: number;
  readonly marks: number;
  readonly preps: number;
  readonly followUps: number;
}

/** What is wrong with the data, and what can be done; given while the planner cannot start. */
export interface DataStatus {
  readonly state: 'ready' | 'damaged' | 'newer-version' | 'in-use' | 'unreadable';
  readonly message: string;
  readonly dataFolder: string;
  /** The newest backup that can be read; offered when the data is damaged. */
  readonly backup: BackupView | null;
}
