import type { Day } from '../time/day';
import { parseDay } from '../time/day';
import type { Instant } from '../time/instant';
import type { RecurrenceId, SeriesKey, Uid } from './key';

/** A wall time without zone: `2026-03-02T09:00:00`. */
export type WallTime = string;

const wallTimeShape = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

export const isWallTime = (text: string): text is WallTime =>
  wallTimeShape.test(text) && parseDay(text.slice(0, 10)) !== null;

/** How a DTSTART, DTEND, RDATE, EXDATE or RECURRENCE-ID was written (RFC 5545 §3.3.4, §3.3.5). */
export type EventTime =
  | { readonly kind: 'all-day'; readonly day: Day }
  | { readonly kind: 'utc'; readonly at: Instant }
  /** `zone` is a name that `CalendarContent.zones` resolves. */
  | { readonly kind: 'zoned'; readonly wall: WallTime; readonly zone: string }
  | { readonly kind: 'floating'; readonly wall: WallTime };

/** When an event ends, as written. `none`: RFC 5545 §3.6.1 (all-day lasts one day, timed has no length). */
export type EventEnd =
  | { readonly kind: 'at'; readonly time: EventTime }
  /** `days` are nominal (same wall time), `seconds` exact (RFC 5545 §3.3.6). */
  | { readonly kind: 'duration'; readonly days: number; readonly seconds: number }
  | { readonly kind: 'none' };

/** PARTSTAT (RFC 5545 §3.2.12), reduced to what Mingle tells apart. */
export type Participation = 'accepted' | 'tentative' | 'declined' | 'delegated' | 'needs-action';

/** An ATTENDEE or ORGANIZER. */
export interface Attendee {
  /** Lower case, without `mailto:`; empty when the address is no e-mail. */
  readonly email: string;
  /** CN, else empty. */
  readonly name: string;
  readonly participation: Participation;
  /** CUTYPE (RFC 5545 §3.2.3). */
  readonly type: 'individual' | 'group' | 'room' | 'resource' | 'unknown';
}

export type EventStatus = 'confirmed' | 'tentative' | 'cancelled';

/** The content of an event without its times. Texts are unescaped; empty when absent. */
export interface EventDetails {
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  /** A video or phone link, from CONFERENCE (RFC 7986 §5.11), a vendor's property, or a known address in the text. */
  readonly conference: string;
  readonly categories: readonly string[];
  readonly status: EventStatus;
  /** TRANSP:TRANSPARENT: does not block time. */
  readonly transparent: boolean;
  /** X-MICROSOFT-CDO-BUSYSTATUS:OOF: the user is away. */
  readonly outOfOffice: boolean;
  readonly organizer: Attendee | null;
  readonly attendees: readonly Attendee[];
}

/** One VEVENT: the master of a series or an override. */
export interface EventVersion extends EventDetails {
  readonly start: EventTime;
  readonly end: EventEnd;
  readonly sequence: number;
  /** LAST-MODIFIED, else DTSTAMP, else null. */
  readonly lastModified: Instant | null;
}

/** An RDATE: a start, and its own end if it is a PERIOD. */
export interface ExtraDate {
  readonly start: EventTime;
  readonly end: EventEnd | null;
}

/** How a master recurs. Rules are texts as in RFC 5545 §3.3.10, corrected where the file's rule was malformed. */
export interface Recurrence {
  readonly rules: readonly string[];
  /** EXRULE of RFC 2445, which old files still contain. */
  readonly excludedRules: readonly string[];
  readonly extraDates: readonly ExtraDate[];
  readonly excludedDates: readonly EventTime[];
}

/** A changed or cancelled single occurrence. */
export interface Override {
  readonly recurrenceId: RecurrenceId;
  readonly recurrenceTime: EventTime;
  /** RANGE=THISANDFUTURE: the change applies to this occurrence and all later ones. */
  readonly thisAndFuture: boolean;
  readonly version: EventVersion;
}

/** The events of one UID: the master with its recurrence, and the overrides. */
export interface Series {
  readonly key: SeriesKey;
  readonly uid: Uid;
  /** null if the file has only overrides (orphans). */
  readonly master: EventVersion | null;
  /** null if the event does not recur. */
  readonly recurrence: Recurrence | null;
  readonly overrides: readonly Override[];
}

export const isRecurring = (series: Series): boolean =>
  series.recurrence !== null || series.overrides.length > 0;

/** The zone names that the times of a series use. */
export function zoneNamesIn({ master, recurrence, overrides }: Series): ReadonlySet<string> {
  const versions = [...(master ? [master] : []), ...overrides.map(({ version }) => version)];
  const ends = [
    ...versions.map(({ end }) => end),
    ...(recurrence?.extraDates ?? []).map(({ end }) => end ?? { kind: 'none' as const }),
  ];
  const times = [
    ...versions.map(({ start }) => start),
    ...ends.flatMap((end) => (end.kind === 'at' ? [end.time] : [])),
    ...overrides.map(({ recurrenceTime }) => recurrenceTime),
    ...(recurrence?.extraDates ?? []).map(({ start }) => start),
    ...(recurrence?.excludedDates ?? []),
  ];
  return new Set(times.flatMap((time) => (time.kind === 'zoned' ? [time.zone] : [])));
}

/** The version of the occurrence with this id: its override, else the leading version; null asks for the series. */
export const versionAt = (series: Series, recurrenceId: RecurrenceId | null): EventVersion =>
  series.overrides.find((override) => override.recurrenceId === recurrenceId)?.version ??
  leadingVersion(series);

/** The version that represents the series: the master, else its first override. */
export function leadingVersion(series: Series): EventVersion {
  const version = series.master ?? series.overrides[0]?.version;
  if (!version) throw new Error(`series ${series.key} holds no event`);
  return version;
}
