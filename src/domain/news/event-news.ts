import type { Brand } from '../brand';
import type { ImportId } from '../calendars/import-record';
import type { EventKey } from '../event/key';
import type { Answer } from '../people/guest';
import type { Day } from '../time/day';
import type { Instant } from '../time/instant';

export type NewsId = Brand<string, 'NewsId'>;

/** When an event starts: a day for an all-day event. */
export type StartTime = Instant | Day;

/** What an import changed in an event, as far as it concerns someone who goes there. */
export type NewsChange =
  | { readonly code: 'moved'; readonly before: StartTime; readonly after: StartTime }
  /** Either may be empty. */
  | { readonly code: 'place'; readonly before: string; readonly after: string }
  /** It has another title; either may be empty. */
  | { readonly code: 'renamed'; readonly before: string; readonly after: string }
  /** A guest has answered otherwise. */
  | { readonly code: 'answer'; readonly name: string; readonly before: Answer; readonly after: Answer }
  /** A series is at other times. */
  | { readonly code: 'retimed' }
  | { readonly code: 'cancelled' }
  /** No longer cancelled. */
  | { readonly code: 'on-again' }
  /** It left its calendar; what was planned for it stays. */
  | { readonly code: 'archived' }
  /** New events that are parts of it, as sessions of a conference. */
  | { readonly code: 'joined'; readonly parts: readonly EventKey[] };

/** What an import changed in one event that the user had marked or planned. It stays until the user has seen it. */
export interface EventNews {
  readonly id: NewsId;
  readonly importId: ImportId;
  /** Of the series, or of the occurrence that changed. */
  readonly eventKey: EventKey;
  readonly title: string;
  /** When the import was. */
  readonly at: Instant;
  /** When the event starts; null when a whole series changed. */
  readonly start: StartTime | null;
  readonly changes: readonly NewsChange[];
}

/** How long news is shown of a series that no calendar has any more, and of what goes on for long, in days. */
export const newsDays = 7;
/** The most news that is kept; of what is over goes first, then the oldest. */
export const mostNews = 200;

/** True for what started before `day`, which begins at `midnight`; not for a whole series. */
export const startedBefore = (start: StartTime | null, day: Day, midnight: Instant): boolean =>
  start !== null && (typeof start === 'number' ? start < midnight : start < day);
