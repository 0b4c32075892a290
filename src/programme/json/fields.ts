/** An object of a JSON file, by the names of its fields in lower case and without separators: `startsAt` is `starts_at`. */
export type Fields = ReadonlyMap<string, unknown>;

/** More than any object of a programme has that is no list. */
const mostFields = 200;

/** Null for what is no object. */
export function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = new Map<string, unknown>();
  for (const [name, field] of Object.entries(value).slice(0, mostFields)) {
    const plain = name.toLowerCase().replaceAll(/[_\-. ]/g, '');
    if (!fields.has(plain)) fields.set(plain, field);
  }
  return fields;
}

/** The first of these fields that says anything. */
export function firstOf(fields: Fields, names: readonly string[]): unknown {
  for (const name of names) {
    const value = fields.get(name);
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

/** The text of the first of these fields that has one. */
export function textAt(fields: Fields, names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(fields.get(name));
    if (text !== '') return text;
  }
  return '';
}

/** How things are called: by a name, else in one of several languages. */
const namesOfThings = ['name', 'title', 'publicname', 'fullpublicname', 'fullname', 'label', 'displayname'];

/** The text that a value is, or that names it: a number, an object with a name, one with a text by language. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  const fields = fieldsOf(value);
  if (!fields) return '';
  for (const name of [...namesOfThings, 'en', 'de']) {
    const inner = fields.get(name);
    if (typeof inner === 'string' && inner.trim() !== '') return inner.trim();
  }
  const [[language = '', first] = []] = fields;
  return typeof first === 'string' && language !== 'id' && /^[a-z]{2}$/.test(language) ? first.trim() : '';
}
