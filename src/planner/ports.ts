import type { DataNotice, PlanCounts } from '../contract/views/data';
import type { CalendarContent, CalendarId, ZoneResolution } from '../domain/calendars/calendar';
import type { ImportId } from '../domain/calendars/import-record';
import type { Message } from '../domain/calendars/message';
import type { SeriesKey } from '../domain/event/key';
import type { Series } from '../domain/event/series';
import type { DraftTemplate } from '../domain/follow-ups/draft-template';
import type { ContactsContent, PhotoFile } from '../domain/people/contact';
import type { ColumnField, ContactColumn } from '../domain/people/contact-column';
import type { OfferedQuestion } from '../domain/prep/interview';
import type { Programme } from '../domain/programme/session';
import type { Result } from '../domain/result';
import type { RunSheetTemplate } from '../domain/run-sheets/template';
import type { SamplePlan } from '../domain/sample/plan';
import type { SuggestionKnowledge } from '../domain/suggestion/suggest';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';
import type { Plan } from '../plan/plan';
import type { FetchFeed } from './feed-port';

/** Why something could not be written or read. `message` names the file and says what happened. */
export interface StoreFailure {
  readonly code:
    | 'read-only'
    | 'disk-full'
    | 'write-failed'
    | 'damaged'
    | 'not-found'
    | 'newer-version'
    | 'in-use';
  readonly message: string;
}

export type { DataNotice };

/** The user's own data. */
export interface PlanStore {
  readonly readOnly: boolean;
  /** What the user has to know about the data folder now. */
  notices(): readonly DataNotice[];
  /** The plan that is on disk. */
  current(): Plan;
  /**
   * Computes the next plan from the latest accepted one and answers when it is durable on disk. Changes are applied in the
   * order of their calls; those that wait together are coalesced into one write. If the write fails, all of them fail and
   * `current` is unchanged.
   */
  update(change: (plan: Plan) => Plan): Promise<Result<Plan, StoreFailure>>;
}

/** From the key of an event of the file to its own key, where the former names another event. */
export type OwnKeys = Readonly<Record<SeriesKey, SeriesKey>>;

/** What Mingle knows of a calendar's events beyond the untouched file, stored beside it. */
export interface CalendarOverlay {
  /** Series of the file the user left out. */
  readonly skipped: readonly SeriesKey[];
  /** Series that stay as they were although the file changed or dropped them. */
  readonly kept: readonly Series[];
  /** Series that left the file, and when; with the key of a current series, single occurrences that left it. */
  readonly archived: readonly { readonly series: Series; readonly at: Instant }[];
  /**
   * What was over when it left the file, and counts on: whole series, and single occurrences (as overrides without a master)
   * of series that the file still has.
   */
  readonly past?: readonly Series[];
  /** Messages about single events, since the last file with all events. */
  readonly messages?: readonly Message[];
  /** Own keys of events whose UID names another event in another calendar. */
  readonly keys?: OwnKeys;
  /** Zones of the series in this overlay, which the file may no longer name. */
  readonly zones?: Readonly<Record<string, ZoneResolution>>;
}

export interface StoredCalendar {
  readonly sha256: string;
  readonly content: CalendarContent;
  readonly overlay: CalendarOverlay;
  /** What is wrong with the calendar's file, although its events could be loaded. */
  readonly damage?: string;
}

/** The calendars as imported: the untouched bytes, what was read from them, and the overlay. */
export interface CalendarStore {
  /**
   * `expected` is the SHA-256 of the bytes as imported. Content whose cache is missing, damaged or of another version is read
   * again from the bytes. If the bytes have changed or cannot be read, the cached content of the expected ones is used; if
   * there is none, that of the changed bytes; without either it is a failure.
   */
  read(id: CalendarId, expected: string): Promise<Result<StoredCalendar, StoreFailure>>;
  /** The calendar's bytes with this SHA-256; null when there are none. */
  bytes(id: CalendarId, expected: string): Promise<Uint8Array | null>;
  /**
   * Writes pending bytes beside the current ones. `read` uses those that the plan names, so writing the plan is the commit.
   * The caller then calls `settle` or `drop`.
   */
  write(
    id: CalendarId,
    bytes: Uint8Array,
    content: CalendarContent,
    overlay: CalendarOverlay,
  ): Promise<Result<StoredCalendar, StoreFailure>>;
  /** After `write`, once the plan names its bytes: they replace the current ones. */
  settle(id: CalendarId, stored: StoredCalendar): Promise<void>;
  /** The overlay of these bytes, also when the bytes themselves are lost; an empty one when there is no such calendar. */
  overlayOf(id: CalendarId, sha256: string): Promise<CalendarOverlay>;
  /** After a `write` whose bytes the plan does not name: deletes them. */
  drop(id: CalendarId): Promise<void>;
}

/** The state of a calendar before or after an import. */
export interface CalendarState {
  readonly bytes: Uint8Array;
  readonly overlay: CalendarOverlay;
}

export type ImportSide = 'before' | 'after';

/** The states of calendars before imports, and after imports that were taken back (product I4). */
export interface EarlierCalendars {
  /** Saves the calendar's current state as one side of an import; fails when its bytes do not have this hash. */
  keep(
    id: CalendarId,
    importId: ImportId,
    side: ImportSide,
    sha256: string,
  ): Promise<Result<null, StoreFailure>>;
  /** The saved state, unchanged; a failure when it is missing or damaged. */
  read(id: CalendarId, importId: ImportId, side: ImportSide): Promise<Result<CalendarState, StoreFailure>>;
  /** Deletes the saved states of the calendar's other imports; one that cannot be deleted stays. */
  dropAllBut(id: CalendarId, kept: readonly ImportId[]): Promise<void>;
}

/** The programmes of conferences as they were loaded: the untouched bytes, and the sessions that were read from them. */
export interface ProgrammeStore {
  /**
   * The programme in the bytes with this hash, read with this zone. What is cached is used if it is whole and of this version of
   * Mingle; else the bytes are read again. A failure if they are missing or changed.
   */
  read(sha256: string, zone: ZoneId | null): Promise<Result<Programme, StoreFailure>>;
  /**
   * Answers when the bytes are durable. Writing the plan that names their hash is the commit; bytes that no plan names are
   * removed at the next start.
   */
  write(
    bytes: Uint8Array,
    sha256: string,
    zone: ZoneId | null,
    programme: Programme,
  ): Promise<Result<null, StoreFailure>>;
}

export interface Backup {
  readonly file: string;
  readonly at: Instant;
  readonly counts: PlanCounts;
}

export interface BackupStore {
  /** Newest first; files that cannot be read are left out. */
  list(): Promise<Result<readonly Backup[], StoreFailure>>;
  /** Backs up the current plan; answers with today's newest backup if that already holds it. */
  create(): Promise<Result<Backup, StoreFailure>>;
  /** `asItIs`: also when its checksum does not fit. */
  read(file: string, asItIs?: boolean): Promise<Result<Plan, StoreFailure>>;
}

export interface ReadOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborts the reading. */
  readonly signal?: AbortSignal;
  /** An earlier file of the same calendar: events with the same text are taken from it and not read again. */
  readonly former?: Former;
}

/** A file that was read before. */
export interface Former {
  readonly bytes: Uint8Array;
  readonly content: CalendarContent;
}

/** Reads calendar bytes off the main thread; null when its signal aborted the reading. */
export type ReadCalendar = (bytes: Uint8Array, options?: ReadOptions) => Promise<CalendarContent | null>;

/** What the user says of a table whose columns are not understood. */
export interface SaidColumns {
  /** From left to right; null is nothing. */
  readonly columns: readonly (ColumnField | null)[];
  readonly hasHeader: boolean;
}

/** A file of contacts as it was read. */
export interface ReadContactsFile {
  readonly content: ContactsContent;
  /** Of a table, what each column was taken for. */
  readonly columns: readonly ContactColumn[];
  /** The first rows of a table. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads cards or a table off the main thread where they are many. A file that takes too long is given up with a problem.
 * `withPhotos`: photos that can be kept are named by their files.
 */
export type ReadContacts = (
  bytes: Uint8Array,
  said: SaidColumns | null,
  withPhotos: boolean,
) => Promise<ReadContactsFile>;

/** Reads the wanted photos of cards again, and awaits `take` for each, so that few are in memory at once. */
export type ReadPhotos = (
  bytes: Uint8Array,
  wanted: ReadonlySet<PhotoFile>,
  take: (file: PhotoFile, photo: Uint8Array) => Promise<void>,
) => Promise<void>;

/** Photos of contacts, as files named by their bytes. */
export interface PhotoStore {
  /** Writes a photo that is not there yet. */
  keep(file: PhotoFile, bytes: Uint8Array): Promise<Result<null, StoreFailure>>;
  /** Null when it is not there, or not as it was written. */
  read(file: PhotoFile): Promise<Uint8Array | null>;
}

/**
 * Reads a programme off the main thread where it is large; `zone` is for files that name none. A file that takes too long is given
 * up with a problem.
 */
export type ReadProgramme = (bytes: Uint8Array, zone: ZoneId | null) => Promise<Programme>;

export interface Clock {
  now(): Instant;
}

/** The system's conventions, for settings that follow the system. */
export interface Locale {
  /** Language and region: `en-GB`. */
  readonly tag: string;
  readonly zone: ZoneId;
  readonly firstDay: number;
  readonly hourCycle: 12 | 24;
}

/** The usual steps of events, in a file that a user may change by hand. */
export interface BroughtStepTemplates {
  readonly templates: readonly RunSheetTemplate[];
  /** What is wrong with the file, whose templates are then missing; null when it is in order. */
  readonly problem: string | null;
}

/** Data that ships with Mingle. */
export interface Resources {
  /** The words of messages after events. */
  readonly templates: readonly DraftTemplate[];
  readonly stepTemplates: BroughtStepTemplates;
  /** The questions offered for an informational interview. */
  readonly questions: readonly OfferedQuestion[];
  readonly sampleIcs: string;
  readonly samplePlan: SamplePlan;
  readonly knowledge: SuggestionKnowledge;
}

/** Long work awaits it every few milliseconds. It yields to the event loop if the thread was held for long. */
export type YieldThread = () => Promise<void>;

export interface PlannerPorts {
  readonly plan: PlanStore;
  readonly calendars: CalendarStore;
  readonly earlier: EarlierCalendars;
  readonly programmes: ProgrammeStore;
  readonly backups: BackupStore;
  readonly readCalendar: ReadCalendar;
  readonly readContacts: ReadContacts;
  readonly readPhotos: ReadPhotos;
  readonly photos: PhotoStore;
  readonly readProgramme: ReadProgramme;
  readonly fetchFeed: FetchFeed;
  readonly clock: Clock;
  readonly yieldThread: YieldThread;
  /** Takes a bug in work that no call waits for. */
  readonly reportBug: (error: unknown) => void;
  /** Creates a unique id. */
  readonly newId: () => string;
  readonly sha256: (bytes: Uint8Array) => string;
  readonly locale: Locale;
  /** The zone given with `--zone`, which overrides the setting. */
  readonly zone: ZoneId | null;
  readonly resources: Resources;
  readonly app: { readonly version: string; readonly dataFolder: string };
}
