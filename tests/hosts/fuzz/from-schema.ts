import { z } from 'zod';
import type { Random } from '../../bench/random';
import { wholeOf } from '../../bench/random';

/** What inputs are made of beside what a schema says by itself. */
export interface Source {
  readonly random: Random;
  /** Values for a field of this name, such as the ids in use; empty where any value that fits the schema will do. */
  valuesFor(field: string): readonly unknown[];
}

/** Texts and values that programs stumble over. */
const odd: readonly unknown[] = [
  ...[
    '',
    ' ',
    '__proto__',
    'constructor',
    'a\nb',
    '\u0000',
    '\ud800',
    '\u202eabc',
    '👩‍👩‍👧',
    '=1+1',
    '../../etc/passwd',
  ],
  ...['2026-03-02', '2026-02-30', 'Europe/Berlin', 'Nowhere/Town', '<b>&amp;</b>', 'x'.repeat(600), '-1'],
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    Number.MAX_SAFE_INTEGER,
    {},
    [],
    [[]],
    { a: 'Europe/Berlin' },
    new Uint8Array(0),
  ],
];

const anyOf = <Item>(random: Random, items: readonly Item[]): Item | undefined =>
  items[wholeOf(random, 0, items.length)];

/** A value that mostly fits the schema. */
export function valueFor(schema: z.ZodType, source: Source, field = ''): unknown {
  const { random } = source;
  if (random() < 0.02) return anyOf(random, odd);
  const fits = (value: unknown) => schema.safeParse(value).success;
  // Fields of one name may hold days in one place and times in another.
  const known = source.valuesFor(field).filter(fits);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const value =
      known.length > 0 && random() < 0.9 && !(schema instanceof z.ZodArray)
        ? anyOf(random, known)
        : builtFor(schema, source, field);
    if (fits(value)) return value;
  }
  return builtFor(schema, source, field);
}

function builtFor(schema: z.ZodType, source: Source, field: string): unknown {
  const { random } = source;
  const inner = (one: unknown, name = field) => valueFor(one as z.ZodType, source, name);
  if (schema instanceof z.ZodObject) return objectFor(schema, source);
  if (schema instanceof z.ZodArray) {
    const { minimum = 0, maximum = 25 } = schema._zod.bag as { minimum?: number; maximum?: number };
    const most = Math.min(maximum, Math.max(minimum, random() < 0.7 ? 3 : 24));
    const length = wholeOf(random, minimum, most + 1);
    return Array.from({ length }, () => inner(schema.element));
  }
  if (schema instanceof z.ZodOptional) return random() < 0.4 ? undefined : inner(schema.unwrap());
  if (schema instanceof z.ZodNullable) return random() < 0.3 ? null : inner(schema.unwrap());
  if (schema instanceof z.ZodReadonly) return inner(schema.unwrap());
  if (schema instanceof z.ZodPipe) return inner(schema.in);
  if (schema instanceof z.ZodUnion) return inner(anyOf(random, schema.options));
  if (schema instanceof z.ZodEnum) return anyOf(random, schema.options);
  if (schema instanceof z.ZodLiteral) return anyOf(random, [...schema.values]);
  if (schema instanceof z.ZodBoolean) return random() < 0.5;
  if (schema instanceof z.ZodNumber) return numberFor(schema, random);
  return random() < 0.5 ? `text ${wholeOf(random, 0, 1_000_000)}` : anyOf(random, odd);
}

const objectFor = (schema: z.ZodObject, source: Source): unknown =>
  Object.fromEntries(
    Object.entries(schema.shape)
      .map(([name, one]) => [name, valueFor(one as z.ZodType, source, name)] as const)
      .filter(([, value]) => value !== undefined),
  );

function numberFor({ minValue, maxValue, isInt }: z.ZodNumber, random: Random): number {
  const [least, most] = [minValue ?? -1_000, maxValue ?? 1_000];
  const within = least + random() * (most - least);
  return anyOf(random, [least, most, isInt ? Math.round(within) : within]) ?? 0;
}
