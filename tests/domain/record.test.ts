import { describe, expect, it } from 'vitest';
import { entryOf, withEntries } from '../../src/domain/record';

describe('a record with keys of strangers', () => {
  it('does not find what every object inherits', () => {
    expect(['__proto__', 'constructor', 'toString'].map((key) => entryOf({}, key))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keeps an entry called __proto__ like any other', () => {
    const record = withEntries<number>({ a: 1 }, [['__proto__', 2]]);
    expect([entryOf(record, '__proto__'), Object.keys(record), Object.getPrototypeOf(record)]).toEqual([
      2,
      ['a', '__proto__'],
      Object.prototype,
    ]);
  });

  it('takes out what is set to undefined and leaves the original alone', () => {
    const before = { a: 1, b: 2 };
    expect([withEntries<number>(before, [['a', undefined]]), before]).toEqual([{ b: 2 }, { a: 1, b: 2 }]);
  });
});
