import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { ProgrammeSource } from '../../../src/domain/programme/programme-source';
import type { ZoneId } from '../../../src/domain/time/zone';
import type { Plan } from '../../../src/plan/plan';
import { readProgramme } from '../../../src/programme/read-programme';
import { sha256 } from '../../../src/store/sha256';
import { buildFolder, buildStore, noon } from '../build-store';

const berlin = 'Europe/Berlin' as ZoneId;
const bytes = new TextEncoder().encode(
  JSON.stringify([{ id: 1, title: 'Opening', start: '2026-03-07T10:00:00', room: 'Hall' }]),
);
const hash = sha256(bytes);
const programme = readProgramme(bytes, { zone: berlin });
const other = new TextEncoder().encode(JSON.stringify([{ title: 'Tea', start: '2026-03-07T11:00:00Z' }]));

const source: ProgrammeSource = {
  ...{ name: 'Small Days', fileName: 'list.json', sha256: hash, zone: berlin, loadedAt: noon },
  ...{ feed: null, news: null },
};
const naming = (plan: Plan): Plan => ({
  ...plan,
  programmes: plan.programmes.with([['conference' as EventKey, source]]),
});

const at = (folder: string, name: string) => join(folder, 'programmes', name);

/** Counts readings. */
function createReader() {
  let readings = 0;
  return {
    readings: () => readings,
    readProgramme: async (given: Uint8Array, zone: ZoneId | null) => {
      readings += 1;
      return readProgramme(given, { zone: zone ?? undefined });
    },
  };
}

describe('the files of programmes', () => {
  it('[N7] hold the untouched bytes, for their owner only, and what was read is not read again', async () => {
    const folder = await buildFolder();
    const reader = createReader();
    const store = await buildStore(folder, { readProgramme: reader.readProgramme });
    expect(await store.programmes.write(bytes, hash, berlin, programme)).toEqual({ ok: true, value: null });
    const file = at(folder, `${hash}.programme`);
    expect([readFileSync(file).equals(bytes), statSync(file).mode & 0o777]).toEqual([true, 0o600]);
    expect(await store.programmes.read(hash, berlin)).toEqual({ ok: true, value: programme });
    expect(reader.readings()).toBe(0);
  });

  it('[N7] are read again with another zone, by another version, or when the cache is damaged', async () => {
    const folder = await buildFolder();
    const reader = createReader();
    const store = await buildStore(folder, { readProgramme: reader.readProgramme });
    await store.plan.update(naming);
    await store.programmes.write(bytes, hash, berlin, programme);
    const tokyo = 'Asia/Tokyo' as ZoneId;
    const elsewhere = await store.programmes.read(hash, tokyo);
    expect(elsewhere).toEqual({ ok: true, value: readProgramme(bytes, { zone: tokyo }) });
    expect(await store.programmes.read(hash, berlin)).toEqual({ ok: true, value: programme });
    expect(reader.readings()).toBe(2);
    const cache = at(folder, `${hash}.sessions.json`);
    writeFileSync(cache, readFileSync(cache, 'utf8').replace('Opening', 'Closing'));
    expect(await store.programmes.read(hash, berlin)).toEqual({ ok: true, value: programme });
    expect(reader.readings()).toBe(3);
    await store.programmes.read(hash, berlin);
    expect(reader.readings()).toBe(3);
    await store.close();
    const newer = await buildStore(folder, { readProgramme: reader.readProgramme, version: '1.0.1' });
    await newer.programmes.read(hash, berlin);
    expect(reader.readings()).toBe(4);
  });

  it('[N7] that are missing or changed are a failure, whatever the cache says', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    await store.programmes.write(bytes, hash, berlin, programme);
    writeFileSync(at(folder, `${hash}.programme`), other);
    expect(await store.programmes.read(hash, berlin)).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
    rmSync(at(folder, `${hash}.programme`));
    expect(await store.programmes.read(hash, berlin)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    // Loading the same file again mends it.
    await store.programmes.write(bytes, hash, berlin, programme);
    expect(await store.programmes.read(hash, berlin)).toEqual({ ok: true, value: programme });
  });

  it.each(['../../etc/passwd', '', 'x'.repeat(64)])('[N7] are only asked for by a hash: %s', async (name) => {
    const store = await buildStore(await buildFolder());
    expect(await store.programmes.read(name, null)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('[N7] that the plan does not name go at the next start, and what a killed write left', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    await store.programmes.write(bytes, hash, berlin, programme);
    await store.programmes.write(other, sha256(other), null, readProgramme(other));
    await store.plan.update(naming);
    writeFileSync(at(folder, `${hash}.programme.12345`), 'half');
    writeFileSync(at(folder, 'notes.txt'), 'not of Mingle');
    expect(readdirSync(join(folder, 'programmes'))).toHaveLength(6);
    await store.close();
    await buildStore(folder);
    expect(readdirSync(join(folder, 'programmes')).toSorted()).toEqual(
      [`${hash}.programme`, `${hash}.sessions.json`, 'notes.txt'].toSorted(),
    );
  });

  it('[N7] are read, and not written, where the data is opened only to be read', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    await store.programmes.write(bytes, hash, berlin, programme);
    rmSync(at(folder, `${hash}.sessions.json`));
    await store.close();
    const reading = await buildStore(folder, { access: 'read' });
    expect(await reading.programmes.read(hash, berlin)).toEqual({ ok: true, value: programme });
    expect(await reading.programmes.write(other, sha256(other), null, programme)).toMatchObject({
      ok: false,
      error: { code: 'read-only' },
    });
    expect(readdirSync(join(folder, 'programmes'))).toEqual([`${hash}.programme`]);
  });
});
