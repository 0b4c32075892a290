import type { Brand } from '../brand';
import type { Series } from '../event/series';
import type { ImmutableMap } from '../immutable-map';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';
import type { OffsetChange } from '../time/zone-offset';
import type { Subscription } from './subscription';

export type CalendarId = Brand<string, 'CalendarId'>;

/**
 * What a zone name of the file resolves to: a zone of the runtime, or sorted offsets from the file's VTIMEZONE. The first
 * offset also applies to all time before it.
 */
export type ZoneResolution =
  | { readonly kind: 'iana'; readonly zone: ZoneId }
  | { readonly kind: 'offsets'; readonly transitions: readonly OffsetChange[] };

/** A fault of a file and how it was handled. `code` is stable, `message` is a sentence. */
export interface Problem {
  readonly code: ProblemCode;
  /** Line of the file, from 1; 0 for the whole file. */
  readonly line: number;
  readonly message: string;
  readonly uid?: string;
  /** The unknown zone name, for `unknown-zone`. */
  readonly zone?: string;
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

/** The content of a file. A calendar with problems is still a calendar. */
export interface CalendarContent {
  /** X-WR-CALNAME or NAME (RFC 7986 §5.1), else empty. */
  readonly name: string;
  /** X-WR-TIMEZONE, the zone of floating times in this file; null if the runtime does not know it. */
  readonly zone: ZoneId | null;
  /** The interval that the feed asks for, in minutes: REFRESH-INTERVAL (RFC 7986 §5.7) or X-PUBLISHED-TTL; null if absent. */
  readonly refreshMinutes: number | null;
  /** METHOD (RFC 5546), lower case; empty when absent. */
  readonly method: string;
  /** When the file was exported: the DTSTAMP that all its events share; null if they differ or have none. */
  readonly exportedAt: Instant | null;
  readonly series: readonly Series[];
  /** The number of VEVENTs that were read; of duplicates and older versions, `series` holds only one. */
  readonly events: number;
  /** By zone name. Every name that a time uses is here or in `unknownZones`. */
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  /** Zone names that cannot be resolved; their times are floating until the user names the zone. */
  readonly unknownZones: readonly string[];
  /** The number of VTODO, VJOURNAL and VFREEBUSY components, which are not read. */
  readonly otherComponents: number;
  readonly problems: readonly Problem[];
}

/** The problems that are left once the user has said which zones are meant. */
export const problemsLeft = (
  { problems }: Pick<CalendarContent, 'problems'>,
  zoneAnswers: Readonly<Record<string, ZoneId>>,
): readonly Problem[] =>
  problems.filter(({ zone }) => zone === undefined || !Object.hasOwn(zoneAnswers, zone));

/** One imported file or subscription; `sample` is the sample calendar that Mingle ships, `own` that of own events. */
export interface CalendarSource {
  readonly id: CalendarId;
  readonly kind: 'file' | 'subscription' | 'sample' | 'own';
  readonly name: string;
  /** The last imported file's name, without folders; for a subscription, the server's name. */
  readonly fileName: string;
  readonly addedAt: Instant;
  readonly importedAt: Instant;
  /** SHA-256 of the imported bytes, hexadecimal. */
  readonly sha256: string;
  /** The zones that the user chose for unknown zone names. */
  readonly zoneAnswers: Readonly<Record<string, ZoneId>>;
  /** null for files. */
  readonly subscription: Subscription | null;
  /** Set while the calendar is in the trash. */
  readonly removedAt: Instant | null;
}

export const isInUse = ({ removedAt }: CalendarSource): boolean => removedAt === null;

export const sourcesInUse = (
  calendars: ImmutableMap<CalendarId, CalendarSource>,
): readonly CalendarSource[] => [...calendars.values()].filter(isInUse);

const eventLosses: ReadonlySet<ProblemCode> = new Set(['bad-event', 'no-start', 'bad-time', 'unbalanced']);

/** True if an event is lost; false if the event was read and only a detail of it is wrong. */
export const costsAnEvent = (problem: Problem): boolean => eventLosses.has(problem.code);
