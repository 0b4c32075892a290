import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import { kinds } from '../../../src/domain/marking/kind';
import type { SuggestionInput } from '../../../src/domain/suggestion/input';
import type { Example } from '../../../src/domain/suggestion/learned';
import { createLearner } from '../../../src/domain/suggestion/learned';
import type { Reason, SharedFeature } from '../../../src/domain/suggestion/reason';
import { createSuggester } from '../../../src/domain/suggestion/suggest';
import { buildAttendee, buildInput, buildLearned, buildShippedKnowledge } from './build';

const marked = (kind: Kind, parts: Partial<SuggestionInput>): Example => ({
  event: buildInput(parts),
  kind,
  form: null,
});
const markedBefore = (feature: SharedFeature, kind: Kind, events: number): Reason => ({
  code: 'marked-before',
  feature,
  kind,
  times: events,
  total: events,
});
const suggesterOf = (...examples: readonly Example[]) =>
  createSuggester(buildShippedKnowledge(), {
    myEmails: ['me@acme.com'],
    learned: buildLearned(examples, ['me@acme.com']),
  });

describe('marks that were learned from', () => {
  it('[M4] change the proposal for the next event of that title at once, and say so', () => {
    const before = suggesterOf()(buildInput({ summary: 'Kvasir 12' }));
    const after = suggesterOf(marked('social', { summary: 'Kvasir 11' }))(
      buildInput({ summary: 'Kvasir 12' }),
    );
    expect([before.kind, after.kind]).toEqual([null, 'social']);
    expect(after.reasons[0]).toEqual(markedBefore({ code: 'title' }, 'social', 1));
  });

  it('[M4] weigh more than the word lists where they say otherwise', () => {
    const meetings = Array.from({ length: 3 }, () => marked('social', { summary: 'Meeting' }));
    expect(suggesterOf(...meetings)(buildInput({ summary: 'Meeting' }))).toMatchObject({
      kind: 'social',
      reasons: expect.arrayContaining([markedBefore({ code: 'title' }, 'social', 3)]),
    });
  });

  it('[M4] speak through a word of the title', () => {
    const suggest = suggesterOf(
      marked('other', { summary: 'Kvasir amet' }),
      marked('other', { summary: 'Kvasir dolor' }),
    );
    expect(suggest(buildInput({ summary: 'Kvasir ipsum' }))).toMatchObject({
      kind: 'other',
      reasons: [markedBefore({ code: 'word', word: 'Kvasir' }, 'other', 2)],
    });
  });

  it('[M4] say nothing of a word by one mark, and nothing of fillers ever', () => {
    const learned = buildLearned(
      ['Kvasir für amet', 'Ipsum für dolor', 'Sit für elit'].map((summary) => marked('social', { summary })),
    );
    expect(learned(buildInput({ summary: 'Kvasir heute' }))).toEqual([]);
    expect(learned(buildInput({ summary: 'Salve für heute' }))).toEqual([]);
  });

  it('[M4] speak through the calendar only beside events of others', () => {
    const inOne = Array.from({ length: 4 }, (_, at) =>
      marked('networking', { summary: `Lorem${'abcd'.charAt(at)}`, calendarName: 'Ipsum' }),
    );
    const elsewhere = Array.from({ length: 3 }, (_, at) =>
      marked('social', { summary: `Dolor${'abc'.charAt(at)}`, calendarName: 'Sit' }),
    );
    const event = buildInput({ calendarName: 'Ipsum' });
    expect(suggesterOf(...inOne)(event).reasons).toEqual([]);
    expect(suggesterOf(...inOne, ...elsewhere)(event).reasons[0]).toEqual(
      markedBefore({ code: 'calendar', name: 'Ipsum' }, 'networking', 4),
    );
  });

  it('[M4] speak through the organiser and where guests work', () => {
    const organizer = buildAttendee('ana@kvasir.example', { name: 'Ana' });
    const suggest = suggesterOf(
      ...Array.from({ length: 4 }, (_, at) =>
        marked('networking', {
          summary: `Lorem${'abcd'.charAt(at)}`,
          organizer,
          attendees: [buildAttendee(`guest${at}@kvasir.co`)],
        }),
      ),
    );
    const reasonsOf = (parts: Partial<SuggestionInput>) => suggest(buildInput(parts)).reasons;
    expect(reasonsOf({ organizer })).toContainEqual(
      markedBefore({ code: 'organizer', name: 'Ana' }, 'networking', 4),
    );
    expect(reasonsOf({ attendees: [buildAttendee('new@kvasir.co')] })).toContainEqual(
      markedBefore({ code: 'guests', domain: 'kvasir.co' }, 'networking', 4),
    );
  });

  it('[M4] say nothing where they cancel out, and nothing of numbers and single letters', () => {
    const learned = buildLearned([
      marked('social', { summary: 'Kvasir A 7' }),
      marked('networking', { summary: 'Kvasir B 7' }),
      marked('other', { summary: 'Kvasir C 7' }),
      marked('both', { summary: 'Kvasir D 7' }),
    ]);
    expect(learned(buildInput({ summary: 'A 7' }))).toEqual([]);
    expect(learned(buildInput({ summary: 'Kvasir Z' }))).toEqual([]);
  });

  it('[M4] propose the form that such events had', () => {
    const club: Example = { event: buildInput({ summary: 'Kvasir' }), kind: 'social', form: 'club' };
    expect(suggesterOf(club, club)(buildInput({ summary: 'Kvasir' })).form).toBe('club');
  });

  it.each(['__proto__', 'constructor', 'toString hasOwnProperty'])(
    'are not led astray by the title %s',
    (title) => {
      const suggest = suggesterOf(marked('social', { summary: title, calendarName: title }));
      expect(suggest(buildInput({ summary: title })).kind).toBe('social');
      expect(suggest(buildInput({ summary: 'Kvasir' })).kind).toBeNull();
    },
  );

  const someExample: fc.Arbitrary<Example> = fc
    .record({
      summary: fc.constantFrom('Kvasir', 'Kvasir amet', 'Lorem amet', 'Lorem 7', ''),
      calendarName: fc.constantFrom('', 'Ipsum', 'Sit'),
      kind: fc.constantFrom(...kinds),
      form: fc.constantFrom(null, 'club', 'call', 'meeting'),
    })
    .map(({ kind, form, ...parts }) => ({ ...marked(kind, parts), form: form as Form | null }));

  it('[M4] are forgotten as if they had never been', () => {
    fc.assert(
      fc.property(fc.array(someExample), fc.array(someExample), (kept, forgotten) => {
        const learner = createLearner(new Set());
        for (const example of [...forgotten, ...kept]) learner.learn(example);
        for (const example of forgotten) learner.forget(example);
        const fresh = buildLearned(kept);
        for (const { event } of [...kept, ...forgotten]) {
          expect(learner.learned(event)).toEqual(fresh(event));
        }
      }),
    );
  });
});
