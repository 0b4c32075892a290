import type { WallTime } from '../event/series';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';

/** When a session starts or ends. It is on a wall clock while nobody has said in which zone the conference is. */
export type SessionTime =
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'wall'; readonly wall: WallTime };

export interface Speaker {
  readonly name: string;
  /** As the file numbers its people; absent where it does not. */
  readonly id?: string;
}

/** One session of a conference, as its programme tells it (N7). Texts are empty when absent. */
export interface Session {
  /** In this file; unique in most. */
  readonly id: string;
  /** Meant to stay the same in every version: GUID, or the UID of an .ics file. Some programs make new ones at each export. */
  readonly guid: string;
  /** On one line. */
  readonly title: string;
  readonly subtitle: string;
  readonly start: SessionTime;
  /** Of the same kind as `start`; null when the file does not tell it. */
  readonly end: SessionTime | null;
  readonly room: string;
  readonly track: string;
  readonly type: string;
  readonly language: string;
  readonly speakers: readonly Speaker[];
  /** Plain text. */
  readonly abstract: string;
  readonly url: string;
}

/** What was read of the programme of a conference. A programme with problems is still read. */
export interface Programme {
  readonly name: string;
  /** The zone of the conference, by the file or else by the user; null if neither says it. */
  readonly zone: ZoneId | null;
  /** In the order of the file. */
  readonly sessions: readonly Session[];
  readonly problems: readonly ProgrammeProblem[];
}

export type ProgrammeProblemCode =
  | 'empty-file'
  /** `about` says what the file is instead. */
  | 'not-a-programme'
  | 'too-large'
  /** It is a programme, and nothing is in it. */
  | 'no-sessions'
  /** From this line on, texts that are not UTF-8 were read as Windows-1252. */
  | 'wrong-charset'
  /** The file ends too early. */
  | 'cut-off'
  /** Times stay on the wall clock, because the zone is not known. */
  | 'no-zone'
  /** The file names an unknown zone. */
  | 'unknown-zone'
  /** A session that cannot be read. */
  | 'bad-session'
  /** A session without a start that can be told; it is left out. */
  | 'no-start'
  /** An end or length that is no time after the start; the session has no end. */
  | 'bad-end'
  | 'no-title'
  /** A text that is too long was shortened. */
  | 'long-text'
  /** A fault that the reader of calendars tells; `about` is its message. */
  | 'in-calendar'
  | 'too-many';

/** A fault of a programme, and where it is. */
export interface ProgrammeProblem {
  readonly code: ProgrammeProblemCode;
  /** The line of the file, from 1; 0 if no line can be told. */
  readonly line: number;
  /** The place in a JSON file, such as `schedule.days[0]`; else empty. */
  readonly path: string;
  /** The text or name that it is about. */
  readonly about: string;
}
