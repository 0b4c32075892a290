/**
 * Keys come from files of strangers: a UID may be `__proto__` or `constructor`. Records keyed by them
 * are read and written only through these two.
 */
export function entryOf<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A copy with these entries set; `undefined` takes the entry out. */
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
