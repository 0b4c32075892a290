import type { EventKey } from '../event/key';

/** What the user said of an event that is, or looks like, a part of another one, such as a dinner of a conference (N7). */
export interface Part {
  /** The event it is part of; null if it is part of none, whatever it looks like. */
  readonly of: EventKey | null;
}
