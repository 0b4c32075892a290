import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Brief, BriefBlock, BriefPart } from '../../../src/domain/brief/brief';
import { briefParts } from '../../../src/domain/brief/brief';
import type { FittedBrief } from '../../../src/domain/brief/fit';
import { fitBrief } from '../../../src/domain/brief/fit';
import { blockLines, heights, rowsOf, titleLines } from '../../../src/domain/brief/lines';
import { paperNames, papers } from '../../../src/domain/brief/paper';
import { runs } from '../../helpers/property-runs';

/** From a word to pages, in letters of all widths. */
const text = fc
  .tuple(
    fc.constantFrom('Asks who decides. ', 'WHO MEETS WHOM ', '会議の人', 'a\n', '👩‍👩‍👧 ', 'x'),
    fc.nat(400),
  )
  .map(([words, times]) => words.repeat(times + 1));

const item = fc.record({
  kind: fc.constant('item' as const),
  isDone: fc.constantFrom(true, false, null),
  lead: fc.constantFrom('', '09:00–10:30'),
  text,
  more: fc.array(text, { maxLength: 3 }),
  group: fc.constantFrom('', 'Monday', 'Tuesday'),
  isMinor: fc.boolean(),
});

const person = fc.record({
  kind: fc.constant('person' as const),
  id: fc.uuid(),
  name: text,
  isMet: fc.boolean(),
  facts: fc.array(text, { maxLength: 2 }),
  notes: fc.array(fc.record({ label: fc.constantFrom('Why', 'Ask'), text }), { maxLength: 3 }),
});

const paragraph = fc.record({
  kind: fc.constant('text' as const),
  text,
  look: fc.constantFrom('purpose' as const, 'plain' as const),
});

/** With a number in front, by which a text is known also when it is shortened. */
const numbered = (block: BriefBlock, at: number): BriefBlock =>
  block.kind === 'person'
    ? { ...block, name: `${at} ${block.name}` }
    : { ...block, text: `${at} ${block.text}` };

const few: ReadonlySet<BriefPart> = new Set(['why', 'decision', 'introduction']);

const blocksOf = (part: BriefPart): fc.Arbitrary<readonly BriefBlock[]> => {
  if (few.has(part)) return fc.array(paragraph, { maxLength: 2 });
  if (part === 'people') return fc.array(person, { maxLength: 30 });
  return fc.array(item, { maxLength: part === 'goals' ? 3 : 40 });
};

const brief: fc.Arbitrary<Brief> = fc.record({
  title: text,
  subtitle: text,
  sections: fc
    .tuple(...briefParts.map((part) => blocksOf(part).map((blocks) => ({ part, heading: part, blocks }))))
    .map((sections) =>
      sections
        .filter(({ blocks }) => blocks.length > 0)
        .map((section) => ({ ...section, blocks: section.blocks.map(numbered) })),
    ),
});

const partsIn = ({ sheets }: FittedBrief) => sheets.flatMap(({ sections }) => sections);
const blocksIn = (fitted: FittedBrief, part: BriefPart) =>
  partsIn(fitted).flatMap((section) => (section.part === part ? section.blocks : []));

const numberOf = (block: BriefBlock): string =>
  (block.kind === 'person' ? block.name : block.text).split(' ', 1)[0] ?? '';

const isSubsequence = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0;
  for (const one of whole) if (one === part[at]) at += 1;
  return at === part.length;
};

for (const name of paperNames) {
  const paper = papers[name];
  it(`[N9] whatever a brief holds, it is on one or two sheets of ${name}, each within its lines`, () => {
    fc.assert(
      fc.property(brief, (whole) => {
        const fitted = fitBrief(whole, paper);
        expect(fitted.sheets.length).toBeGreaterThan(0);
        expect(fitted.sheets.length).toBeLessThanOrEqual(2);
        for (const [at, { sections, room }] of fitted.sheets.entries()) {
          const rows = sections.flatMap((section) => rowsOf(section, (block) => blockLines(block, paper)));
          const used =
            rows.reduce((sum, { lines }) => sum + lines, 0) +
            sections.length * heights.heading +
            (at === 0 ? titleLines(fitted.title, fitted.subtitle, paper) : 0) +
            (room > 0 ? room * 2 + heights.heading : 0);
          // The day that stands above continued entries comes again on the second sheet.
          expect(used).toBeLessThanOrEqual(paper.lines + heights.group);
        }
      }),
      runs(150),
    );
  });
}

it('[N9] what a brief leaves out is counted, and what it shows keeps its order', () => {
  fc.assert(
    fc.property(brief, (whole) => {
      const fitted = fitBrief(whole, papers.a4);
      for (const part of briefParts) {
        const all = whole.sections.find((section) => section.part === part)?.blocks ?? [];
        const shown = blocksIn(fitted, part);
        const left = fitted.left.find((one) => one.part === part)?.count ?? 0;
        expect(shown.length + left).toBe(all.length);
        expect(isSubsequence(shown.map(numberOf), all.map(numberOf))).toBe(true);
      }
      const order = partsIn(fitted).map(({ part }) => briefParts.indexOf(part));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    }),
    runs(150),
  );
});

it('[N9] a text that is not whole is counted as shortened', () => {
  fc.assert(
    fc.property(brief, (whole) => {
      const fitted = fitBrief(whole, papers.letter);
      const wholes = new Set(whole.sections.flatMap(({ blocks }) => blocks));
      const changed = partsIn(fitted)
        .flatMap(({ blocks }) => blocks)
        .filter((block) => !wholes.has(block)).length;
      const isTitleShort = fitted.title !== whole.title || fitted.subtitle !== whole.subtitle;
      expect(fitted.shortened).toBe(changed + Number(isTitleShort));
    }),
    runs(100),
  );
});
