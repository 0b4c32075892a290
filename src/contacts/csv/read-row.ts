import type { Birthday } from '../../domain/people/birthday';
import type { Contact, ContactPlace, ContactValue } from '../../domain/people/contact';
import { emptyContact, nameOfParts, plainValue } from '../../domain/people/contact';
import type { ColumnField } from '../../domain/people/contact-column';
import { toBirthday, withYear } from '../birthday';
import type { ContactProblems } from '../problems';
import type { Column } from './columns';
import type { DateOrder } from './dates';
import { readCellDate } from './dates';
import type { TableRow } from './parse-table';

/** A column and its place in the row. */
export interface PlacedColumn {
  readonly column: Column;
  readonly index: number;
}

export interface RowReading {
  readonly placed: ReadonlyMap<ColumnField, readonly PlacedColumn[]>;
  /** By index of a column of dates. */
  readonly orders: ReadonlyMap<number, DateOrder>;
  readonly problems: ContactProblems;
}

/** The contact of a row; null if its columns say nothing of anybody. */
export function readRow(row: TableRow, reading: RowReading): Contact | null {
  const first = (field: ColumnField): string => valuesOf(row, reading, field)[0]?.text ?? '';
  const parts = { given: first('given'), additional: first('additional'), family: first('family') };
  const contact: Contact = {
    ...emptyContact,
    ...parts,
    name: first('name') || nameOfParts(parts) || first('file-as'),
    prefix: first('prefix'),
    suffix: first('suffix'),
    nicknames: split(first('nickname'), /:::/),
    emails: readEmails(row, reading),
    phones: readValues(row, reading, 'phone', /:::|;|\n/),
    urls: readValues(row, reading, 'url', /:::|\n/),
    places: readPlaces(row, reading),
    organisation: first('company'),
    units: split(first('department'), /:::/),
    title: first('title') || first('profession'),
    birthday: readDate(row, reading, 'birthday') ?? readBirthParts(first, row, reading),
    categories: valuesOf(row, reading, 'categories').flatMap(({ text }) => readCategories(text)),
    note: valuesOf(row, reading, 'note')
      .map(({ text }) => text)
      .join('\n'),
    connectedOn: withYear(readDate(row, reading, 'connected-on')),
  };
  return saysSomething(contact) ? contact : null;
}

const saysSomething = ({
  name,
  nicknames,
  emails,
  phones,
  urls,
  organisation,
  title,
  note,
}: Contact): boolean =>
  [name, organisation, title, note].some((text) => text !== '') ||
  [nicknames, emails, phones, urls].some((list) => list.length > 0);

interface CellValue extends PlacedColumn {
  readonly text: string;
}

const noValues: readonly CellValue[] = [];

/** The cells of a row in the columns of a field that are not empty. */
function valuesOf({ cells }: TableRow, { placed }: RowReading, field: ColumnField): readonly CellValue[] {
  const columns = placed.get(field);
  if (!columns) return noValues;
  return columns
    .map(({ column, index }) => ({ text: cells[index] ?? '', column, index }))
    .filter(({ text }) => text !== '');
}

/** More values than any real cell has. */
const mostValues = 1000;

const split = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator, mostValues)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Google separates several labels by `:::` and marks its own with a star; Outlook has semicolons. */
const readCategories = (text: string): readonly string[] =>
  split(text, text.includes(':::') ? /:::/ : /[;,]/)
    .map((label) => label.replace(/^\*\s*/, '').trim())
    .filter((label) => label !== '');

/** In characters (RFC 5321 §4.5.3.1). */
const longestAddress = 330;

function readEmails(row: TableRow, reading: RowReading): readonly ContactValue[] {
  const values = readValues(row, reading, 'email', /:::|[;,\n]/);
  // Outlook writes addresses of Exchange that are no e-mail addresses.
  return values
    .filter(({ value }) => value.includes('@'))
    .map((email) => ({
      ...email,
      value:
        /<([^<>\s]+@[^<>\s]+)>$/.exec(email.value.slice(-longestAddress))?.[1] ??
        email.value.replace(/^mailto:/i, ''),
    }));
}

function readValues(
  row: TableRow,
  reading: RowReading,
  field: 'email' | 'phone' | 'url',
  separator: RegExp,
): readonly ContactValue[] {
  const values = valuesOf(row, reading, field);
  if (values.length === 0) return [];
  const seen = new Set<string>();
  return values
    .flatMap(({ text, column }) =>
      split(text, separator).map((value) => ({
        // Excel marks a number that is a text with an apostrophe.
        ...plainValue(field === 'phone' ? value.replace(/^'(?=[+\d(])/, '') : value, column.types),
        ...readLabel(row, reading, column, field),
      })),
    )
    .filter(({ value }) => !seen.has(value) && seen.add(value).size > 0);
}

const labelTypes: Readonly<Record<string, string>> = {
  home: 'home',
  work: 'work',
  mobile: 'cell',
  cell: 'cell',
  'home fax': 'fax',
  'work fax': 'fax',
  pager: 'pager',
};

/** What Google's column of labels says of a value; nothing if there is no such column. */
function readLabel(
  row: TableRow,
  reading: RowReading,
  { key }: Column,
  field: 'email' | 'phone' | 'url',
): Partial<ContactValue> {
  if (field === 'url' || key === '') return {};
  const labels = valuesOf(row, reading, `${field}-label`).find(({ column }) => column.key === key)?.text;
  const [label = ''] = split(labels ?? '', /:::/);
  const isPreferred = label.startsWith('*');
  const word = label.replace(/^\*\s*/, '').trim();
  const type = labelTypes[word.toLowerCase()];
  return {
    ...(isPreferred ? { pref: 1 } : {}),
    ...(type ? { types: [type] } : {}),
    ...(type || word === '' || word.toLowerCase() === 'other' ? {} : { label: word }),
  };
}

type PlacePart = 'street' | 'city' | 'region' | 'code' | 'country' | 'box';
const placeParts: readonly PlacePart[] = ['street', 'city', 'region', 'code', 'country', 'box'];

function readPlaces(row: TableRow, reading: RowReading): readonly ContactPlace[] {
  const places = new Map<string, ContactPlace>();
  for (const part of placeParts) {
    for (const { text, column } of valuesOf(row, reading, part)) {
      const { value: _, ...details } = plainValue('', column.types);
      const place = places.get(column.key) ?? { ...emptyPlace, ...details };
      places.set(column.key, { ...place, [part]: place[part] === '' ? text : `${place[part]}\n${text}` });
    }
  }
  return [...places.values()];
}

const emptyPlace = { box: '', extended: '', street: '', city: '', region: '', code: '', country: '' };

/** The day of a column of dates; null if there is none, or if it cannot be told. */
function readDate(row: TableRow, reading: RowReading, field: 'birthday' | 'connected-on'): Birthday | null {
  const [cell] = valuesOf(row, reading, field);
  if (!cell) return null;
  const date = readCellDate(cell.text, field === 'birthday' ? 'unclear' : 'this-century');
  if (date.kind === 'none') return null;
  if (date.kind === 'day' && !(field === 'connected-on' && date.day.startsWith('--'))) return date.day;
  const order = reading.orders.get(cell.index);
  if (date.kind === 'either' && order) return order === 'day-first' ? date.dayFirst : date.monthFirst;
  reading.problems.add(date.kind === 'either' ? 'unclear-date' : 'bad-date', row.line, cell.text);
  return null;
}

/** Thunderbird has three columns for a birthday, and the year may be empty. */
function readBirthParts(
  first: (field: ColumnField) => string,
  row: TableRow,
  { problems }: RowReading,
): Birthday | null {
  const [year, month, day] = [first('birth-year'), first('birth-month'), first('birth-day')];
  if (month === '' && day === '') return null;
  const found = toBirthday(year === '' ? null : Number(year), Number(month), Number(day));
  if (found === null) problems.add('bad-date', row.line, [year, month, day].join('-'));
  return found;
}
