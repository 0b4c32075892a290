import type { Span } from '../event/occurrence';

/** The hours that a day of a whole-day event counts in the mix, by kind; a `both` event counts half of each. */
export interface WholeDayHours {
  readonly networking: number;
  readonly social: number;
}

/** Mingle's own starting values. */
export const defaultWholeDayHours: WholeDayHours = { networking: 6, social: 4 };

const dayLength = 24 * 60 * 60_000;

/** True for all-day events, and for timed ones of 24 hours or more: a trip or a fair, of which not every hour counts. */
export const isWholeDay = (span: Span): boolean =>
  span.kind === 'all-day' || span.end - span.start >= dayLength;
