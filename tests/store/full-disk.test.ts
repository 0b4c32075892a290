import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../../src/plan/plan';
import { sha256 } from '../../src/store/sha256';
import { buildDisk, canMount } from './build-mount';
import { buildContent, buildSeries, buildStore, calendarId, markAs } from './build-store';

const whyNot = canMount ? '' : ' (skipped: this user may not mount a small disk)';
const overlay = { skipped: [], kept: [], archived: [] };

/** Fills the disk; answers with the file to remove to free the space again. */
async function fill(folder: string): Promise<string> {
  const file = join(folder, 'filler');
  await writeFile(file, Buffer.alloc(1024 * 1024)).catch(() => {});
  return file;
}

describe.skipIf(!canMount)(`[T4] a full disk${whyNot}`, () => {
  it('fails an edit with disk-full and loses nothing; with room again edits go on', async () => {
    const folder = buildDisk(96);
    const store = await buildStore(folder, { report: () => {} });
    await store.plan.update(markAs('kept'));
    const before = await readFile(join(folder, 'mingle.json'), 'utf8');
    const filler = await fill(folder);
    expect(await store.plan.update(markAs('refused'))).toEqual({
      ok: false,
      error: { code: 'disk-full', message: 'The disk is full: mingle.json could not be written.' },
    });
    expect(store.plan.current()).toEqual(markAs('kept')(emptyPlan));
    expect(await readFile(join(folder, 'mingle.json'), 'utf8')).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(['backups', 'calendars', 'filler', 'lock', 'mingle.json']);
    await rm(filler);
    expect((await store.plan.update(markAs('later'))).ok).toBe(true);
  });

  it('that has room for a part of the file does not leave a cut file', async () => {
    const folder = buildDisk(96);
    const store = await buildStore(folder, { report: () => {} });
    await store.plan.update(markAs('kept'));
    const before = await readFile(join(folder, 'mingle.json'), 'utf8');
    const many = Array.from({ length: 2_000 }, (_, index) => markAs(`event-${index}`));
    const saved = await store.plan.update((plan) => many.reduce((next, mark) => mark(next), plan));
    expect(saved.ok ? null : saved.error.code).toBe('disk-full');
    expect(await readFile(join(folder, 'mingle.json'), 'utf8')).toBe(before);
  });

  it('fails an import and keeps the calendar as it was', async () => {
    const folder = buildDisk(192);
    const store = await buildStore(folder, { report: () => {} });
    const id = calendarId('team');
    const bytes = Buffer.from('BEGIN:VCALENDAR');
    const before = await store.calendars.write(id, bytes, buildContent([buildSeries('a')]), overlay);
    if (before.ok) await store.calendars.settle(id, before.value);
    // The content cache is written in the background, and needs space as well.
    await store.settled();
    const written = await store.calendars.write(
      id,
      Buffer.alloc(512 * 1024, 'x'),
      buildContent([buildSeries('b')]),
      { ...overlay, archived: [{ series: buildSeries('a'), at: 1 }] },
    );
    expect(written).toEqual({
      ok: false,
      error: {
        code: 'disk-full',
        message: `The disk is full: ${join(folder, 'calendars', 'team.ics')} could not be written.`,
      },
    });
    expect(await store.calendars.read(id, sha256(bytes))).toEqual(before);
  });

  it('at the start gives everything to read and refuses edits with disk-full', async () => {
    const folder = buildDisk(96);
    const first = await buildStore(folder);
    await first.plan.update(markAs('kept'));
    await first.close();
    await fill(folder);
    const store = await buildStore(folder);
    expect(store.plan.current()).toEqual(markAs('kept')(emptyPlan));
    expect(store.plan.readOnly).toBe(true);
    expect(await store.plan.update(markAs('refused'))).toEqual({
      ok: false,
      error: { code: 'disk-full', message: `The disk is full: ${folder} could not be written.` },
    });
    expect((await readdir(folder)).sort()).toEqual(['backups', 'calendars', 'filler', 'mingle.json']);
  });

  it('at the very first start is said, and leaves a folder that can start later', async () => {
    const folder = buildDisk(64);
    const filler = await fill(folder);
    const store = await buildStore(folder);
    expect(store.plan.readOnly).toBe(true);
    await store.close();
    await rm(filler);
    expect((await buildStore(folder)).plan.current()).toEqual(emptyPlan);
  });
});
