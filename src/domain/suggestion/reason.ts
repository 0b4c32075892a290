import type { Kind } from '../marking/kind';

/** Where in an event a phrase was found. */
export type PhrasePlace = 'title' | 'categories' | 'description' | 'location' | 'calendar-name';

/** What the look of a title reminds of. */
export type TitleShape =
  | 'conference'
  | 'yearly-conference'
  | 'number'
  | 'numbered-journey'
  | 'journey'
  | 'names-with-arrow';

/** What an event has in common with those that were marked. */
export type SharedFeature =
  | { readonly code: 'title' }
  | { readonly code: 'word'; readonly word: string }
  | { readonly code: 'organizer'; readonly name: string }
  | { readonly code: 'calendar'; readonly name: string }
  | { readonly code: 'guests'; readonly domain: string };

/** Why an event looks like a kind: a fact of it that a person can check. */
export type Reason =
  /** `found` as it stands in the text. */
  | { readonly code: 'phrase'; readonly found: string; readonly place: PhrasePlace }
  | { readonly code: 'title-shape'; readonly shape: TitleShape; readonly found: string }
  | { readonly code: 'crowd'; readonly guests: number }
  | { readonly code: 'colleagues' | 'guests-of'; readonly guests: number; readonly domain: string }
  | { readonly code: 'organisations'; readonly count: number }
  | { readonly code: 'private-addresses' | 'video-link' }
  | { readonly code: 'working-hours'; readonly alone: boolean }
  | { readonly code: 'evening' | 'weekend'; readonly recurring: boolean }
  | { readonly code: 'minutes'; readonly minutes: number }
  | { readonly code: 'hours'; readonly hours: number }
  | { readonly code: 'all-day'; readonly alone: boolean }
  | { readonly code: 'days'; readonly days: number; readonly weekend: 'none' | 'some' | null }
  /** The user marked so many of all events with this feature as this kind. */
  | {
      readonly code: 'marked-before';
      readonly feature: SharedFeature;
      readonly kind: Kind;
      readonly times: number;
      readonly total: number;
    }
  /** The kind that a reason speaks for, where reasons for several stand together. */
  | { readonly code: 'speaks-for'; readonly kind: Kind; readonly reason: Reason };
