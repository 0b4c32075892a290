import type { Range } from './typed-line';

export type QuickSpanKind = 'day' | 'time' | 'length' | 'repeat' | 'person' | 'place' | 'circle';

/** A stretch of the typed text in UTF-16 units, `to` exclusive, and what it was understood as. */
export interface QuickSpan extends Range {
  readonly what: QuickSpanKind;
}
