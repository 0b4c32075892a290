import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFiles, scanTimeout } from './source-files';
import { childrenOf, lineOf, nodesOf, parseSource, type SyntaxNode } from './syntax-tree';

const maxLines = 300;
const maxFunctionLines = 50;
const maxFiles = 25;

/** Folders that still have to be divided, with their largest allowed number of files until then. */
const crowdedFolders: Readonly<Record<string, number>> = {};

/** The files of the program, without declarations of third-party modules. */
const files = readSourceFiles('src', 'electron').filter(({ path }) => !path.endsWith('.d.ts'));

const filesIn = new Map<string, number>();
for (const { path } of files) {
  const folder = posix.dirname(path);
  filesIn.set(folder, (filesIn.get(folder) ?? 0) + 1);
}

const isFunction = ({ type }: SyntaxNode): boolean =>
  /^(Function(Declaration|Expression)|ArrowFunctionExpression|ObjectMethod|ClassMethod)$/.test(type);

const linesOf = (node: SyntaxNode): number => {
  const { start, end } = node.loc as { readonly start: { line: number }; readonly end: { line: number } };
  return end.line - start.line + 1;
};

/** The functions in a node that are in no other one. */
function* outermostIn(node: SyntaxNode): Generator<SyntaxNode> {
  for (const child of childrenOf(node)) {
    if (isFunction(child)) yield child;
    else yield* outermostIn(child);
  }
}

/** A function inside another one counts as one line of it: it has its own limit. */
const ownLines = (node: SyntaxNode): number =>
  [...outermostIn(node)].reduce((lines, inner) => lines - linesOf(inner) + 1, linesOf(node));

describe('the program', () => {
  it(`has no file of more than ${maxLines} lines`, () => {
    const lengths = files.map(({ path, text }) => [path, text.trimEnd().split('\n').length] as const);
    expect(lengths.filter(([, lines]) => lines > maxLines)).toEqual([]);
  });

  it(
    `has no function of more than ${maxFunctionLines} lines of its own`,
    () => {
      const long = files.flatMap(({ path, text }) =>
        [...nodesOf(parseSource(path, text))]
          .filter((node) => isFunction(node) && ownLines(node) > maxFunctionLines)
          .map((node) => `${path}:${lineOf(node, text)} has ${ownLines(node)}`),
      );
      expect(long).toEqual([]);
    },
    scanTimeout,
  );

  it(`has no folder with more than ${maxFiles} files, but for those still to be divided`, () => {
    const crowded = [...filesIn].filter(([folder, count]) => count > (crowdedFolders[folder] ?? maxFiles));
    expect(crowded).toEqual([]);
  });

  it.each(Object.keys(crowdedFolders))(
    'still has more than enough files in %s, so its exception stays',
    (folder) => {
      expect(filesIn.get(folder) ?? 0).toBeGreaterThan(maxFiles);
    },
  );
});
