import type { Import } from './imports';

/** The files in the list that each file imports; type-only imports count too. */
function arrowsOf(
  paths: readonly string[],
  imports: readonly Import[],
): ReadonlyMap<string, readonly string[]> {
  const known = new Set(paths);
  const resolve = (path: string): string | undefined =>
    [path, `${path}.ts`, `${path}.tsx`, `${path}.d.ts`].find((name) => known.has(name));
  const arrows = new Map<string, string[]>(paths.map((path) => [path, []]));
  for (const { file, target } of imports) {
    const to = target.kind === 'file' ? resolve(target.path) : undefined;
    if (to !== undefined) arrows.get(file)?.push(to);
  }
  return arrows;
}

/** The shortest import path from a file back to itself, without its end; null if there is none. */
function shortestCircle(
  start: string,
  arrows: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of arrows.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}

/** Starts a circle with its alphabetically first file, so that each circle has one text. */
function inWords(circle: readonly string[]): string {
  const first = circle.indexOf(circle.toSorted()[0] ?? '');
  const turned = [...circle.slice(first), ...circle.slice(0, first)];
  return [...turned, turned[0]].join(' → ');
}

/** The import circles among files, the shortest one through each file: `a.ts → b.ts → a.ts`. */
export function importCircles(paths: readonly string[], imports: readonly Import[]): readonly string[] {
  const arrows = arrowsOf(paths, imports);
  const circles = paths.map((path) => shortestCircle(path, arrows)).filter((circle) => circle !== null);
  return [...new Set(circles.map(inWords))].toSorted();
}
