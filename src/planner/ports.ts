import type { Answer } from '../contract/failure';
import type { PlanCounts } from '../contract/views/data';
import type { CalendarContent, CalendarId, ZoneResolution } from '../domain/calendars/calendar';
import type { ImportId } from '../domain/calendars/import-record';
import type { SeriesKey } from '../domain/event/key';
import type { Series } from '../domain/event/series';
import type { Result } from '../domain/result';
import type { SamplePlan } from '../domain/sample/plan';
import type { WordLists } from '../domain/suggestion/words';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';
import type { Plan } from '../plan/plan';

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
  /** Zones of kept and archived series, which the file may name no longer. */
  readonly zones?: Readonly<Record<string, ZoneResolution>>;
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
  /** The calendar's bytes with this SHA-256; null where they are not there. */
  bytes(id: CalendarId, expected: string): Promise<Uint8Array | null>;
  /**
   * Puts other bytes beside those in force. Whichever of them the plan names is what `read` gives, so that writing the
   * plan changes everything at once. `settle` or `drop` follows.
   */
  write(
    id: CalendarId,
    bytes: Uint8Array,
    content: CalendarContent,
    overlay: CalendarOverlay,
  ): Promise<Result<StoredCalendar, StoreFailure>>;
  /** After `write`, once the plan names its bytes: they take the place of the former ones. */
  settle(id: CalendarId, stored: StoredCalendar): Promise<void>;
  /** What the user decided about these bytes, also where the bytes themselves are lost; nothing of a calendar that is not there. */
  overlayOf(id: CalendarId, sha256: string): Promise<CalendarOverlay>;
  /** After a `write` that the plan never came to name. */
  drop(id: CalendarId): Promise<void>;
}

/** How a calendar stood at an import: the bytes and the overlay. */
export interface CalendarState {
  readonly bytes: Uint8Array;
  readonly overlay: CalendarOverlay;
}

/** Which side of an import is meant. */
export type ImportSide = 'before' | 'after';

/** How calendars stood before imports, and with those taken back (product I4). */
export interface EarlierCalendars {
  /** Keeps the calendar as it stands now as one side of an import; fails where its bytes are not those of `sha256`. */
  keep(
    id: CalendarId,
    importId: ImportId,
    side: ImportSide,
    sha256: string,
  ): Promise<Result<null, StoreFailure>>;
  /** What was kept under this name, whole as it was; else it is a failure. */
  read(id: CalendarId, importId: ImportId, side: ImportSide): Promise<Result<CalendarState, StoreFailure>>;
  /** Drops what is kept of the calendar's other imports; what cannot be dropped stays. */
  dropAllBut(id: CalendarId, kept: readonly ImportId[]): Promise<void>;
}

export interface Backup {
  readonly file: string;
  readonly at: Instant;
  readonly counts: PlanCounts;
}

export interface BackupStore {
  /** Newest first; files that cannot be read are left out. */
  list(): Promise<Result<readonly Backup[], StoreFailure>>;
  /** Writes today's backup. */
  create(): Promise<Result<Backup, StoreFailure>>;
  read(file: string): Promise<Result<Plan, StoreFailure>>;
}

export interface ReadOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the reading. */
  readonly signal?: AbortSignal;
  /** An earlier file of the same calendar: what the newer one says in the same words is taken from it. */
  readonly former?: Former;
}

/** A file that was read before. */
export interface Former {
  readonly bytes: Uint8Array;
  readonly content: CalendarContent;
}

/** Reads calendar bytes off the main thread; null when the reading was ended by its signal. */
export type ReadCalendar = (bytes: Uint8Array, options?: ReadOptions) => Promise<CalendarContent | null>;

export interface FeedRequest {
  /** As the user wrote it, or as an earlier answer gave it back. */
  readonly address: string;
  /** As the server sent them with the calendar that is there; empty for none. */
  readonly etag: string;
  readonly lastModified: string;
  readonly signal?: AbortSignal;
}

/** What a server answered. */
export type Feed =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'calendar';
      /** https or http, as it is to be fetched from now on. */
      readonly address: string;
      /** The server's name: what it calls the file may hold the address. */
      readonly fileName: string;
      readonly bytes: Uint8Array;
      readonly etag: string;
      readonly lastModified: string;
    };

/** Fetches a calendar. Failures name the server and never the address. */
export type FetchFeed = (request: FeedRequest) => Promise<Answer<Feed>>;

export interface Clock {
  now(): Instant;
}

/** The system's habits, where the settings follow the system. */
export interface Locale {
  /** Language and region: `en-GB`. */
  readonly tag: string;
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

/** Long work calls it every few milliseconds: resolves once it may go on, after others had the thread where it was held for long. */
export type YieldThread = () => Promise<void>;

export interface PlannerPorts {
  readonly plan: PlanStore;
  readonly calendars: CalendarStore;
  readonly earlier: EarlierCalendars;
  readonly backups: BackupStore;
  readonly readCalendar: ReadCalendar;
  readonly fetchFeed: FetchFeed;
  readonly clock: Clock;
  readonly yieldThread: YieldThread;
  /** A new id, never given before. */
  readonly newId: () => string;
  readonly sha256: (bytes: Uint8Array) => string;
  readonly locale: Locale;
  /** The zone asked for at this start (`--zone`); wins over the setting. */
  readonly zone: ZoneId | null;
  readonly resources: Resources;
  readonly app: { readonly version: string; readonly dataFolder: string };
}
