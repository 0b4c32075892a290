import type { Brand } from '../brand';
import type { Series } from '../event/series';
import type { ImmutableMap } from '../immutable-map';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';
import type { OffsetChange } from '../time/zone-offset';
import type { Subscription } from './subscription';

export type CalendarId = Brand<string, 'CalendarId'>;

/**
 * Where a zone name of the file leads: a zone of the runtime, or offsets taken from the file's VTIMEZONE, sorted; the
 * first of these holds for all time before it too.
 */
export type ZoneResolution =
  | { readonly kind: 'iana'; readonly zone: ZoneId }
  | { readonly kind: 'offsets'; readonly transitions: readonly OffsetChange[] };

/** What was wrong in a file, where, and what was done about it. `code` is stable, `message` a sentence. */
export interface Problem {
  readonly code: ProblemCode;
  /** Line of the file, from 1; 0 when the whole file is meant. */
  readonly line: number;
  readonly message: string;
  readonly uid?: string;
}

export type ProblemCode =
  | 'not-a-calendar'
  | 'empty-file'
  | 'too-large'
  | 'cut-off'
  | 'wrong-charset'
  | 'bad-line'
  | 'unbalanced'
  | 'no-start'
  | 'bad-time'
  | 'bad-duration'
  | 'bad-rule'
  | 'bad-event'
  | 'end-before-start'
  | 'unknown-zone'
  | 'too-many';

/** What a file says, read whole. A calendar with problems is still a calendar. */
export interface CalendarContent {
  /** X-WR-CALNAME or NAME (RFC 7986 §5.1), else empty. */
  readonly name: string;
  /** X-WR-TIMEZONE when the runtime knows it: the zone of floating times in this file. */
  readonly zone: ZoneId | null;
  /** Minutes after which the feed asks to be fetched again (REFRESH-INTERVAL, RFC 7986 §5.7, or X-PUBLISHED-TTL); null when it does not. */
  readonly refreshMinutes: number | null;
  /** METHOD (RFC 5546), lower case; empty when absent. */
  readonly method: string;
  readonly series: readonly Series[];
  /** VEVENTs that were read; of those that stand there twice, or in an older version, `series` holds one. */
  readonly events: number;
  /** By the name the series' times use. Every name they use is here or in `unknownZones`. */
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  /** Zone names nobody knows; their times are read as floating until the user says which zone is meant. */
  readonly unknownZones: readonly string[];
  /** VTODO, VJOURNAL and VFREEBUSY components, counted and left alone. */
  readonly otherComponents: number;
  readonly problems: readonly Problem[];
}

/** One imported file or subscription; `sample` is the file Mingle brings along. */
export interface CalendarSource {
  readonly id: CalendarId;
  readonly kind: 'file' | 'subscription' | 'sample';
  readonly name: string;
  /** The file's name without folders, as last imported; of a subscription, its server's name. */
  readonly fileName: string;
  readonly addedAt: Instant;
  readonly importedAt: Instant;
  /** SHA-256 of the bytes as imported, hexadecimal. */
  readonly sha256: string;
  /** Answers of the user to zone names nobody knows. */
  readonly zoneAnswers: Readonly<Record<string, ZoneId>>;
  /** Where a subscription is fetched from; null for files. */
  readonly subscription: Subscription | null;
  /** Set while the calendar rests in the trash. */
  readonly removedAt: Instant | null;
}

/** The user has not removed it. */
export const isInUse = ({ removedAt }: CalendarSource): boolean => removedAt === null;

export const sourcesInUse = (
  calendars: ImmutableMap<CalendarId, CalendarSource>,
): readonly CalendarSource[] => [...calendars.values()].filter(isInUse);

const costly: ReadonlySet<ProblemCode> = new Set(['bad-event', 'no-start', 'bad-time', 'unbalanced']);

/** True when the problem lost an event; false when the event came in and only a detail of it suffered. */
export const costsAnEvent = (problem: Problem): boolean => costly.has(problem.code);
