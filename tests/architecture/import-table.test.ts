import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The imports that the project's linter refuses in a file that stands in `folder`. */
function refusedImports(folder: string, lines: readonly string[]): string[] {
  const place = mkdtempSync(join(tmpdir(), 'mingle-import-table-'));
  try {
    const config = JSON.parse(readFileSync(join(root, '.biome.json'), 'utf8'));
    const { $schema, vcs, ...rules } = config;
    writeFileSync(join(place, 'biome.json'), JSON.stringify({ root: true, ...rules }));
    mkdirSync(join(place, folder, 'probe'), { recursive: true });
    writeFileSync(join(place, folder, 'probe', 'probe.ts'), lines.join('\n'));
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const args = [biome, 'lint', '--only=style/noRestrictedImports', '--reporter=github', '.'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8' });
    return [...stdout.matchAll(/^::error title=lint\/style\/noRestrictedImports,.*?,line=(\d+)/gm)].map(
      ([, line]) => lines[Number(line) - 1] ?? '',
    );
  } finally {
    rmSync(place, { recursive: true });
  }
}

const room = (name: string) => `import '../../${name}/anything';`;
const rooms = ['domain', 'calendar', 'contract', 'planner', 'store', 'hosts', 'ui'];

describe('the import table', () => {
  it.each([
    ['src/domain', ['domain']],
    ['src/calendar', ['domain', 'calendar']],
    ['src/contract', ['domain', 'contract']],
    ['src/planner', ['domain', 'calendar', 'contract', 'planner']],
    ['src/store', ['domain', 'planner', 'store']],
    ['src/hosts', ['domain', 'calendar', 'contract', 'planner', 'store', 'hosts']],
    ['src/ui', ['domain', 'contract', 'ui']],
  ])('lets %s know only %j', (folder, allowed) => {
    const expected = rooms.filter((name) => !allowed.includes(name)).map(room);
    expect(refusedImports(folder, rooms.map(room))).toEqual(expected);
  });

  it.each([
    ['src/domain', ["import 'temporal-polyfill';"]],
    ['src/calendar', ["import 'temporal-polyfill';", "import 'ical.js';"]],
    ['src/contract', ["import 'zod';"]],
    ['src/planner', []],
    ['src/store', ["import 'lowdb';", "import 'node:fs';"]],
    ['src/ui', ["import 'react';"]],
    ['electron', ["import 'node:fs';", "import 'electron';"]],
  ])('lets %s use only its own packages', (folder, allowed) => {
    const packages = ['temporal-polyfill', 'ical.js', 'zod', 'lowdb', 'node:fs', 'react', 'electron'];
    const imports = packages.map((name) => `import '${name}';`);
    expect(refusedImports(folder, imports)).toEqual(imports.filter((line) => !allowed.includes(line)));
  });
});
