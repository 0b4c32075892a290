import type { Result } from './result';
import { failure, success } from './result';

/** Validates a JSON value and returns it typed, or throws a `ShapeError` that names `path`. */
export type Shape<Value> = (value: unknown, path: string) => Value;

class ShapeError extends Error {}

/** Validates `value`; the error is a sentence such as `marks.x.kind is not one of …`. */
export function readShape<Value>(shape: Shape<Value>, value: unknown): Result<Value, string> {
  try {
    return success(shape(value, ''));
  } catch (error) {
    if (error instanceof ShapeError) return failure(error.message);
    throw error;
  }
}

export const text: Shape<string> = (value, path) =>
  typeof value === 'string' ? value : refuse(path, 'a text');

export const number: Shape<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(path, 'a number');

/** From `least` to `most`, both inclusive. */
export const wholeNumber =
  (least: number, most: number): Shape<number> =>
  (value, path) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : refuse(path, `a whole number from ${least} to ${most}`);

/** A text that is not empty and has at most `most` characters. */
export const lineOf =
  (most: number): Shape<string> =>
  (value, path) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= most
      ? value
      : refuse(path, `a text of 1 to ${most} characters`);

export const flag: Shape<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'true or false');

export const oneOf =
  <Choice extends string>(choices: readonly Choice[]): Shape<Choice> =>
  (value, path) =>
    choices.find((choice) => choice === value) ?? refuse(path, `one of ${choices.join(', ')}`);

export const orNull =
  <Value>(shape: Shape<Value>): Shape<Value | null> =>
  (value, path) =>
    value === null ? null : shape(value, path);

export const listOf =
  <Value>(shape: Shape<Value>): Shape<readonly Value[]> =>
  (value, path) =>
    Array.isArray(value)
      ? value.map((item, index) => shape(item, `${path}[${index}]`))
      : refuse(path, 'a list');

/** A list of at most `most` items, of which no two have the same id. */
export const itemsOf =
  <Item extends { readonly id: string }>(shape: Shape<Item>, most: number): Shape<readonly Item[]> =>
  (value, path) => {
    const items = listOf(shape)(value, path);
    const isGood = items.length <= most && new Set(items.map(({ id }) => id)).size === items.length;
    return isGood ? items : refuse(path, `a list of at most ${most} items with ids of their own`);
  };

/** An object with any keys. */
export const mapOf =
  <Value>(shape: Shape<Value>): Shape<Readonly<Record<string, Value>>> =>
  (value, path) =>
    Object.fromEntries(entriesOf(value, path).map(([key, item]) => [key, shape(item, within(path, key))]));

/** An object with exactly these fields. */
export const object =
  <Fields extends object>(fields: { readonly [Key in keyof Fields]: Shape<Fields[Key]> }): Shape<Fields> =>
  (value, path) => {
    const entries = new Map(entriesOf(value, path));
    for (const key of entries.keys()) {
      if (!Object.hasOwn(fields, key)) throw new ShapeError(`${within(path, key)} is not known`);
    }
    const read = <Key extends keyof Fields & string>(key: Key) =>
      fields[key](entries.get(key), within(path, key));
    return Object.fromEntries(
      Object.keys(fields).map((key) => [key, read(key as keyof Fields & string)]),
    ) as Fields;
  };

function entriesOf(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : refuse(path, 'an object');
}

const within = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function refuse(path: string, wanted: string): never {
  throw new ShapeError(`${path || 'the whole'} is not ${wanted}`);
}
