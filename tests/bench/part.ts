import type { BenchFolder } from './generated-files';
import type { Row } from './table';

/** What a measurement gets. */
export interface BenchContext {
  readonly folder: BenchFolder;
  /** Tells what is being done. */
  readonly say: (text: string) => void;
}

/** What a part found: its lines, and sentences that belong to them. */
export interface PartResult {
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

export type Part = (context: BenchContext) => Promise<PartResult>;

/** How sizes are written: `50,000 events`. */
export const eventsText = (events: number): string =>
  `${String(events).replace(/\B(?=(\d{3})+$)/g, ',')} events`;
