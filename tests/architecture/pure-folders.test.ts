import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './source-files';
import { lineOf, nameOf, nodesOf, parseSource, type SyntaxNode } from './syntax-tree';

const pureFolders = ['domain', 'calendar', 'contacts', 'programme', 'contract', 'plan', 'planner', 'words'];

const forbidden = /^(Date\.now|Math\.random|crypto\.\w+|performance\.now|Temporal\.Now)$|\.resolvedOptions$/;

/** The name of an impure call (clock, randomness, the machine's zone); empty for other nodes. */
function impurityOf(node: SyntaxNode): string {
  const callee = nameOf(node.callee);
  if (node.type === 'MemberExpression' && forbidden.test(nameOf(node))) return nameOf(node);
  if (node.type === 'NewExpression' && callee === 'Date' && (node.arguments as unknown[]).length === 0)
    return 'new Date()';
  if (node.type !== 'CallExpression') return '';
  return callee === 'Date' || /\.toLocale(Date|Time)?String$/.test(callee) ? callee : '';
}

/** Each impure call of a source, with its line. */
function impurities(path: string, text: string): readonly string[] {
  return [...nodesOf(parseSource(path, text))].flatMap((node) => {
    const what = impurityOf(node);
    return what ? [`${path}:${lineOf(node, text)} ${what}`] : [];
  });
}

const sources = readSourceFiles(...pureFolders.map((folder) => `src/${folder}`));

describe('the pure folders', () => {
  it('are all looked at', () => {
    const seen = new Set(sources.map(({ path }) => path.split('/')[1]));
    expect([...seen].toSorted()).toEqual(pureFolders.toSorted());
  });

  it.each(sources)('$path takes clock, zone and randomness as arguments', ({ path, text }) => {
    expect(impurities(path, text)).toEqual([]);
  });

  it('would be caught reading the clock, randomness or the machine zone', () => {
    const source = [
      'const a = Date.now();',
      'const b = new Date();',
      'const c = Math.random();',
      'const d = Temporal.Now.instant();',
      'const e = new Intl.DateTimeFormat().resolvedOptions().timeZone;',
      'const fine = [new Date(0), Date.parse("x"), Math.max(1, 2)];',
    ].join('\n');
    expect(impurities('x.ts', source).map((line) => line.split(' ')[0])).toEqual([
      'x.ts:1',
      'x.ts:2',
      'x.ts:3',
      'x.ts:4',
      'x.ts:5',
    ]);
  });
});
