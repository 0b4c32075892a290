import type { PlanCounts } from '../contract/views/app';
import type { CalendarContent, CalendarId } from '../domain/calendars/calendar';
import type { SeriesKey } from '../domain/event/key';
import type { Series } from '../domain/event/series';
import type { Plan } from '../domain/plan';
import type { Result } from '../domain/result';
import type { SamplePlan } from '../domain/sample/plan';
import type { WordLists } from '../domain/suggestion/words';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';

/** Why something could not be kept or read. `message` names the file and says what happened. */
export interface StoreFailure {
  readonly code: 'read-only' | 'disk-full' | 'write-failed' | 'damaged' | 'not-found' | 'newer-version';
  readonly message: string;
}

/** The user's own data. */
export interface PlanStore {
  readonly readOnly: boolean;
  /** What is on disk. */
  current(): Plan;
  /**
   * Computes the next plan from the latest accepted one and answers when it is durable on disk.
   * Changes are applied in the order of their calls and written together where they wait together;
   * when the write fails, all of them fail and `current` stays as it was.
   */
  update(change: (plan: Plan) => Plan): Promise<Result<Plan, StoreFailure>>;
}

/** What the user decided about a calendar's events, kept beside the file as imported. */
export interface CalendarOverlay {
  /** Series of the file the user left out. */
  readonly skipped: readonly SeriesKey[];
  /** Series that stay as they were although the file changed or dropped them. */
  readonly kept: readonly Series[];
  /** Series that left the file, with when. */
  readonly archived: readonly { readonly series: Series; readonly at: Instant }[];
}

export interface StoredCalendar {
  readonly sha256: string;
  readonly content: CalendarContent;
  readonly overlay: CalendarOverlay;
  /** What is wrong with the calendar's file although its events are known. */
  readonly damage?: string;
}

/** The calendars as imported: the untouched bytes, what was read from them, and the overlay. */
export interface CalendarStore {
  /**
   * Rebuilds what was read from the bytes when that is missing, damaged or of another version. `expected` is the SHA-256 of the bytes as imported: where the bytes are
   * others or cannot be read, what was read from the expected ones stands in; without either it is a failure.
   */
  read(id: CalendarId, expected: string): Promise<Result<StoredCalendar, StoreFailure>>;
  write(
    id: CalendarId,
    bytes: Uint8Array,
    content: CalendarContent,
    overlay: CalendarOverlay,
  ): Promise<Result<StoredCalendar, StoreFailure>>;
}

export interface Backup {
  readonly file: string;
  readonly at: Instant;
  readonly counts: PlanCounts;
}

export interface BackupStore {
  /** Newest first; files that cannot be read are left out. */
  list(): Promise<readonly Backup[]>;
  /** Writes today's backup. */
  create(): Promise<Result<Backup, StoreFailure>>;
  read(file: string): Promise<Result<Plan, StoreFailure>>;
}

/** Reads calendar bytes off the main thread. */
export type ReadCalendar = (
  bytes: Uint8Array,
  onProgress: (done: number, total: number) => void,
) => Promise<CalendarContent>;

export interface Clock {
  now(): Instant;
}

/** The system's habits, where the settings follow the system. */
export interface Locale {
  readonly zone: ZoneId;
  readonly firstDay: number;
  readonly hourCycle: 12 | 24;
}

/** Data that ships with Mingle. */
export interface Resources {
  readonly sampleIcs: string;
  readonly samplePlan: SamplePlan;
  readonly words: WordLists;
}

export interface PlannerPorts {
  readonly plan: PlanStore;
  readonly calendars: CalendarStore;
  readonly backups: BackupStore;
  readonly readCalendar: ReadCalendar;
  readonly clock: Clock;
  /** A new id, never given before. */
  readonly newId: () => string;
  readonly sha256: (bytes: Uint8Array) => string;
  readonly locale: Locale;
  /** The zone asked for at this start (`--zone`); wins over the setting. */
  readonly zone: ZoneId | null;
  readonly resources: Resources;
  readonly app: { readonly version: string; readonly dataFolder: string };
}
