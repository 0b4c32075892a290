import type { Span } from '../../../domain/event/occurrence';
import type { Kind } from '../../../domain/marking/kind';
import { toUtcText } from '../../../domain/time/instant';

/** Where a command writes: data for scripts and pipes, words for people. */
export interface Output {
  data(text: string): void;
  words(text: string): void;
}

/** A span as the command line's JSON has it: instants in UTC, all-day events as days; the end is exclusive. */
export interface SpanJson {
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
}

export const toSpanJson = (span: Span): SpanJson =>
  span.kind === 'timed'
    ? { start: toUtcText(span.start), end: toUtcText(span.end), allDay: false }
    : { start: span.start, end: span.end, allDay: true };

const shapes: Readonly<Record<Kind, string>> = { networking: '■', social: '●', both: '◧', other: '–' };

/** The kind by its shape, as everywhere in Mingle; `○` is unmarked. */
export const shapeOf = (kind: Kind | null): string => (kind === null ? '○' : shapes[kind]);

/** One line of a calendar's text: control characters could do things to a terminal. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

/** One title as long as a page makes its own line longer, not everybody's. */
const widest = 80;

/**
 * Rows in aligned columns, two spaces apart, without the columns that are empty; ends with a line end, empty
 * for no rows.
 */
export function toTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.min(widest, Math.max(widths[column] ?? 0, cell.length));
    }
  }
  const toLine = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .filter((_cell, column) => widths[column] !== 0)
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${toLine(row)}\n`).join('');
}
