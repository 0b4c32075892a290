import type { EventKey } from '../domain/event/key';
import type { FollowUpId } from '../domain/follow-ups/follow-up';

/** What a change touched, so that clients refetch it. */
export const topics = [
  'calendars',
  'events',
  'follow-ups',
  'people',
  'leads',
  'templates',
  'programmes',
  'picks',
  'steps',
  'reminders',
  'news',
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
  | 'people'
  | 'follow-ups'
  | 'calendars'
  | 'settings'
  | 'keys'
  | 'news';

/**
 * Whether the page can reach its host; `other-launch`: a host answers, but from another launch than the one this page came
 * from. The page's own transport pushes this, never a host.
 */
export type Connection = 'up' | 'lost' | 'other-launch';

/** A message that a host sends to its clients without a call. */
export type Push =
  | {
      readonly kind: 'changed';
      readonly topics: readonly Topic[];
      /** With the topic `events`, the series or single occurrences that changed; absent when any may have. */
      readonly events?: readonly EventKey[];
      /** With the topic `follow-ups`, those that changed; absent when any may have. */
      readonly followUps?: readonly FollowUpId[];
    }
  /** `readId` is that of the call which started the reading, or empty. */
  | {
      readonly kind: 'progress';
      readonly readId: string;
      readonly task: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'command'; readonly command: MenuCommand }
  /** The user clicked on a notification: the page goes there. */
  | { readonly kind: 'show'; readonly path: string }
  | { readonly kind: 'connection'; readonly connection: Connection };
