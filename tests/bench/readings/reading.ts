import type { Evidence } from '../corpus/evidence';

/**
 * In what way readers of a file differ. `first` to `ends` are what the engines of the truth say of one another;
 * `dissent` is one against all; `missing` is another answer of ours than theirs; `extra` are events of which they know
 * nothing, and `unread` is a file that they gave up on: both need a fault in the file, no mere reading of it.
 */
export type Difference =
  | 'first'
  | 'kept'
  | 'different'
  | 'starts'
  | 'day or time'
  | 'ends'
  | 'dissent'
  | 'extra'
  | 'missing'
  | 'unread';

/** A decision of READINGS.md, by its heading there. */
export interface Reading {
  readonly id: string;
  /** The differences that the decision can make; it explains no others. */
  readonly makes: readonly Difference[];
  /** The events hold what the decision is about. */
  readonly isAbout: (evidence: Evidence) => boolean;
}

export const which: readonly Difference[] = ['kept', 'different', 'dissent', 'missing'];
export const whole: readonly Difference[] = ['kept', 'different', 'dissent', 'extra', 'unread'];
export const shifted: readonly Difference[] = ['starts', 'different', 'kept', 'ends', 'dissent', 'missing'];
export const ending: readonly Difference[] = ['ends', 'starts', 'different', 'kept', 'dissent', 'missing'];
