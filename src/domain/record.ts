/**
 * An entry of a record. Keys come from untrusted files: a UID may be `__proto__` or `constructor`. Records with such keys
 * are read and written only through `entryOf` and `withEntries`.
 */
export function entryOf<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A copy with these entries set; `undefined` removes an entry. */
export function withEntries<Value>(
  record: Readonly<Record<string, Value>>,
  entries: Iterable<readonly [string, Value | undefined]>,
): Record<string, Value> {
  const next = new Map<string, Value>(Object.entries(record));
  for (const [key, value] of entries) {
    if (value === undefined) next.delete(key);
    else next.set(key, value);
  }
  return Object.fromEntries(next);
}

/** Some fields of a form, as a schema with optional fields gives them. */
export type Given<Form> = { readonly [Field in keyof Form]?: Form[Field] | undefined };

/** The fields that are given; those that are undefined are left out. */
export const givenFields = <Form extends object>(given: Given<Form>): Partial<Form> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Form>;
