import type { ColumnField } from '../../domain/people/contact-column';
import { foldText } from '../../domain/text/fold';
import { headerRules } from './fields';

/** A column of a table, and what was understood of its header. */
export interface Column {
  readonly header: string;
  readonly field: ColumnField | null;
  /** What its values are for, as in a vCard: `home`, `work`, `cell`. */
  readonly types: readonly string[];
  /** Joins the columns of one address, and a label to its value. */
  readonly key: string;
}

/** A header in lower case, without accents and punctuation: `E-mail 1 - Value` becomes `e mail 1 value`. */
const foldHeader = (header: string): string =>
  foldText(header.slice(0, 100).replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const typeShapes: readonly (readonly [type: string, shape: RegExp])[] = [
  [
    'work',
    /business|\bwork\b|geschaftlich|dienstlich|office|bureau|professionnel|trabajo|company|firma|societe|profesional/,
  ],
  ['home', /\bhome\b|privat|domicile|personnel|particular|\bcasa\b|personal/],
  ['cell', /mobile|mobil|handy|\bcell|portable|movil/],
  ['fax', /\bfax\b|telefax|telecopie/],
  ['pager', /\bpager\b/],
];

const typesIn = (text: string): readonly string[] =>
  typeShapes.filter(([, shape]) => shape.test(text)).map(([type]) => type);

const withTypes: ReadonlySet<ColumnField> = new Set([
  'email',
  'phone',
  'url',
  'street',
  'city',
  'region',
  'code',
  'country',
  'box',
]);

/** More columns than any real table has. */
const mostColumns = 1000;

/** Tells what each column holds by its header. */
export function readColumns(allHeaders: readonly string[]): readonly Column[] {
  const headers = allHeaders.slice(0, mostColumns);
  const folded = headers.map(foldHeader);
  const fields = folded.map(
    (text) => (text === '' ? null : headerRules.find(([, shape]) => shape.test(text))?.[0]) ?? null,
  );
  const settled = settleNames(settleTitles(fields, folded), folded);
  return headers.map((header, index) => {
    const field = settled[index] ?? null;
    const text = folded[index] ?? '';
    const types = field && withTypes.has(field) ? typesIn(text) : [];
    const number = /^(?:address|e ?mail|phone) (\d+) /.exec(text)?.[1];
    return { header, field, types, key: number ?? types.join(' ') };
  });
}

type Found = ColumnField | null | 'some-title';

/** A column called title is that of the job, unless another one is: then it is the one before a name. */
function settleTitles(fields: readonly Found[], folded: readonly string[]): readonly (ColumnField | null)[] {
  const named = fields.includes('title');
  const last = fields.lastIndexOf('some-title');
  const first = fields.indexOf('some-title');
  return fields.map((field, index) => {
    if (field !== 'some-title') return field;
    if (named) return 'prefix';
    // French Outlook has both under one header.
    return index === last && (first !== last || !isBeforeName(fields, folded, index)) ? 'title' : 'prefix';
  });
}

/** German and French programs write the academic title under *Titel*, right before the name. */
const isBeforeName = (fields: readonly Found[], folded: readonly string[], index: number): boolean =>
  folded[index] !== 'title' && (fields[index + 1] === 'given' || fields[index + 1] === 'additional');

const addressings = /^(?:dr|prof|mr|mrs|ms|miss|mx|herrn?|frau|mme|mlle|m|sra?|dra?|dipl|ing|mag|sir)\b/i;

/** A column called title in which there are only *Dr.* and *Mrs* is that of the name, whatever is beside it. */
export function settleByValues(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly Column[] {
  return columns.map((column, index) => {
    if (column.field !== 'title' || !/^tit(?:el|le|re|ulo|olo)$/.test(foldHeader(column.header)))
      return column;
    const values = rows.map((cells) => cells[index] ?? '').filter((cell) => cell !== '');
    const isPrefix =
      values.length > 0 && values.every((value) => addressings.test(value) && value.length <= 20);
    return isPrefix ? { ...column, field: 'prefix' } : column;
  });
}

/** *Name*, *Nom* and *Nombre* are a part of the name beside a column with the other part, else the whole name. */
function settleNames(
  fields: readonly (ColumnField | null)[],
  folded: readonly string[],
): readonly (ColumnField | null)[] {
  const all = new Set(fields);
  const has = (field: ColumnField): boolean => all.has(field);
  return fields.map((field, index) => {
    const text = folded[index] ?? '';
    if (text === 'name' && has('given') && !has('family')) return 'family';
    if (text === 'nom' && !has('given')) return 'name';
    if (/^(?:nombre|nome)$/.test(text) && !has('family')) return 'name';
    return field;
  });
}

/** Rows that are searched for the header: some programs write a preamble. */
const headerRows = 20;

/** The place of the header among the rows; -1 if there is none. */
export function findHeader(rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, headerRows).map(countKnown);
  const several = known.findIndex((count) => count >= 2);
  if (several >= 0) return several;
  return known.findIndex((count, index) => count === 1 && (rows[index] ?? []).every(isWord));
}

/** In characters. A sentence is no header. */
const longestHeader = 60;

/** How many cells of a row are headers. */
export function countKnown(cells: readonly string[]): number {
  if (cells.some((cell) => cell.length > longestHeader || isAddress(cell))) return 0;
  return readColumns(cells).filter(({ field }) => field !== null).length;
}

const naming: ReadonlySet<ColumnField | null> = new Set<ColumnField | null>([
  'name',
  'given',
  'family',
  'nickname',
  'file-as',
  'email',
  'phone',
]);

/** True if the columns can say who somebody is. */
export const canName = (columns: readonly Column[]): boolean =>
  columns.some(({ field }) => naming.has(field));

/** Headers have no addresses and numbers in them. */
const isWord = (cell: string): boolean => !/@|\d{4}|:\/\//.test(cell);

const isAddress = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell);
