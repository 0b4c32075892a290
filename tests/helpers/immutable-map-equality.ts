import { expect } from 'vitest';
import { ImmutableMap } from '../../src/domain/immutable-map';

const plain = (value: unknown): unknown => (value instanceof ImmutableMap ? value.toJSON() : value);

// What a map holds lies in private fields, which `toEqual` does not see: without this, any two maps would be equal.
expect.addEqualityTesters([
  function areEqualMaps(one, other, testers) {
    if (!(one instanceof ImmutableMap) && !(other instanceof ImmutableMap)) return undefined;
    return this.equals(plain(one), plain(other), testers);
  },
]);
