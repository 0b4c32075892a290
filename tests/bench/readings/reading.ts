import type { Evidence } from '../corpus/evidence';

/**
 * How readers of a file differ. `first` to `ends` are differences between the engines of the truth; `dissent` is one engine
 * against all others; `missing` is a different answer of Mingle; `extra` are events that the engines do not have, and
 * `unread` is a file that they reject: both must be explained by a fault in the file.
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
  /** The only differences that the decision can explain. */
  readonly makes: readonly Difference[];
  /** True if the events contain what the decision is about. */
  readonly isAbout: (evidence: Evidence) => boolean;
}

export const which: readonly Difference[] = ['kept', 'different', 'dissent', 'missing'];
export const whole: readonly Difference[] = ['kept', 'different', 'dissent', 'extra', 'unread'];
export const shifted: readonly Difference[] = ['starts', 'different', 'kept', 'ends', 'dissent', 'missing'];
export const ending: readonly Difference[] = ['ends', 'starts', 'different', 'kept', 'dissent', 'missing'];
