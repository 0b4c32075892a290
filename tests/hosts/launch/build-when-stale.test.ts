import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../../src/hosts/launch/build-when-stale';

/** Stands for the builder: counts its runs, takes a moment, and fails when the sources say so. */
const builder = `
const { appendFileSync, existsSync } = require('node:fs');
appendFileSync('builds.txt', 'x');
setTimeout(() => {
  if (existsSync('src/broken.ts')) { console.error('src/broken.ts is broken'); process.exit(1); }
}, 200);
`;

const built = { ok: true, value: null };
let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const builds = () => readFileSync(join(root, 'builds.txt'), 'utf8').length;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingle-build-'));
  write('electron/main.ts', '');
  write('src/one.ts', '');
  for (const name of ['electron.vite.config.ts', 'package-lock.json']) write(name, '');
  write('package.json', '{}');
  write('builds.txt', '');
  write('node_modules/electron-vite/bin/electron-vite.js', builder);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('building when stale', () => {
  it('builds the first time, and not again while nothing changes', async () => {
    expect([await buildWhenStale(root), await buildWhenStale(root), builds()]).toEqual([built, built, 1]);
  });

  it('builds again when a source is edited, added, renamed, removed, or put back to an older date', async () => {
    const changes = [
      () => write('src/one.ts', 'edited'),
      () => write('src/deep/two.ts', ''),
      () => renameSync(join(root, 'src/deep/two.ts'), join(root, 'src/deep/three.ts')),
      () => rmSync(join(root, 'src/deep/three.ts')),
      () => utimesSync(join(root, 'electron/main.ts'), 1, 1),
    ];
    await buildWhenStale(root);
    for (const [index, change] of changes.entries()) {
      change();
      await buildWhenStale(root);
      expect(builds()).toBe(index + 2);
    }
  });

  it('builds anyway when it is told to', async () => {
    await buildWhenStale(root);
    await buildWhenStale(root, { force: true });
    expect(builds()).toBe(2);
  });

  it('builds once for all who ask at the same time', async () => {
    expect(await Promise.all([1, 2, 3].map(() => buildWhenStale(root)))).toEqual([built, built, built]);
    expect(builds()).toBe(1);
  });

  it('does not wait for a builder that was killed', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    write('out/.lock', String(pid));
    expect(await buildWhenStale(root)).toEqual(built);
  });

  it('says that a build failed, and tries again next time', async () => {
    write('src/broken.ts', '');
    expect(await buildWhenStale(root)).toEqual({ ok: false, error: 'src/broken.ts is broken\n' });
    rmSync(join(root, 'src/broken.ts'));
    expect([await buildWhenStale(root), builds()]).toEqual([built, 2]);
  });
});
