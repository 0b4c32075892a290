import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildIcs } from '../../helpers/build-ics';
import { openTestPlanner } from '../../helpers/open-test-planner';
import { buildDisk, canMount, makeReadOnly, makeWritable } from '../../store/build-mount';
import { createImportDesk, dentist, talk } from './open-import-planner';

const whyNot = canMount ? '' : ' (skipped: this user may not mount a small disk)';
const long = buildIcs([dentist, talk.replace('Library', 'Library '.repeat(1_000))]);

describe.skipIf(!canMount)(`[T4] [I4] taking an import back${whyNot}`, () => {
  it('says that the disk is full, changes nothing, and works once there is room', async () => {
    const disk = buildDisk(192);
    const planner = await openTestPlanner(join(disk, 'data'));
    const desk = createImportDesk(planner);
    await desk.importFile(long);
    const { id } = await desk.importFile(buildIcs([dentist]));
    const before = await desk.look();
    const filler = join(disk, 'filler');
    try {
      writeFileSync(filler, Buffer.alloc(1024 * 1024));
    } catch {
      // That is what it is for.
    }
    const refused = await planner.client.call('import.take-back', { id });
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(await desk.look()).toEqual(before);
    rmSync(filler);
    await desk.takeBack();
    expect(await desk.titles()).toEqual(['Meetup talk', 'Dentist']);
    await planner.close();
  });

  it('is refused where nothing can be written, and the history can still be read', async () => {
    const disk = buildDisk(512);
    const folder = join(disk, 'data');
    const first = createImportDesk(await openTestPlanner(folder));
    await first.importFile(long);
    const { id } = await first.importFile(buildIcs([dentist]));
    rmSync(join(folder, 'lock'));
    makeReadOnly(disk);
    const planner = await openTestPlanner(folder);
    const desk = createImportDesk(planner);
    const refused = await planner.client.call('import.take-back', { id });
    expect(refused).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect((await desk.history())[0]?.action).toBe('take-back');
    expect(await desk.titles()).toEqual(['Dentist']);
    makeWritable(disk);
    await planner.close();
  });
});
