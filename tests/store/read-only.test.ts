import { chmod, readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { emptyPlan } from '../../src/plan/plan';
import { buildDisk, canMount, makeReadOnly, makeWritable } from './build-mount';
import { buildFolder, buildStore, markAs } from './build-store';

const isRoot = process.getuid?.() === 0;
const refused = (folder: string) => ({
  ok: false,
  error: { code: 'read-only', message: `Mingle is not allowed to write ${folder}.` },
});

async function expectOnlyReading(folder: string) {
  const store = await buildStore(folder);
  expect(store.plan.readOnly).toBe(true);
  expect(store.plan.current()).toEqual(markAs('kept')(emptyPlan));
  expect(await store.plan.update(markAs('x'))).toEqual(refused(folder));
  expect(await store.backups.create()).toEqual(refused(folder));
  expect(await readdir(folder)).toEqual(['backups', 'calendars', 'mingle.json']);
  await store.close();
}

async function fillWith(folder: string) {
  const store = await buildStore(folder);
  await store.plan.update(markAs('kept'));
  await store.close();
}

it.skipIf(!canMount)(
  `a disk that cannot be written can be read${canMount ? '' : ' (skipped: this user may not mount a small disk)'}`,
  async () => {
    const folder = buildDisk(256);
    await fillWith(folder);
    makeReadOnly(folder);
    await expectOnlyReading(folder);
    makeWritable(folder);
    expect((await buildStore(folder)).plan.readOnly).toBe(false);
  },
);

it.skipIf(isRoot || process.platform === 'win32')(
  `a folder that the user may not write can be read${isRoot ? ' (skipped: root may write everywhere)' : ''}`,
  async () => {
    const folder = await buildFolder();
    await fillWith(folder);
    await chmod(folder, 0o500);
    await expectOnlyReading(folder);
    await chmod(folder, 0o700);
    expect((await buildStore(folder)).plan.readOnly).toBe(false);
  },
);
