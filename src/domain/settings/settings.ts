import type { EventColumn } from '../saved-views/event-column';
import type { ZoneId } from '../time/zone';
import type { MixTargets } from '../week/target';
import { defaultTargets } from '../week/target';

/** The user's settings. `null` follows the system. */
export interface Settings {
  readonly colorScheme: 'light' | 'dark' | null;
  /** 1 (Monday) to 7 (Sunday). */
  readonly firstDay: number | null;
  readonly hourCycle: 12 | 24 | null;
  readonly zone: ZoneId | null;
  /** Whether single-letter keys (N, S, B, O, U) work in lists. */
  readonly letterKeys: boolean;
  /** Whether Mingle suggests kinds and forms. */
  readonly suggestions: boolean;
  /** The columns of the events table, from left to right; null for all in default order. */
  readonly eventColumns: readonly EventColumn[] | null;
  /** The user's own addresses, lower case; they are not counted as people. */
  readonly myEmails: readonly string[];
  /** Whether the user has answered which addresses are theirs; Mingle asks once. */
  readonly isOwnerAsked: boolean;
  readonly targets: MixTargets;
}

export const defaultSettings: Settings = {
  colorScheme: null,
  firstDay: null,
  hourCycle: null,
  zone: null,
  letterKeys: true,
  suggestions: true,
  eventColumns: null,
  myEmails: [],
  isOwnerAsked: false,
  targets: defaultTargets,
};
