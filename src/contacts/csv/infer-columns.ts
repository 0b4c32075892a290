import type { ColumnField } from '../../domain/people/contact-column';
import type { Column } from './columns';

/** Rows that tell what a column without a header holds. */
const sampleRows = 50;

const shapes: readonly (readonly [field: ColumnField, shape: RegExp])[] = [
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['url', /^(?:https?:\/\/|www\.)\S+$/i],
  ['birthday', /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})$/],
  ['phone', /^\+?[\d\s()/.-]{6,}$/],
];

/** What the other columns hold, from left to right. */
const textFields: readonly ColumnField[] = ['company', 'title', 'note'];

/**
 * Tells what the columns of a table without a header hold by what is in them; null if there is neither an address nor a number
 * in it, as in any text with commas.
 */
export function inferColumns(rows: readonly (readonly string[])[]): readonly Column[] | null {
  const sample = rows.slice(0, sampleRows);
  const width = Math.min(
    sample.reduce((most, cells) => Math.max(most, cells.length), 0),
    200,
  );
  const fields = Array.from({ length: width }, (_, column) => fieldOf(valuesIn(sample, column)));
  if (!fields.includes('email') && !fields.includes('phone')) return null;
  const texts = fields.flatMap((field, index) => (field === 'text' ? [index] : []));
  const named = nameFields(texts, sample);
  return fields.map((field, index) => {
    const place = texts.indexOf(index);
    const found = field === 'text' ? (named[place] ?? textFields[place - named.length] ?? null) : field;
    return { header: '', field: found, types: [], key: '' };
  });
}

const valuesIn = (rows: readonly (readonly string[])[], column: number): readonly string[] =>
  rows.map((cells) => cells[column] ?? '').filter((cell) => cell !== '');

function fieldOf(values: readonly string[]): ColumnField | 'text' | null {
  if (values.length === 0) return null;
  const found = shapes.find(
    ([, shape]) => values.filter((value) => shape.test(value)).length > values.length / 2,
  );
  return found?.[0] ?? 'text';
}

/** Two columns of single words side by side are first and last name; else the first is the whole name. */
function nameFields(
  texts: readonly number[],
  sample: readonly (readonly string[])[],
): readonly ColumnField[] {
  const [first, second] = texts;
  if (first === undefined) return [];
  const areParts = second === first + 1 && areSingleWords(sample, first) && areSingleWords(sample, second);
  return areParts ? ['given', 'family'] : ['name'];
}

function areSingleWords(sample: readonly (readonly string[])[], column: number): boolean {
  const values = valuesIn(sample, column);
  return values.filter((value) => !/\s/.test(value)).length > values.length * 0.7;
}
