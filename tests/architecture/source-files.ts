import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '../..');

/** Milliseconds for a test that parses every file of the program: some seconds alone, a minute beside other tests. */
export const scanTimeout = 180_000;

export interface SourceFile {
  /** From the root of the project, with slashes: `src/domain/plan.ts`. */
  readonly path: string;
  readonly text: string;
}

/** The given files, and every TypeScript file below the given folders; paths are from the root of the project. */
export function readSourceFiles(...places: readonly string[]): readonly SourceFile[] {
  return places.flatMap(pathsIn).map((path) => ({ path, text: textOf(path) }));
}

/** Each file is read once, though several places may name it. */
const texts = new Map<string, string>();

function textOf(path: string): string {
  const text = texts.get(path) ?? readFileSync(join(projectRoot, path), 'utf8');
  texts.set(path, text);
  return text;
}

const isSource = (name: string): boolean => /\.tsx?$/.test(name);

function pathsIn(place: string): readonly string[] {
  if (isSource(place)) return [place];
  const names = readdirSync(join(projectRoot, place), { recursive: true, encoding: 'utf8' });
  return names.filter(isSource).map((name) => `${place}/${name.replaceAll('\\', '/')}`);
}
