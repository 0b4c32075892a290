import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewsChange } from '../../../src/domain/news/event-news';
import { joinedChanges } from '../../../src/domain/news/joined-changes';

const moved = (before: number, after: number): NewsChange => ({ code: 'moved', before, after });
const place = (before: string, after: string): NewsChange => ({ code: 'place', before, after });

describe('changes of several imports', () => {
  it('are joined to what is different now', () => {
    expect(joinedChanges([moved(1, 2), place('a', 'b'), moved(2, 3)])).toEqual([
      moved(1, 3),
      place('a', 'b'),
    ]);
  });

  it('name an event with another title once, and not at all under its first one', () => {
    const renamed = (before: string, after: string): NewsChange => ({ code: 'renamed', before, after });
    expect(joinedChanges([renamed('a', 'b'), moved(1, 2), renamed('b', 'c')])).toEqual([
      renamed('a', 'c'),
      moved(1, 2),
    ]);
    expect(joinedChanges([renamed('a', 'b'), renamed('b', 'a')])).toEqual([]);
  });

  it('are none when all is as before', () => {
    expect(joinedChanges([moved(1, 2), moved(2, 1), { code: 'cancelled' }, { code: 'on-again' }])).toEqual(
      [],
    );
  });

  it('are no more than that it is cancelled, or gone', () => {
    expect(joinedChanges([moved(1, 2), { code: 'cancelled' }])).toEqual([{ code: 'cancelled' }]);
    expect(joinedChanges([{ code: 'cancelled' }, { code: 'archived' }])).toEqual([{ code: 'archived' }]);
    expect(joinedChanges([{ code: 'on-again' }, moved(1, 2)])).toEqual([{ code: 'on-again' }, moved(1, 2)]);
  });

  it('lead from the first time and place to the last, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 12 }), (starts) => {
        const steps = starts.slice(1).map((after, at) => moved(starts[at] ?? 0, after));
        const [first, last] = [starts[0] ?? 0, starts.at(-1) ?? 0];
        expect(joinedChanges(steps)).toEqual(first === last ? [] : [moved(first, last)]);
      }),
    );
  });
});
