import type { EventKey } from '../../domain/event/key';
import type { Kind } from '../../domain/marking/kind';
import type { PersonRef } from '../../domain/people/directory';
import type { Day } from '../../domain/time/day';

/** An event that fits, once for all the times at which it takes place. */
export interface PaletteEvent {
  readonly key: EventKey;
  readonly title: string;
  readonly place: string;
  /** Of the next time from today on, else of the last one. */
  readonly day: Day;
  readonly repeats: boolean;
  readonly isOwn: boolean;
  readonly kind: Kind | null;
}

export interface PalettePerson {
  readonly id: PersonRef;
  readonly name: string;
  readonly organisation: string;
}

/** What the user wrote, and whom or what it is about. */
export interface PaletteNote {
  /** The line that has the first of the words, as it was typed. */
  readonly text: string;
  readonly of:
    | { readonly kind: 'event'; readonly key: EventKey; readonly title: string }
    | { readonly kind: 'person'; readonly id: PersonRef; readonly name: string };
}

export interface PaletteView {
  /** First where the words are the title, then where they begin it, then where they begin words; then the nearest in time. */
  readonly events: readonly PaletteEvent[];
  /** By their names in the same order; then those whom the user keeps. */
  readonly people: readonly PalettePerson[];
  readonly notes: readonly PaletteNote[];
}
