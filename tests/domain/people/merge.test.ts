import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Merge, MergeId } from '../../../src/domain/people/merge';
import { chosenFields, merged, withoutMerged } from '../../../src/domain/people/merge';
import type { Person, PersonId } from '../../../src/domain/people/person';
import { unknownFacts } from '../../../src/domain/people/person';

const person = (id: string, facts: Partial<Person>): Person => ({
  ...unknownFacts,
  ...facts,
  id: id as PersonId,
  restUntil: null,
  createdAt: 0,
});
const mergeOf = (kept: Person, absorbed: Person): Merge => ({
  id: 'm' as MergeId,
  into: kept.id,
  at: 0,
  kept,
  absorbed,
  circles: [],
  joined: [],
});

const ana = person('ana', { name: 'Ana Ruiz', emails: ['ana@example.com'], organisation: 'Acme' });
const ruiz = person('ruiz', {
  name: 'A. Ruiz',
  emails: ['ruiz@example.org'],
  organisation: 'Beta',
  place: 'Prague',
  ties: ['friend'],
});

describe('[P6] a merge', () => {
  it('joins addresses, fills what is empty, and keeps the other name', () => {
    expect(merged(ana, ruiz, [])).toEqual({
      ...ana,
      otherNames: ['A. Ruiz'],
      emails: ['ana@example.com', 'ruiz@example.org'],
      place: 'Prague',
      ties: ['friend'],
    });
  });

  it('takes the chosen fields from the absorbed entry', () => {
    const { name, organisation, otherNames } = merged(ana, ruiz, ['name', 'organisation']);
    expect({ name, organisation, otherNames }).toEqual({
      name: 'A. Ruiz',
      organisation: 'Beta',
      otherNames: ['Ana Ruiz'],
    });
  });

  it('that is taken back keeps what the user has written since', () => {
    const now = { ...merged(ana, ruiz, ['organisation']), role: 'Lead', place: 'Brno' };
    expect(withoutMerged(now, mergeOf(ana, ruiz))).toEqual({ ...ana, role: 'Lead', place: 'Brno' });
  });

  it('that is taken back at once leaves what was there before', () => {
    const text = fc.constantFrom('', 'a', 'b');
    const entry = (id: string) =>
      fc
        .record({
          name: fc.constantFrom('Ana', 'Bo', 'Cy'),
          organisation: text,
          note: text,
          emails: fc.uniqueArray(fc.constantFrom(`${id}1@example.com`, `${id}2@example.com`)),
          phones: fc.uniqueArray(fc.constantFrom('1', '2')),
          cadenceDays: fc.constantFrom(null, 7, 30),
        })
        .map((facts) => person(id, facts));
    fc.assert(
      fc.property(entry('x'), entry('y'), fc.subarray([...chosenFields]), (kept, absorbed, chosen) => {
        expect(withoutMerged(merged(kept, absorbed, chosen), mergeOf(kept, absorbed))).toEqual(kept);
      }),
    );
  });
});
