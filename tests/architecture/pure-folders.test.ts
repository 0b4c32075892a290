import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const pureFolders = ['domain', 'calendar', 'contract', 'planner'];
const root = join(import.meta.dirname, '../..');

/** What a call or a `new` names: `Date.now`, `Math.random`, `Date`. */
function nameOf(node: { type: string; [field: string]: unknown }): string {
  if (node.type === 'Identifier') return String(node.name);
  if (node.type !== 'MemberExpression') return '';
  const object = nameOf(node.object as typeof node);
  const property = nameOf(node.property as typeof node);
  return `${object}.${property}`;
}

/** Reads of the clock, of randomness or of the machine's zone in a source text, with their lines. */
function impurities(file: string, source: string): string[] {
  const found: string[] = [];
  const { program } = parseSync(file, source);
  const note = (what: string, start: number) =>
    found.push(`${file}:${source.slice(0, start).split('\n').length} ${what}`);
  new Visitor({
    MemberExpression: (node) => {
      const name = nameOf(node as unknown as Parameters<typeof nameOf>[0]);
      if (/^(Date\.now|Math\.random|crypto\.\w+|performance\.now|Temporal\.Now)$/.test(name))
        note(name, node.start);
      if (name.endsWith('resolvedOptions')) note(name, node.start);
    },
    NewExpression: (node) => {
      const name = nameOf(node.callee as unknown as Parameters<typeof nameOf>[0]);
      if (name === 'Date' && node.arguments.length === 0) note('new Date()', node.start);
    },
    CallExpression: (node) => {
      const name = nameOf(node.callee as unknown as Parameters<typeof nameOf>[0]);
      if (name === 'Date') note('Date()', node.start);
      if (/\.toLocale(Date|Time)?String$/.test(name)) note(name, node.start);
    },
  }).visit(program);
  return found;
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
