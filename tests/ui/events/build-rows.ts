import type { EventRow } from '../../../src/contract/views/event';
import type { Suggestion } from '../../../src/domain/marking/suggestion';
import { type RowSketch, rowOf } from '../build-row';

interface HourSketch extends Omit<RowSketch, 'suggestion'> {
  readonly suggests?: Suggestion;
}

/** An event of one hour from the instant `start` (`2026-11-26T09:00:00Z`); see `rowOf` for the defaults. */
export function rowAt(start: string, summary: string, { suggests, ...sketch }: HourSketch = {}): EventRow {
  const at = Date.parse(start);
  const span = { kind: 'timed', start: at, end: at + 3_600_000 } as const;
  return rowOf(summary, span, { suggestion: suggests ?? null, ...sketch });
}

export const titlesOf = (rows: readonly EventRow[]): readonly string[] => rows.map((row) => row.summary);
