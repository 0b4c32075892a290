import type { Instant } from '../time/instant';

/** Up to when reminders were shown and seen. It only grows, also when the clock is set back, so none comes twice. */
export interface Reminded {
  /** What was due until then was shown by the system; null before the first look. */
  readonly shownUntil: Instant | null;
  /** What was due until then was seen in Mingle's own list. */
  readonly seenUntil: Instant | null;
}

export const nothingReminded: Reminded = { shownUntil: null, seenUntil: null };
