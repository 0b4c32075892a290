import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './source-files';
import { isNode, lineOf, nameOf, parseSource, type SyntaxNode } from './syntax-tree';

/** They report faults in files that Mingle ships; only developers read these messages. */
const readersOfResources = [
  'src/domain/shape.ts',
  'src/domain/sample/plan.ts',
  'src/domain/suggestion/weights.ts',
  'src/domain/suggestion/words.ts',
];

const isThrown = ({ type, callee }: SyntaxNode): boolean =>
  type === 'NewExpression' && nameOf(callee).endsWith('Error');

/** The text of a string literal, or the text between the values of a template. */
function textOf(node: SyntaxNode): string {
  if (node.type === 'StringLiteral') return String(node.value);
  return node.type === 'TemplateElement' ? String((node.value as { readonly raw: string }).raw) : '';
}

/** Every text in a source that contains a word and a space, except those of thrown errors. */
function* sentencesBelow(node: SyntaxNode): Generator<SyntaxNode> {
  if (isThrown(node)) return;
  if (/\p{L} | \p{L}/u.test(textOf(node))) yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) yield* sentencesBelow(child);
  }
}

const sentencesIn = (path: string, text: string): readonly string[] =>
  [...sentencesBelow(parseSource(path, text))].map(
    (node) => `${path}:${lineOf(node, text)} ${textOf(node).trim()}`,
  );

const sources = readSourceFiles('src/domain');

describe('the rules', () => {
  it('return codes and parameters, and leave the sentences to src/words', () => {
    const spoken = sources.filter(({ path }) => !readersOfResources.includes(path));
    expect(spoken.flatMap(({ path, text }) => sentencesIn(path, text))).toEqual([]);
  });

  it.each(readersOfResources)('still speak in %s, so its exception stays', (path) => {
    const found = sources.filter((source) => source.path === path);
    expect(found.flatMap(({ text }) => sentencesIn(path, text)).length).toBeGreaterThan(0);
  });

  it('would be caught speaking', () => {
    const source = [
      "const a = 'in the evening';",
      `const b = \`\${count} guests\`;`,
      "const c = 'guests';",
      "throw new Error('a series holds no event');",
      "const d = { code: 'in-the-evening' };",
      'const e = text.match(/two words/);',
    ].join('\n');
    expect(sentencesIn('x.ts', source)).toEqual(['x.ts:1 in the evening', 'x.ts:2 guests']);
  });
});
