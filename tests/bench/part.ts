import type { BenchFolder } from './generated-files';
import type { Row } from './table';

/** The context of a measurement. */
export interface BenchContext {
  readonly folder: BenchFolder;
  /** Prints progress. */
  readonly say: (text: string) => void;
}

/** The result of a part: rows, and notes on them. */
export interface PartResult {
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

export type Part = (context: BenchContext) => Promise<PartResult>;

/** A size in words: `50,000 events`. */
export const eventsText = (events: number): string =>
  `${String(events).replace(/\B(?=(\d{3})+$)/g, ',')} events`;
