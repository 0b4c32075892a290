import { rename, rm } from 'node:fs/promises';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openStore } from '../../src/store/open-store';
import { buildFolder, buildOptions, markAs } from './build-store';
import { dyingDisk } from './dying-disk';

vi.mock('node:fs/promises', async (importOriginal) => {
  const { toDyingFs } = await import('./dying-disk');
  return toDyingFs(await importOriginal());
});

const never = Number.POSITIVE_INFINITY;
beforeEach(() => dyingDisk.fail(never, never));

async function buildOpen(changes = {}) {
  const folder = await buildFolder();
  const reports: string[] = [];
  const opened = await openStore(
    buildOptions(folder, { report: ({ message }) => void reports.push(message), ...changes }),
  );
  if (!opened.ok) throw new Error(opened.error.message);
  return { folder, reports, store: opened.value };
}

describe('[T4] closing', () => {
  it.each([
    ['EROFS', 'Mingle is not allowed to write'],
    ['EACCES', 'Mingle is not allowed to write'],
    ['ENOSPC', 'The disk is full:'],
    ['EIO', ''],
  ])('ends without an error where the disk answers %s, and keeps what was saved', async (code, words) => {
    const { folder, reports, store } = await buildOpen({ journalBeyond: 0 });
    await store.plan.update(markAs('saved'));
    dyingDisk.fail(0, never, code);
    expect((await store.plan.update(markAs('refused'))).ok).toBe(false);
    await store.close();
    expect(reports.at(-1)).toContain(words);
    expect(reports.at(-1)).toContain('It was to be removed; the next Mingle on this computer does so.');
    dyingDisk.fail(never, never);
    // The process of the test still runs, so its lock counts.
    await rm(`${folder}/lock`);
    const again = await openStore(buildOptions(folder, { report: () => undefined }));
    expect(again.ok && [...again.value.plan.current().marks.keys()]).toEqual(['saved']);
    if (again.ok) await again.value.close();
  });

  it('ends without an error where the folder is gone', async () => {
    const { folder, reports, store } = await buildOpen({ journalBeyond: 0 });
    await store.plan.update(markAs('saved'));
    await store.settled();
    await rename(folder, `${folder}-away`);
    onTestFinished(() => rm(`${folder}-away`, { recursive: true, force: true }));
    await store.close();
    expect(reports).toEqual([]);
  });
});
