import { expect } from 'vitest';
import { ImmutableMap } from '../../src/domain/immutable-map';

const plain = (value: unknown): unknown => (value instanceof ImmutableMap ? value.toJSON() : value);

// `toEqual` does not see the private fields of a map, so without this tester any two maps would be equal.
expect.addEqualityTesters([
  function areEqualMaps(one, other, testers) {
    if (!(one instanceof ImmutableMap) && !(other instanceof ImmutableMap)) return undefined;
    return this.equals(plain(one), plain(other), testers);
  },
]);
