import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@babel/parser';
import { describe, expect, it } from 'vitest';

const pureFolders = ['domain', 'calendar', 'contract', 'planner'];
const root = join(import.meta.dirname, '../..');

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The node and everything below it. */
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

/** What a call or a `new` names: `Date.now`, `Math.random`, `Date`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node.name);
  return node.type === 'MemberExpression' ? `${nameOf(node.object)}.${nameOf(node.property)}` : '';
}

const forbidden = /^(Date\.now|Math\.random|crypto\.\w+|performance\.now|Temporal\.Now)$|\.resolvedOptions$/;

/** What a node reads of the clock, of randomness or of the machine's zone; empty for nothing. */
function impurityOf(node: Node): string {
  const callee = nameOf(node.callee);
  if (node.type === 'MemberExpression' && forbidden.test(nameOf(node))) return nameOf(node);
  if (node.type === 'NewExpression' && callee === 'Date' && (node.arguments as unknown[]).length === 0)
    return 'new Date()';
  if (node.type !== 'CallExpression') return '';
  return callee === 'Date' || /\.toLocale(Date|Time)?String$/.test(callee) ? callee : '';
}

/** Each impurity of a source text with its place. */
function impurities(file: string, source: string): string[] {
  const program: unknown = parse(source, { sourceType: 'module', plugins: ['typescript'] }).program;
  if (!isNode(program)) throw new Error(`${file} cannot be parsed`);
  return [...nodesOf(program)].flatMap((node) => {
    const what = impurityOf(node);
    if (!what) return [];
    return [`${file}:${source.slice(0, Number(node.start)).split('\n').length} ${what}`];
  });
}

const sources = pureFolders.flatMap((folder) =>
  readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('src', folder, file)),
);

describe('the pure folders', () => {
  it('are all looked at', () => {
    const seen = new Set(sources.map((file) => file.split('/')[1]));
    expect([...seen].toSorted()).toEqual(pureFolders.toSorted());
  });

  it.each(sources)('%s takes clock, zone and randomness as arguments', (file) => {
    expect(impurities(file, readFileSync(join(root, file), 'utf8'))).toEqual([]);
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
