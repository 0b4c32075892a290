import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonWithPoints } from '../../../src/domain/follow-ups/carried';
import { carriedTo } from '../../../src/domain/follow-ups/carried';
import { runs } from '../../helpers/property-runs';

const events = ['dinner', 'meetup', 'summit'] as const;
const person: fc.Arbitrary<Omit<PersonWithPoints<number>, 'person'>> = fc.record({
  next: fc.constantFrom(...events, null),
  points: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
});
const people = fc
  .array(person, { maxLength: 6 })
  .map((list) => list.map((one, index): PersonWithPoints<number> => ({ person: index, ...one })));

describe('[F4] what is open', () => {
  it('is carried to the next event with the person, and named once with all of them', () => {
    expect(
      carriedTo('dinner', [
        { person: 'Ana', next: 'dinner', points: ['book', 'trip'] },
        { person: 'Ben', next: 'dinner', points: ['trip'] },
        { person: 'Cem', next: 'meetup', points: ['trip'] },
      ]),
    ).toEqual([
      { point: 'book', people: ['Ana'] },
      { point: 'trip', people: ['Ana', 'Ben'] },
    ]);
  });

  it('is shown for each person at exactly one event to come, or at none without one', () => {
    fc.assert(
      fc.property(people, (all) => {
        for (const { person: who, next, points } of all) {
          for (const point of points) {
            const at = events.filter((event) =>
              carriedTo(event, all).some((one) => one.point === point && one.people.includes(who)),
            );
            expect(at).toEqual(next === null ? [] : [next]);
          }
        }
      }),
      runs(200),
    );
  });
});
