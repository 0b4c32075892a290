import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSamePart, mergeSection } from '../../../src/domain/prep/merge';

const purpose = { goTo: '', soThat: '', decision: '' };
const bring = (id: string, what: string, who = '') => ({ id, what, who, packed: false });

it('[T4] takes each field from the side that changed it', () => {
  expect(
    mergeSection(purpose, { ...purpose, goTo: 'the talks' }, { ...purpose, soThat: 'I learn' }, 'mine'),
  ).toEqual({ value: { goTo: 'the talks', soThat: 'I learn', decision: '' }, conflicts: [] });
});

it('[T4] names what both sides wrote in one field, and takes the preferred one', () => {
  const [mine, theirs] = [
    { ...purpose, goTo: 'pasta' },
    { ...purpose, goTo: 'salad', decision: 'whether to stay' },
  ];
  const conflicts = [{ mine: 'pasta', theirs: 'salad' }];
  expect(mergeSection(purpose, mine, theirs, 'mine')).toEqual({
    value: { goTo: 'pasta', soThat: '', decision: 'whether to stay' },
    conflicts,
  });
  expect(mergeSection(purpose, mine, theirs, 'theirs').value.goTo).toBe('salad');
});

it('[T4] keeps the items that either side added or changed, and removes what one removed and the other left', () => {
  const base = [bring('a', 'Cake'), bring('b', 'Juice'), bring('c', 'Bread')];
  const mine = [bring('a', 'Cake', 'me'), bring('c', 'Bread'), bring('d', 'Salad')];
  const theirs = [bring('a', 'Apple cake'), bring('b', 'Juice'), bring('e', 'Ice')];
  expect(mergeSection(base, mine, theirs, 'mine')).toEqual({
    value: [bring('a', 'Apple cake', 'me'), bring('d', 'Salad'), bring('e', 'Ice')],
    conflicts: [],
  });
});

it('[T4] keeps an item that one side changed and the other removed', () => {
  const base = [bring('a', 'Cake')];
  expect(mergeSection(base, [], [bring('a', 'Apple cake')], 'mine').value).toEqual([
    bring('a', 'Apple cake'),
  ]);
  expect(mergeSection(base, [bring('a', 'Pie')], [], 'theirs').value).toEqual([bring('a', 'Pie')]);
});

it('[T4] joins aims and answers', () => {
  expect(mergeSection(['enjoy'], ['enjoy', 'belong'], ['confide'], 'mine').value).toEqual([
    'belong',
    'confide',
  ]);
  expect(
    mergeSection({ ana: 'maybe' }, { ana: 'maybe', bo: 'coming' }, { ana: 'coming' }, 'mine').value,
  ).toEqual({
    ana: 'coming',
    bo: 'coming',
  });
});

it('[N2] names the goals that find no room beside the preferred ones', () => {
  const goal = (id: string) => ({ id, text: `goal ${id}` });
  const [mine, theirs] = [
    [goal('a'), goal('b')],
    [goal('c'), goal('d')],
  ];
  expect(mergeSection([], mine, theirs, 'mine', 3)).toEqual({
    value: [goal('a'), goal('b'), goal('c')],
    conflicts: [{ mine: '', theirs: 'goal d' }],
  });
  expect(mergeSection([], mine, theirs, 'theirs', 3).value).toEqual([goal('c'), goal('d'), goal('a')]);
});

const item = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constantFrom('', 'x', 'y', 'z') });
const section = fc.record({
  goTo: fc.constantFrom('', 'x', 'y', 'z'),
  items: fc.uniqueArray(item, { selector: ({ id }) => id }),
});

it('[T4] gives one side’s edit where the other changed nothing, and loses no text that either wrote', () => {
  fc.assert(
    fc.property(section, section, section, (base, mine, theirs) => {
      expect(mergeSection(base, mine, base, 'mine')).toEqual({ value: mine, conflicts: [] });
      expect(mergeSection(base, base, theirs, 'mine')).toEqual({ value: theirs, conflicts: [] });
      const { value, conflicts } = mergeSection(base, mine, theirs, 'mine');
      const shown = [value.goTo, ...value.items.map(({ text }) => text)];
      const named = conflicts.flatMap((conflict) => [conflict.mine, conflict.theirs]);
      for (const side of [mine, theirs]) {
        const written = side.items.filter((one) => !base.items.some((other) => isSamePart(one, other)));
        const texts = [...(side.goTo === base.goTo ? [] : [side.goTo]), ...written.map(({ text }) => text)];
        for (const text of texts) if (text !== '') expect([...shown, ...named]).toContain(text);
      }
    }),
  );
});

it('[T4] decides the same whichever side is called mine, but for the order of lists', () => {
  fc.assert(
    fc.property(section, section, section, (base, mine, theirs) => {
      const one = mergeSection(base, mine, theirs, 'mine').value;
      const other = mergeSection(base, theirs, mine, 'theirs').value;
      const sorted = ({ goTo, items }: typeof one) => ({
        goTo,
        items: items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      });
      expect(sorted(one)).toEqual(sorted(other));
    }),
  );
});
