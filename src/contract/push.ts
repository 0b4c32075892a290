import type { EventKey } from '../domain/event/key';
import type { FollowUpId } from '../domain/follow-ups/follow-up';

/** What a change touched, so that clients fetch that again. */
export const topics = [
  'calendars',
  'events',
  'follow-ups',
  'settings',
  'history',
  'reviews',
  'rules',
  'suggestions',
  'saved-views',
  'data',
] as const;
export type Topic = (typeof topics)[number];

/** What the native menu asks the page to do. */
export type MenuCommand =
  | 'open-files'
  | 'undo'
  | 'redo'
  | 'today'
  | 'week'
  | 'events'
  | 'follow-ups'
  | 'calendars'
  | 'settings'
  | 'keys'
  | 'news';

/**
 * Whether the host of this page can be reached; `other-launch`: somebody answers there, but not the one that this page came
 * from. The page's own transport tells this, never a host.
 */
export type Connection = 'up' | 'lost' | 'other-launch';

/** What a host tells its clients unasked. */
export type Push =
  | {
      readonly kind: 'changed';
      readonly topics: readonly Topic[];
      /** The events that `events` among the topics is about: series, or single occurrences; absent for any. */
      readonly events?: readonly EventKey[];
      /** The follow-ups that `follow-ups` among the topics is about; absent for any. */
      readonly followUps?: readonly FollowUpId[];
    }
  /** `readId` is the one the reading was begun with, else empty. */
  | {
      readonly kind: 'progress';
      readonly readId: string;
      readonly task: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'command'; readonly command: MenuCommand }
  | { readonly kind: 'connection'; readonly connection: Connection };
