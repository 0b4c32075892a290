import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyRelations } from '../../../src/domain/calendars/comparison';
import { noRelations } from '../../../src/domain/calendars/comparison';
import { chained, chainedMoves } from '../../../src/domain/calendars/way-back/key-chain';
import type { EventKey, SeriesKey } from '../../../src/domain/event/key';

const keys = ['a', 'b', 'c', 'd'] as SeriesKey[];
/** Each import gives every event one key, and no two the same. */
const exchange = fc
  .shuffledSubarray(keys, { minLength: keys.length })
  .map((to) => new Map(keys.map((from, at) => [from, to[at] ?? from] as const)));
const led = (moved: ReadonlyMap<SeriesKey, SeriesKey>, key: SeriesKey) => moved.get(key) ?? key;
const withoutStaying = (moves: ReadonlyMap<SeriesKey, SeriesKey>) =>
  new Map([...moves].filter(([from, to]) => from !== to));

describe('the keys of imports, one after the other', () => {
  it('[I12] lead where each import leads in turn', () => {
    fc.assert(
      fc.property(exchange, exchange, exchange, (first, second, third) => {
        const steps = [first, second, third].map(
          (moved): KeyRelations => ({ ...noRelations, moved: withoutStaying(moved) }),
        );
        const { moved } = steps.reduce(chained, noRelations);
        const recorded = new Map(
          chainedMoves(steps.map((step) => [...step.moved] as unknown as [EventKey, EventKey][])),
        ) as unknown as ReadonlyMap<SeriesKey, SeriesKey>;
        for (const key of keys) {
          const last = led(third, led(second, led(first, key)));
          expect([led(moved, key), led(recorded, key)]).toEqual([last, last]);
        }
      }),
    );
  });

  it('[I12] tell what is continued and repeated by the keys before and after all of them', () => {
    const [a, b, c, d] = keys as [SeriesKey, SeriesKey, SeriesKey, SeriesKey];
    const first = { ...noRelations, moved: new Map([[a, b]]), continued: new Map([[a, [c]]]) };
    const second = { ...noRelations, moved: new Map([[c, d]]), repeated: new Map([[c, b]]) };
    expect(chained(first, second)).toEqual({
      ...noRelations,
      moved: new Map([
        [a, b],
        [c, d],
      ]),
      continued: new Map([[a, [d]]]),
      repeated: new Map([[c, a]]),
    });
  });
});
