import { expect, it } from 'vitest';
import { readSourceFiles, scanTimeout } from './source-files';
import { isNode, lineOf, nameOf, nodesOf, parseSource, type SyntaxNode } from './syntax-tree';

/** Functions that take any number of arguments. With others, TypeScript lets only a tuple be spread. */
const variadic = /(^|\.)(push|unshift|splice|concat|max|min|fromCharCode|fromCodePoint|of|hypot|apply)$/;

const isCut = (argument: unknown): boolean =>
  isNode(argument) &&
  argument.type === 'CallExpression' &&
  /\.(subarray|slice)$/.test(nameOf(argument.callee));

/** Calls in which a list becomes arguments; a list that was cut to a length of ours just before is allowed. */
function spreadsIn(path: string, text: string): readonly string[] {
  const calls = [...nodesOf(parseSource(path, text))].filter(({ type }) => /CallExpression$/.test(type));
  return calls.flatMap((call: SyntaxNode) => {
    const spreads = (call.arguments as readonly SyntaxNode[]).some(
      ({ type, argument }) => type === 'SpreadElement' && !isCut(argument),
    );
    return spreads && variadic.test(lastName(call.callee)) ? `${path}:${lineOf(call, text)}` : [];
  });
}

/** Also of `items[0].list.push`, which is no chain of names alone. */
const lastName = (callee: unknown): string =>
  isNode(callee) && /MemberExpression$/.test(callee.type) ? `.${nameOf(callee.property)}` : nameOf(callee);

it(
  'no list of any size is spread into arguments: the stack overflows at some hundred thousand',
  () => {
    const files = readSourceFiles('src', 'electron').filter(({ path }) => !path.endsWith('.d.ts'));
    expect(files.flatMap(({ path, text }) => spreadsIn(path, text))).toEqual([]);
  },
  scanTimeout,
);

it.each([
  ['list.push(...items)', 1],
  ['byName.get(name)?.push(...items)', 1],
  ['lists[0].push(first, ...items)', 1],
  ['Math.max(0, ...items)', 1],
  ['String.fromCharCode(...bytes.subarray(0, 16))', 0],
  ['list.push(...[1, 2].map(String))', 1],
  ['call(...tuple)', 0],
  ['[...items]', 0],
])('the test finds it in %s', (text, count) => {
  expect(spreadsIn('a.ts', text).length).toBe(count);
});
