import type { Kind } from '../marking/kind';

export type PhrasePlace = 'title' | 'categories' | 'description' | 'location' | 'calendar-name';

/** A pattern that a title matches. */
export type TitleShape =
  | 'conference'
  | 'yearly-conference'
  | 'number'
  | 'numbered-journey'
  | 'journey'
  | 'names-with-arrow';

/** A feature that an event shares with marked events. */
export type SharedFeature =
  | { readonly code: 'title' }
  | { readonly code: 'word'; readonly word: string }
  | { readonly code: 'organizer'; readonly name: string }
  | { readonly code: 'calendar'; readonly name: string }
  | { readonly code: 'guests'; readonly domain: string };

/** A reason for a suggestion: a fact about the event that the user can check. */
export type Reason =
  /** `found` is quoted from the text. */
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
  /** A series at least weekly with the same people of one's own organisation. */
  | {
      readonly code: 'routine';
      readonly often: 'daily' | 'weekly';
      readonly guests: number;
      readonly domain: string;
    }
  /** Categories as Mingle writes them, by which an exported calendar comes back. */
  | { readonly code: 'own-categories'; readonly found: string }
  /** A given name or a relative in the title; `alone` if the title has nothing else. */
  | { readonly code: 'person'; readonly found: string; readonly alone: boolean }
  | { readonly code: 'at-home' | 'feast'; readonly found: string }
  /** A proper name over whole days. */
  | { readonly code: 'proper-name' }
  | { readonly code: 'repeats'; readonly repeats: 'daily' | 'weekly' | 'rarely' | 'yearly' }
  /** Of `total` marked events with this feature, the user marked `times` as this kind. */
  | {
      readonly code: 'marked-before';
      readonly feature: SharedFeature;
      readonly kind: Kind;
      readonly times: number;
      readonly total: number;
    }
  /** Why nothing is proposed. `found` is quoted from the start of the title; null if the calendar says so. */
  | { readonly code: 'cancelled'; readonly found: string | null }
  /** Names the kind of a reason, in a list with reasons for several kinds. */
  | { readonly code: 'speaks-for'; readonly kind: Kind; readonly reason: Reason };
