import type { Evidence } from '../corpus/evidence';

/**
 * In what way readers of a file differ. `first` to `ends` are what the engines of the truth say of one another;
 * `dissent` is one against all; `extra` and `missing` are rows of ours; `unread` is a file that engines gave up on.
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

export const which: readonly Difference[] = ['kept', 'different', 'dissent', 'extra', 'missing'];
export const whole: readonly Difference[] = ['kept', 'different', 'dissent', 'extra', 'unread'];
export const shifted: readonly Difference[] = [
  'starts',
  'different',
  'kept',
  'ends',
  'dissent',
  'missing',
  'extra',
];
export const ending: readonly Difference[] = [
  'ends',
  'starts',
  'different',
  'kept',
  'dissent',
  'missing',
  'extra',
];
