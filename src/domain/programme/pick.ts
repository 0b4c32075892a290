import type { Brand } from '../brand';
import type { EventKey } from '../event/key';
import type { Instant } from '../time/instant';
import type { SessionChange } from './same-session';
import type { Session } from './session';

export type PickId = Brand<string, 'PickId'>;

export const pickLevels = ['going', 'maybe'] as const;
export type PickLevel = (typeof pickLevels)[number];

/** What became of a picked session afterwards, as the user says. */
export const attendances = ['seen', 'missed'] as const;
export type Attendance = (typeof attendances)[number];

/** A session of a programme that the user wants to see (N7). It survives every new version, also one without the session. */
export interface Pick {
  readonly id: PickId;
  /** The event whose programme it is. */
  readonly eventKey: EventKey;
  /** As the newest version that has it tells it, without what only the programme page shows. */
  readonly session: PickedSession;
  readonly level: PickLevel;
  readonly note: string;
  readonly attendance: Attendance | null;
  readonly pickedAt: Instant;
  /** What the last versions changed, until the user has seen it; null if nothing. */
  readonly fate: PickFate | null;
}

export type PickedSession = Omit<Session, 'abstract' | 'subtitle' | 'type' | 'language'>;

export type PickFate =
  | { readonly kind: 'changed'; readonly changes: readonly SessionChange[]; readonly before: PickedSession }
  /** The programme no longer has it. */
  | { readonly kind: 'gone' }
  /** Several sessions may be it, and nothing tells which. */
  | { readonly kind: 'ambiguous' };

export type FriendPicksId = Brand<string, 'FriendPicksId'>;

/** The picks of a friend, read from a file, to be laid beside one's own. */
export interface FriendPicks {
  readonly id: FriendPicksId;
  readonly eventKey: EventKey;
  /** Whose they are. */
  readonly name: string;
  readonly sessions: readonly PickedSession[];
  readonly addedAt: Instant;
}
