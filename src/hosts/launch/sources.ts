import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What the build reads, from the project's root. */
const inputs = ['electron', 'src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'] as const;

/** Changes when any source is added, edited, renamed or removed; takes a few milliseconds. */
export async function fingerprintOf(root: string): Promise<string> {
  const files = await Promise.all(inputs.map((input) => filesAt(join(root, input))));
  const lines = await Promise.all(
    files.flat().map(async (file) => {
      const { mtimeMs, size } = await stat(file);
      return `${relative(root, file)} ${mtimeMs} ${size}`;
    }),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

async function filesAt(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
