import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './source-files';

const maxLines = 300;
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

describe('the program', () => {
  it(`has no file of more than ${maxLines} lines`, () => {
    const lengths = files.map(({ path, text }) => [path, text.trimEnd().split('\n').length] as const);
    expect(lengths.filter(([, lines]) => lines > maxLines)).toEqual([]);
  });

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
