import type { FetchTrouble } from '../calendars/subscription';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';

/**
 * Where the programme of an event comes from (N7). Its sessions are candidates, not events: they are stored apart, by the hash of
 * the file, and only what the user picks is in the plan.
 */
export interface ProgrammeSource {
  /** What the programme calls itself; else the name of the file or server. */
  readonly name: string;
  /** Of a file, its name; of an address, the name of its server. */
  readonly fileName: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** The zone that the user named for a file that names none. */
  readonly zone: ZoneId | null;
  /** When this version was taken. */
  readonly loadedAt: Instant;
  /** Null for a file. */
  readonly feed: ProgrammeFeed | null;
  /** How many sessions the last version added, changed and lost; null for the first version, or once the user has looked. */
  readonly news: ProgrammeNews | null;
}

/** An address from which a programme is fetched again. */
export interface ProgrammeFeed {
  /** https or http. It may hold a secret, so no view, log or export contains it. */
  readonly address: string;
  /** Minutes from one fetch to the next; null if the user fetches by hand. */
  readonly everyMinutes: number | null;
  readonly etag: string;
  readonly lastModified: string;
  readonly fetchedAt: Instant;
  readonly trouble: FetchTrouble | null;
}

export interface ProgrammeNews {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}
