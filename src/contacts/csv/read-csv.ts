import type { Contact, ContactsContent } from '../../domain/people/contact';
import type { ColumnField, ContactColumn } from '../../domain/people/contact-column';
import type { ContactProblems } from '../problems';
import { createContactProblems } from '../problems';
import type { Column } from './columns';
import { canName, countKnown, findHeader, readColumns, settleByValues } from './columns';
import type { DateOrder } from './dates';
import { dateOrderOf } from './dates';
import { inferColumns } from './infer-columns';
import type { TableRow } from './parse-table';
import { delimiters, parseTable, saidDelimiter } from './parse-table';
import type { PlacedColumn } from './read-row';
import { readRow } from './read-row';
import { readTableText } from './table-text';

/** What was read of a table, and how its columns were understood. */
export interface TableContent extends ContactsContent {
  readonly columns: readonly ContactColumn[];
}

export interface TableOptions {
  /** What the user says the columns hold, from left to right; null is nothing. */
  readonly columns?: readonly (ColumnField | null)[];
  /** With `columns`, whether the first row names them although it was not understood. */
  readonly hasHeader?: boolean;
}

/** The first rows of a table, for the user to say what its columns hold. */
export function firstRows(bytes: Uint8Array, count: number): readonly (readonly string[])[] {
  const { text } = readTableText(bytes);
  const sample = text.slice(0, sampleLength);
  return parseTable(sample, findDelimiter(sample), createContactProblems(), count).map(({ cells }) => cells);
}

/** Reads the contacts of a table; null if there are none in it and it has no header of contacts. */
export function readCsv(bytes: Uint8Array, options: TableOptions = {}): TableContent | null {
  const problems = createContactProblems();
  const { text, foreignLine } = readTableText(bytes);
  if (foreignLine > 0) problems.add('wrong-charset', foreignLine);
  const rows = parseTable(text, findDelimiter(text), problems);
  const table = findColumns(rows, options);
  if (!table || !canName(table.columns)) return null;
  if (!table.isKnown && !options.columns) problems.add('no-header', 0);
  const content = readRows(table, problems);
  // A text with commas, in which a line looks like a header.
  if (content.contacts.length === 0 && content.unreadable > 0) return null;
  return {
    ...content,
    columns: table.columns.map(({ header, field }) => ({ header, field })),
  };
}

/** The rows that tell the delimiter, and the longest text that is searched for them. */
const sampleRows = 25;
const sampleLength = 256 * 1024;

/** The delimiter with which most headers are known; without a header, the one that makes the most cells. */
function findDelimiter(text: string): string {
  const said = saidDelimiter(text);
  if (said !== null) return said;
  const sample = text.slice(0, sampleLength);
  const scores = delimiters.map((delimiter) => {
    const rows = parseTable(sample, delimiter, createContactProblems(), sampleRows).map(({ cells }) => cells);
    const known = rows.reduce((most, cells) => Math.max(most, countKnown(cells)), 0);
    const columns = inferColumns(rows) ?? [];
    return { delimiter, known, inferred: columns.filter(({ field }) => field !== null).length };
  });
  const [best] = scores.toSorted((one, other) => other.known - one.known || other.inferred - one.inferred);
  return best?.delimiter ?? ',';
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly header: readonly string[];
  readonly hasHeader: boolean;
  /** The header is one that is understood. */
  readonly isKnown: boolean;
}

function findColumns(
  rows: readonly TableRow[],
  { columns: said, hasHeader = false }: TableOptions,
): Table | null {
  const cells = rows.slice(0, 60).map((row) => row.cells);
  const known = findHeader(cells);
  const isNamed = said ? hasHeader : namesColumns(cells);
  const at = known < 0 && isNamed ? 0 : known;
  const header = rows[at]?.cells ?? [];
  const found =
    known < 0 ? inferColumns(cells.slice(at + 1)) : settleByValues(readColumns(header), cells.slice(at + 1));
  const columns = said ? said.map((field, index) => saidColumn(field, found?.[index])) : found;
  return columns && { columns, rows: rows.slice(at + 1), header, hasHeader: at >= 0, isKnown: known >= 0 };
}

/** True if the first row has a word in a column of addresses: it is a header whose words are in no table of known names. */
function namesColumns(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = rows;
  const at = (inferColumns(rows) ?? []).findIndex(({ field }) => field === 'email');
  const cell = first[at] ?? '';
  return cell !== '' && !cell.includes('@') && others.some((cells) => cells[at]?.includes('@'));
}

const saidColumn = (field: ColumnField | null, found: Column | undefined): Column =>
  found?.field === field ? found : { header: found?.header ?? '', field, types: [], key: '' };

const dateFields: ReadonlySet<ColumnField | null> = new Set<ColumnField | null>(['birthday', 'connected-on']);

function readRows({ columns, rows, header, hasHeader }: Table, problems: ContactProblems): ContactsContent {
  const orders = new Map<number, DateOrder>();
  for (const [index, { field }] of columns.entries()) {
    const order = dateFields.has(field) ? dateOrderOf(rows.map(({ cells }) => cells[index] ?? '')) : null;
    if (order) orders.set(index, order);
  }
  const placed = placeColumns(columns);
  const contacts: Contact[] = [];
  let unreadable = 0;
  for (const row of rows) {
    if (hasHeader && isSame(row.cells, header)) continue;
    const contact = readRow(row, { placed, orders, problems });
    if (contact) contacts.push(contact);
    else {
      unreadable += 1;
      problems.add('empty-card', row.line);
    }
    if (row.cells.slice(columns.length).some((cell) => cell !== ''))
      problems.add('other-width', row.line, String(row.cells.length));
  }
  return { contacts, groups: [], unreadable, problems: problems.list() };
}

function placeColumns(columns: readonly Column[]): ReadonlyMap<ColumnField, readonly PlacedColumn[]> {
  const placed = new Map<ColumnField, PlacedColumn[]>();
  for (const [index, column] of columns.entries()) {
    if (column.field === null) continue;
    const others = placed.get(column.field);
    if (others) others.push({ column, index });
    else placed.set(column.field, [{ column, index }]);
  }
  return placed;
}

/** Files that were joined have their header in between. */
const isSame = (cells: readonly string[], header: readonly string[]): boolean =>
  cells.length === header.length && cells.every((cell, index) => cell === header[index]);
