import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImmutableMap } from '../../src/domain/immutable-map';

const key = fc.constantFrom('a', 'b', 'c', '1', '__proto__', 'constructor');
const change = fc.tuple(key, fc.option(fc.integer(), { nil: undefined }));
const changes = fc.array(change, { maxLength: 6 });

/** The same changes made to a plain `Map`. */
function modelOf(
  edits: readonly (readonly (readonly [string, number | undefined])[])[],
): Map<string, number> {
  const model = new Map<string, number>();
  for (const [at, value] of edits.flat()) {
    if (value === undefined) model.delete(at);
    else model.set(at, value);
  }
  return model;
}

const mapOf = (edits: readonly (readonly (readonly [string, number | undefined])[])[]) =>
  edits.reduce((map, edit) => map.with(edit), ImmutableMap.of<string, number>());

describe('an immutable map', () => {
  it('holds what a plain map holds after the same changes', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 5 }), (edits) => {
        const [map, model] = [mapOf(edits), modelOf(edits)];
        expect(new Map(map)).toEqual(model);
        expect([map.size, [...map.keys()].length, [...map.values()].length]).toEqual(
          Array(3).fill(model.size),
        );
        for (const at of ['a', '__proto__', 'toString']) {
          expect([map.get(at), map.has(at)]).toEqual([model.get(at), model.has(at)]);
        }
      }),
    );
  });

  it('stays as it was when another is made from it', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 3 }), changes, (edits, more) => {
        const map = mapOf(edits);
        map.with(more);
        expect(new Map(map)).toEqual(modelOf(edits));
      }),
    );
  });

  it('names the keys whose values differ in another map, whether the two share a base or not', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 3 }), changes, (edits, more) => {
        const [one, other] = [mapOf(edits), mapOf(edits).with(more)];
        const differing = ['a', 'b', 'c', '1', '__proto__', 'constructor'].filter(
          (at) => one.get(at) !== other.get(at),
        );
        expect([...one.changedKeys(other)].toSorted()).toEqual(differing.toSorted());
        expect([...one.changedKeys(one.with(more))].toSorted()).toEqual(differing.toSorted());
      }),
    );
  });

  it('keeps the order in which keys came, also past the limit at which changes are folded in', () => {
    const keys = Array.from({ length: 1_200 }, (_, index) => `key ${1_200 - index}`);
    const map = keys.reduce((all, at) => all.with([[at, at]]), ImmutableMap.of<string, string>());
    expect([...map.keys()]).toEqual(keys);
    expect([...map.with([['key 700', 'anew']]).keys()]).toEqual(keys);
    expect(map.changedKeys(map.with([['key 700', 'anew']]))).toEqual(['key 700']);
  });

  it('names the keys that differ across a fold, in both directions and between its branches', () => {
    const before = ImmutableMap.of(Array.from({ length: 600 }, (_, index) => [`key ${index}`, index]));
    const almost = Array.from({ length: 512 }, (_, index) => index).reduce(
      (map, index) => map.with([[`key ${index}`, -index - 1]]),
      before,
    );
    const folded = almost.with([['new', 1]]).with([['key 599', undefined]]);
    const branch = almost.with([['key 598', undefined]]);
    expect(almost.changedKeys(folded)).toEqual(['new', 'key 599']);
    expect(folded.changedKeys(almost)).toEqual(['new', 'key 599']);
    expect([...branch.changedKeys(folded)].toSorted()).toEqual(['key 598', 'key 599', 'new']);
    expect(before.changedKeys(folded).length).toBe(514);
  });

  it('is written as an object, with a key that every object has', () => {
    const map = ImmutableMap.of<string, number>([['__proto__', 1]]).with([['b', 2]]);
    expect(JSON.stringify(map)).toBe('{"__proto__":1,"b":2}');
    expect(ImmutableMap.ofObject(JSON.parse(JSON.stringify(map)))).toEqual(map);
  });
});
