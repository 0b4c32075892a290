import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../../src/plan/plan';
import { planMigrations } from '../../src/store/migrations';
import { openStore, recoverStore } from '../../src/store/open-store';
import { buildFolder, buildOptions, buildStore, markAs, noon } from './build-store';

const dinner = markAs('dinner@example.org')(emptyPlan);
const onDisk = (plan: object) =>
  `${JSON.stringify({ schemaVersion: planMigrations.version, ...plan }, null, 2)}\n`;

describe('a data folder', () => {
  it('starts empty when it is new, with a file that says its version', async () => {
    const folder = join(await buildFolder(), 'made', 'on', 'the', 'way');
    const store = await buildStore(folder);
    expect(store.plan.current()).toEqual(emptyPlan);
    expect(store.plan.readOnly).toBe(false);
    expect(await readFile(join(folder, 'mingle.json'), 'utf8')).toMatch(/^[^\t]*\n\}\n[ \t]{64}\n$/);
    expect(JSON.parse(await readFile(join(folder, 'mingle.json'), 'utf8'))).toEqual(
      JSON.parse(onDisk(emptyPlan)),
    );
    expect(await readdir(folder)).toEqual(['backups', 'calendars', 'lock', 'mingle.json']);
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone (no such modes on Windows)', async () => {
    const folder = join(await buildFolder(), 'data');
    const store = await buildStore(folder);
    await store.backups.create();
    const modes = await Promise.all(
      ['.', 'calendars', 'backups', 'mingle.json', 'lock', 'backups/2026-03-02.0001.json'].map(
        async (name) => (await stat(join(folder, name))).mode & 0o777,
      ),
    );
    expect(modes).toEqual([0o700, 0o700, 0o700, 0o600, 0o600, 0o600]);
  });

  it.skipIf(process.platform === 'win32')('keeps the mode that the user gave a file', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    await chmod(join(folder, 'mingle.json'), 0o640);
    await store.plan.update(markAs('dinner@example.org'));
    expect((await stat(join(folder, 'mingle.json'))).mode & 0o777).toBe(0o640);
  });

  it('gives everything back when it is opened again', async () => {
    const folder = await buildFolder();
    const first = await buildStore(folder);
    expect(await first.plan.update(markAs('dinner@example.org'))).toEqual({ ok: true, value: dinner });
    await first.close();
    expect((await buildStore(folder)).plan.current()).toEqual(dinner);
  });

  it('loses what a killed write left behind, and nothing else', async () => {
    const folder = await buildFolder();
    await (await buildStore(folder)).close();
    const kept = [
      'mingle.json.txt',
      'mingle.json.1.2',
      'notes.json.77',
      'calendars/a.ics',
      'backups/2026-01-01.json',
    ];
    const left = [
      'mingle.json.4077431242',
      'calendars/a.ics.1',
      'calendars/a.overlay.json.2',
      'backups/2026-01-01.json.3',
    ];
    for (const name of [...kept, ...left]) await writeFile(join(folder, name), onDisk(emptyPlan));
    await buildStore(folder);
    const names = await readdir(folder, { recursive: true });
    expect(names.filter((name) => kept.includes(name)).sort()).toEqual([...kept].sort());
    expect(names.filter((name) => left.includes(name))).toEqual([]);
  });

  it('is unreadable, in words, when it is a file', async () => {
    const folder = join(await buildFolder(), 'file');
    await writeFile(folder, 'mine');
    const opened = await openStore(buildOptions(folder));
    expect(opened).toEqual({
      ok: false,
      error: { kind: 'unreadable', message: `${folder} could not be written (EEXIST).` },
    });
    expect(await readFile(folder, 'utf8')).toBe('mine');
  });

  it('is unreadable, in words, when mingle.json is a folder', async () => {
    const folder = await buildFolder();
    await mkdir(join(folder, 'mingle.json'));
    const opened = await openStore(buildOptions(folder));
    expect(opened).toEqual({
      ok: false,
      error: {
        kind: 'unreadable',
        message: `${join(folder, 'mingle.json')} could not be read (EISDIR). It was left as it is.`,
      },
    });
  });
});

describe('opening to read', () => {
  it('works beside a process that writes, takes no lock and refuses edits', async () => {
    const folder = await buildFolder();
    const writer = await buildStore(folder);
    await writer.plan.update(markAs('dinner@example.org'));
    const reader = await buildStore(folder, { access: 'read' });
    expect(reader.plan.current()).toEqual(dinner);
    expect(reader.plan.readOnly).toBe(true);
    const refused = {
      ok: false,
      error: { code: 'read-only', message: 'The data was opened only to be read.' },
    };
    expect(await reader.plan.update(markAs('x'))).toEqual(refused);
    expect(await reader.backups.create()).toEqual(refused);
    await reader.close();
    expect(await writer.plan.update((plan) => plan)).toEqual({ ok: true, value: dinner });
  });

  it('leaves no trace in a folder that is not there', async () => {
    const folder = await buildFolder();
    const reader = await buildStore(join(folder, 'data'), { access: 'read' });
    expect(reader.plan.current()).toEqual(emptyPlan);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('[T6] a file from a newer Mingle', () => {
  it('is left alone and said so', async () => {
    const folder = await buildFolder();
    const file = join(folder, 'mingle.json');
    const text = '{ "schemaVersion": 99, "constellations": {} }';
    await writeFile(file, text);
    const error = {
      kind: 'newer-version',
      message: `${file} was written by a newer Mingle (its version is 99, this Mingle knows ${planMigrations.version}). It was left as it is.`,
    };
    expect(await openStore(buildOptions(folder))).toEqual({ ok: false, error });
    expect(await recoverStore(buildOptions(folder), 'nothing')).toEqual({ ok: false, error });
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['backups', 'calendars', 'mingle.json']);
  });
});

describe('[T6] a damaged file', () => {
  const whole = onDisk(dinner);
  it.each([
    ['empty', '', 'it is empty'],
    ['full of zeros', '\0'.repeat(4096), 'it holds nothing but zeros'],
    ['cut in the middle', whole.slice(0, whole.length / 2), 'it is cut off or not written as JSON'],
    [
      'zeros after a good start',
      `${whole.slice(0, 40)}${'\0'.repeat(40)}`,
      'it is cut off or not written as JSON',
    ],
    ['a web page', '<!doctype html><p>Sign in', 'it is cut off or not written as JSON'],
    ['a list', '[]', 'it holds something else'],
    ['without version', JSON.stringify(emptyPlan), 'it does not say which version it is'],
    ['of version 0', onDisk({ ...emptyPlan, schemaVersion: 0 }), 'it does not say which version it is'],
    [
      'of another shape',
      onDisk({ ...emptyPlan, marks: { a: 7 } }),
      'marks.a: Invalid input: expected object, received number',
    ],
    ['in Latin-1', Buffer.from(whole.replace('dinner', 'dîner'), 'latin1'), 'it is not text'],
  ])('that is %s is not opened and stays where it is', async (_name, content, what) => {
    const folder = await buildFolder();
    const file = join(folder, 'mingle.json');
    await writeFile(file, content);
    expect(await openStore(buildOptions(folder))).toEqual({
      ok: false,
      error: {
        kind: 'damaged',
        message: `${file} cannot be read: ${what}. It was left as it is.`,
        readable: null,
        others: [],
      },
    });
    expect(await readFile(file)).toEqual(Buffer.from(content));
  });

  it('is read when only a byte order mark was put before it', async () => {
    const folder = await buildFolder();
    await writeFile(join(folder, 'mingle.json'), `\uFEFF${whole}`);
    expect((await buildStore(folder)).plan.current()).toEqual(dinner);
  });

  it('that is missing while backups are there is not taken for a new folder', async () => {
    const folder = await buildFolder();
    await mkdir(join(folder, 'backups'));
    await writeFile(join(folder, 'backups', '2026-02-27.json'), onDisk({ savedAt: noon - 1, ...dinner }));
    const file = join(folder, 'mingle.json');
    expect(await openStore(buildOptions(folder))).toEqual({
      ok: false,
      error: {
        kind: 'damaged',
        message: `${file} is missing, although this folder has been used.`,
        readable: {
          from: 'backup',
          file: '2026-02-27.json',
          at: noon - 1,
          counts: { calendars: 0, marks: 1, preps: 0, followUps: 0, ownEvents: 0, people: 0 },
        },
        others: [],
      },
    });
    expect(await readdir(folder)).toEqual(['backups', 'calendars']);
  });

  it('that is missing while calendars are there is not taken for a new folder', async () => {
    const folder = await buildFolder();
    await mkdir(join(folder, 'calendars'));
    await writeFile(join(folder, 'calendars', 'a.ics'), 'BEGIN:VCALENDAR');
    const opened = await openStore(buildOptions(folder));
    expect(opened.ok ? null : opened.error.kind).toBe('damaged');
  });
});

describe('[T3] recovering', () => {
  const damage = async () => {
    const folder = await buildFolder();
    const first = await buildStore(folder);
    await first.plan.update(markAs('dinner@example.org'));
    await first.backups.create();
    await first.plan.update(markAs('lunch@example.org'));
    await first.close();
    await writeFile(join(folder, 'mingle.json'), '{ "schemaVersion": 1, "marks": {');
    return folder;
  };
  const quarantined = async (folder: string) => {
    const names = await readdir(join(folder, 'quarantine'));
    return Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, 'quarantine', name), 'utf8')]),
    );
  };

  it('goes on with the newest backup and keeps the damaged file', async () => {
    const folder = await damage();
    const recovered = await recoverStore(buildOptions(folder), 'backup');
    if (!recovered.ok) throw new Error(recovered.error.message);
    expect(recovered.value.plan.current()).toEqual(dinner);
    await recovered.value.close();
    expect(await quarantined(folder)).toEqual([
      ['2026-03-02T12-00-00Z-mingle.json', '{ "schemaVersion": 1, "marks": {'],
    ]);
    expect((await buildStore(folder)).plan.current()).toEqual(dinner);
  });

  it('goes on with the newest backup that can be read to its end', async () => {
    const folder = await buildFolder();
    const first = await buildStore(folder);
    await first.plan.update(markAs('dinner@example.org'));
    await first.backups.create();
    await first.plan.update(markAs('lunch@example.org'));
    await first.backups.create();
    await first.close();
    await writeFile(join(folder, 'mingle.json'), '');
    const newest = join(folder, 'backups', '2026-03-02.0002.json');
    await writeFile(newest, (await readFile(newest, 'utf8')).replace('"social"', '"sad"'));
    const opened = await openStore(buildOptions(folder));
    expect(opened).toMatchObject({
      ok: false,
      error: { readable: { from: 'backup', file: '2026-03-02.0001.json' } },
    });
    const recovered = await recoverStore(buildOptions(folder), 'backup');
    if (!recovered.ok) throw new Error(recovered.error.message);
    expect(recovered.value.plan.current()).toEqual(dinner);
  });

  it('goes on with nothing and keeps the damaged file and the backups', async () => {
    const folder = await damage();
    const recovered = await recoverStore(buildOptions(folder), 'nothing');
    if (!recovered.ok) throw new Error(recovered.error.message);
    expect(recovered.value.plan.current()).toEqual(emptyPlan);
    expect(await recovered.value.backups.list()).toMatchObject({
      ok: true,
      value: [{ file: '2026-03-02.0001.json' }],
    });
    await recovered.value.close();
    expect((await quarantined(folder)).length).toBe(1);
  });

  it('twice in one second keeps both damaged files', async () => {
    const folder = await damage();
    for (const text of ['first', 'second']) {
      await writeFile(join(folder, 'mingle.json'), text);
      const recovered = await recoverStore(buildOptions(folder), 'nothing');
      if (recovered.ok) await recovered.value.close();
    }
    expect(await quarantined(folder)).toEqual([
      ['2-2026-03-02T12-00-00Z-mingle.json', 'second'],
      ['2026-03-02T12-00-00Z-mingle.json', 'first'],
    ]);
  });

  it('from a backup changes nothing when there is none', async () => {
    const folder = await buildFolder();
    await writeFile(join(folder, 'mingle.json'), '{');
    const recovered = await recoverStore(buildOptions(folder), 'backup');
    expect(recovered).toEqual({
      ok: false,
      error: {
        kind: 'damaged',
        message: `${join(folder, 'mingle.json')} cannot be read: it is cut off or not written as JSON. It was left as it is. There is no backup that can be read.`,
        readable: null,
        others: [],
      },
    });
    expect(await readFile(join(folder, 'mingle.json'), 'utf8')).toBe('{');
  });

  it('leaves data that is well as it is', async () => {
    const folder = await buildFolder();
    const first = await buildStore(folder);
    await first.plan.update(markAs('dinner@example.org'));
    await first.close();
    const recovered = await recoverStore(buildOptions(folder), 'nothing');
    if (!recovered.ok) throw new Error(recovered.error.message);
    expect(recovered.value.plan.current()).toEqual(dinner);
    await recovered.value.close();
  });
});
