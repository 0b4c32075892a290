import type { FetchTrouble } from '../../domain/calendars/subscription';
import type { EventKey } from '../../domain/event/key';
import type { Span } from '../../domain/event/occurrence';
import type { PersonRef } from '../../domain/people/directory';
import type { Attendance, FriendPicksId, PickedSession, PickLevel } from '../../domain/programme/pick';
import type { ProgrammeDoubt } from '../../domain/programme/programme-doubt';
import type { ProgrammeNews } from '../../domain/programme/programme-source';
import type { SessionChange } from '../../domain/programme/same-session';
import type { ProgrammeProblem } from '../../domain/programme/session';
import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import type { Edited } from './edit';

/** What a load, a subscription or a refresh of a programme came to. */
export type ProgrammeLoading =
  /** This version is in force. */
  | (VersionCounts &
      Edited & {
        readonly kind: 'loaded';
        /** What the programme calls itself. */
        readonly name: string;
        /** What became of the picks; each pick that is not named here is as it was. */
        readonly picks: { readonly changed: number; readonly gone: number; readonly ambiguous: number };
        readonly problems: readonly ProgrammeProblem[];
      })
  /** The server, or the file, has nothing new. */
  | { readonly kind: 'unchanged' }
  /**
   * Nothing was kept: some times have no offset, and their zone is unknown. The call is repeated with `zone`. `named`: what
   * the file calls the zone; empty if it names none.
   */
  | { readonly kind: 'needs-zone'; readonly named: string; readonly sessions: number }
  /** Nothing was kept: this may be another programme. The call is repeated with `confirm`. */
  | (VersionCounts & {
      readonly kind: 'doubtful';
      readonly name: string;
      readonly doubts: readonly ProgrammeDoubt[];
    });

/** A version beside the one before it; of the first version all are added. */
export interface VersionCounts {
  readonly added: number;
  readonly changed: number;
  /** Those that cannot be told among several count as gone. */
  readonly gone: number;
  readonly same: number;
}

/** A programme among those of other events. */
export interface ProgrammeSummary {
  readonly key: EventKey;
  /** What the programme calls itself. */
  readonly name: string;
  readonly source: ProgrammeSourceView;
}

/** The programme of a conference, without what the user does with it. */
export interface ProgrammeView {
  /** The event's own key: that of the occurrence, where the event repeats. */
  readonly key: EventKey;
  readonly event: { readonly summary: string; readonly span: Span };
  readonly name: string;
  readonly source: ProgrammeSourceView;
  /** In this zone are the days and clocks: that of the programme, else the user's. */
  readonly zone: ZoneId;
  /** False while neither the programme nor the user names the zone: all times are exact, and shown on the user's clock. */
  readonly isZoneKnown: boolean;
  /** The stored file is missing or damaged, so there are no sessions; it has to be loaded or fetched again. Picks are kept. */
  readonly isDamaged: boolean;
  /** The days of the sessions, in order; the tabs of the page. */
  readonly days: readonly Day[];
  /** In the order in which the programme first names them. */
  readonly rooms: readonly string[];
  readonly tracks: readonly string[];
  /** By start, then in the order of the rooms. */
  readonly sessions: readonly SessionView[];
  readonly problems: readonly ProgrammeProblem[];
}

/** Where a programme comes from; never with the address itself. */
export type ProgrammeSourceView = {
  /** The name of the file, or of the server. */
  readonly fileName: string;
  readonly loadedAt: Instant;
  readonly feed: {
    /** False for http, where others on the network can read and change it. */
    readonly isEncrypted: boolean;
    /** null when it is fetched only on request. */
    readonly everyMinutes: number | null;
    readonly fetchedAt: Instant;
    readonly trouble: FetchTrouble | null;
    /** null when it waits for the user. */
    readonly nextFetch: Instant | null;
  } | null;
};

/** A session, in a list of thousands. Texts are plain, and empty when absent. */
export interface SessionView {
  /** Unique in this version of the programme, and the same in the next one for most sessions. */
  readonly id: string;
  /** As the programme says it; empty if it says none. */
  readonly guid: string;
  readonly title: string;
  readonly subtitle: string;
  /** The day it is listed under: a session before 04:00 belongs to the evening before if that day has sessions. */
  readonly day: Day;
  readonly start: Instant;
  /** null where the programme does not tell it; the page may assume a length and has to say so. */
  readonly end: Instant | null;
  readonly room: string;
  readonly track: string;
  readonly type: string;
  readonly language: string;
  readonly speakers: readonly SpeakerView[];
  /** An http or https address; else empty. */
  readonly url: string;
  /** `programme.session` has it. */
  readonly hasAbstract: boolean;
}

export interface SpeakerView {
  readonly name: string;
  /** The person of this name, where exactly one is known; their page is found by it. */
  readonly ref: PersonRef | null;
}

/** What lists leave out of a session. */
export interface SessionDetails {
  readonly id: string;
  /** Plain text with line breaks. */
  readonly abstract: string;
}

/** What the user has of a programme. It is small and changes often, while the sessions change with each version only. */
export interface MyProgrammeView {
  readonly key: EventKey;
  /** By start. With those that are gone. */
  readonly picks: readonly PickView[];
  /** By name. */
  readonly friends: readonly FriendView[];
  /** What the last version brought; null for the first version, and once it is seen. */
  readonly news: ProgrammeNews | null;
  /** Whom the user plans to meet: the speakers of the programme who are among the event's must-meets, as the programme names them. */
  readonly meets: readonly string[];
  /** What else the calendars have on the days of the programme, by start; not the event itself, nor copies of its sessions. */
  readonly appointments: readonly Appointment[];
}

export interface PickView {
  /** The `SessionView.id` of its session; of one that is not in the programme, an id that no session has. */
  readonly id: string;
  readonly level: PickLevel;
  readonly note: string;
  readonly attendance: Attendance | null;
  readonly status: PickStatus;
  /** As the newest version that had it tells it: what is left of a session that is gone. */
  readonly session: PickedSession;
  /** An open follow-up to look at it is there. */
  readonly hasFollowUp: boolean;
}

export type PickStatus =
  | { readonly kind: 'same' }
  /** Since the user last looked. `before`: as it was then. */
  | { readonly kind: 'changed'; readonly changes: readonly SessionChange[]; readonly before: PickedSession }
  /** It is not in the programme any more. */
  | { readonly kind: 'gone' }
  /** Sessions of its title are there, and nothing tells which of them it is. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] };

export interface FriendView {
  readonly id: FriendPicksId;
  readonly name: string;
  /** The ids of the sessions that they picked. */
  readonly sessions: readonly string[];
  /** Titles of what they picked and the programme does not have. */
  readonly others: readonly string[];
}

export interface FriendAdded extends Edited {
  readonly id: FriendPicksId;
  readonly name: string;
  readonly sessions: number;
  /** How many of them are in the programme. */
  readonly found: number;
}

/** Something of the user's own calendars. */
export interface Appointment {
  readonly key: EventKey;
  readonly summary: string;
  readonly location: string;
  /** A whole day may be a journey or a holiday; the page shows it above the hours. */
  readonly span: Span;
}

/** An .ics file. */
export interface PicksExport {
  readonly text: string;
  /** How many sessions are in it. */
  readonly sessions: number;
  /** How many picks have no place in it, because the programme does not have them any more. */
  readonly left: number;
}
