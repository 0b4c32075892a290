import type { Span } from '../../../domain/event/occurrence';
import type { Kind } from '../../../domain/marking/kind';
import { toUtcText } from '../../../domain/time/instant';

/** The output of a command: data for scripts and pipes goes to stdout as it is, words for people to stderr. */
export interface Output {
  data(text: string): void;
  words(text: string): void;
}

/** A span in the command line's JSON: instants in UTC, all-day events as days; the end is exclusive. */
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

/** The shape of a kind, as in the rest of Mingle; `○` is unmarked. */
export const shapeOf = (kind: Kind | null): string => (kind === null ? '○' : shapes[kind]);

/** A text of a calendar on one line, without control characters: a terminal would run its escape sequences. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** In characters. A longer cell makes only its own line longer, not the column. */
const widestColumn = 80;

/**
 * Rows in aligned columns with two spaces between them, without empty columns. Ends with a line end; empty for no rows.
 */
export function toTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.min(widestColumn, Math.max(widths[column] ?? 0, cell.length));
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
