import Papa from 'papaparse';
import type { ContactProblems } from '../problems';

/** A row of a table. */
export interface TableRow {
  /** Trimmed. */
  readonly cells: readonly string[];
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
}

export type Delimiter = ',' | ';' | '\t' | '|';

export const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Excel says the delimiter in a line before the table. */
const delimiterLine = /^\ufeff?"?sep=(.)"?[^\n]*(?:\n|$)/i;

export function saidDelimiter(text: string): string | null {
  return delimiterLine.exec(text)?.[1] ?? null;
}

/** More quotes that are never closed than any real file has. */
const mostOpenQuotes = 20;

/**
 * Parses the rows of a table (RFC 4180). A quote that is never closed would make all that follows one cell: the line on which it
 * is opened is read without quotes instead.
 */
export function parseTable(
  text: string,
  delimiter: string,
  problems: ContactProblems,
  mostRows = 0,
): readonly TableRow[] {
  const head = delimiterLine.exec(text)?.[0] ?? '';
  const rows: TableRow[] = [];
  const place: Place = { at: head.length, line: head === '' ? 1 : 2 };
  for (let opened = 0; place.at < text.length; opened += 1) {
    const { data, errors } = Papa.parse<string[]>(text.slice(place.at), {
      delimiter,
      newline: '\n',
      preview: mostRows,
      // A file with many such quotes has them as letters.
      quoteChar: opened < mostOpenQuotes ? '"' : '\0',
    });
    const broken = firstBroken(data, errors);
    for (const cells of data.slice(0, broken)) {
      addRow(rows, cells, place.line);
      pass(cells, text, place);
    }
    if (broken === data.length) break;
    const from = place.at;
    const { line } = place;
    passLine(text, place);
    const whole = text.slice(from, place.at - 1);
    problems.add('open-quote', line, whole);
    addRow(rows, whole.split(delimiter).map(withoutQuotes), line);
  }
  return rows;
}

/** A place in the text, and its line from 1. */
interface Place {
  at: number;
  line: number;
}

/** The first row that a malformed quote has joined to lines after it; the number of rows if there is none. */
function firstBroken(rows: readonly string[][], errors: readonly Papa.ParseError[]): number {
  let seen = -1;
  const broken = errors.find(({ type, row = 0 }) => {
    // A row can have millions of errors, and long cells.
    if (type !== 'Quotes' || row === seen) return false;
    seen = row;
    return (rows[row] ?? []).some((cell) => cell.includes('\n'));
  });
  return broken?.row ?? rows.length;
}

/** Moves on past a row: every line end within it is in one of its cells. */
function pass(cells: readonly string[], text: string, place: Place): void {
  passLine(text, place);
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) passLine(text, place);
  }
}

function passLine(text: string, place: Place): void {
  const end = text.indexOf('\n', place.at);
  place.at = end < 0 ? text.length + 1 : end + 1;
  place.line += 1;
}

const withoutQuotes = (cell: string): string => cell.trim().replaceAll(/^"|"$/g, '').replaceAll('""', '"');

/** Rows without anything in them are left out. */
function addRow(rows: TableRow[], cells: readonly string[], line: number): void {
  const cleaned = cells.map(cleanCell);
  if (cleaned.some((cell) => cell !== '')) rows.push({ cells: cleaned, line });
}

/** Excel's `="0049"` keeps the zeros of a number. A formula stays a text. */
function cleanCell(cell: string): string {
  const text = cell.trim();
  return /^="[^"]*"$/.test(text) ? text.slice(2, -1).trim() : text;
}
