import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formsOf, kinds } from '../../../src/domain/marking/kind';
import { toCategories, writtenKind } from '../../../src/domain/suggestion/own-categories';
import { createSuggester } from '../../../src/domain/suggestion/suggest';
import { buildInput, buildShippedKnowledge } from './build';

const marks = fc
  .constantFrom(...kinds)
  .chain((kind) => fc.record({ kind: fc.constant(kind), form: fc.constantFrom(null, ...formsOf(kind)) }));
const others = fc.array(fc.constantFrom('Work', 'Important', 'networking', 'Meeting'), { maxLength: 3 });

describe('categories as Mingle writes them', () => {
  it('[X1] [M4] read back as the kind and form they were written from, after any others', () => {
    fc.assert(
      fc.property(marks, others, ({ kind, form }, before) => {
        const found = toCategories(kind, form);
        expect(writtenKind([...before, ...found])).toEqual({ kind, form, found });
      }),
    );
  });

  it.each([
    [[]],
    [['Work']],
    [['Meeting']],
    [['Other', 'Meeting']],
    [['Networking', 'Party']],
    [['networking']],
  ])('[M4] are not %j', (categories) => {
    expect(writtenKind(categories)).toBeNull();
  });

  it('[X1] [M4] make a certain proposal, whatever the title says', () => {
    const suggest = createSuggester(buildShippedKnowledge(), { myEmails: [] });
    expect(
      suggest(buildInput({ summary: 'Dentist', categories: ['Work', 'Networking', 'Meeting'] })),
    ).toEqual({
      ...{ kind: 'networking', form: 'meeting', confidence: 1 },
      reasons: [{ code: 'own-categories', found: 'Networking, Meeting' }],
    });
  });
});
