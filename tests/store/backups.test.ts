import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../../src/plan/plan';
import { readBackupHeader } from '../../src/store/backup-header';
import { planMigrations } from '../../src/store/migrations';
import { openStore } from '../../src/store/open-store';
import { runs } from '../helpers/property-runs';
import { buildFolder, buildOptions, buildStore, markAs, noon } from './build-store';

const day = 86_400_000;
const counts = (marks: number) => ({ calendars: 0, marks, preps: 0, followUps: 0, ownEvents: 0, people: 0 });
const dinner = markAs('dinner')(emptyPlan);

describe('[T3] a daily backup', () => {
  it('is made at the first start of a day, of what is on disk then', async () => {
    const folder = await buildFolder();
    const first = await buildStore(folder);
    await first.plan.update(markAs('dinner'));
    await first.close();
    const second = await buildStore(folder, { clock: { now: () => noon + day } });
    const backup = { file: '2026-03-03.0001.json', at: noon + day, counts: counts(1) };
    expect(await second.backups.list()).toEqual({ ok: true, value: [backup] });
    await second.plan.update(markAs('lunch'));
    await second.close();
    const third = await buildStore(folder, { clock: { now: () => noon + day + 1 } });
    expect(await third.backups.list()).toEqual({ ok: true, value: [backup] });
    expect(await third.backups.read('2026-03-03.0001.json')).toEqual({ ok: true, value: dinner });
  });

  it('is made before the first edit of a day by a Mingle that was left open', async () => {
    let now = noon;
    const store = await buildStore(await buildFolder(), { clock: { now: () => now } });
    await store.plan.update(markAs('dinner'));
    now += day;
    await store.plan.update(markAs('lunch'));
    await store.plan.update(markAs('tea'));
    expect(await store.backups.read('2026-03-03.0001.json')).toEqual({ ok: true, value: dinner });
  });

  it('is not made of a plan in which nothing was made yet', async () => {
    const folder = await buildFolder();
    await (await buildStore(folder)).close();
    expect(await (await buildStore(folder)).backups.list()).toEqual({ ok: true, value: [] });
  });

  it('costs at most two of many earlier ones, and none that the user named', async () => {
    const folder = await buildFolder();
    const first = await buildStore(folder);
    await first.plan.update(markAs('dinner'));
    await first.close();
    const earlier = Array.from({ length: 60 }, (_, index) => `2025-01-05-${index + 1}.json`);
    for (const name of ['my own.json', ...earlier]) await writeFile(join(folder, 'backups', name), '');
    await buildStore(folder);
    const names = await readdir(join(folder, 'backups'));
    expect(names).toHaveLength(60);
    expect(names).toEqual(
      expect.arrayContaining(['2026-03-02.0001.json', '2025-01-05-60.json', 'my own.json']),
    );
  });

  it('is made after many edits also when the clock stands still', async () => {
    const store = await buildStore(await buildFolder());
    for (let count = 0; count < 502; count += 1) await store.plan.update(markAs(`event-${count}`));
    expect(await store.backups.list()).toMatchObject({
      value: [{ counts: counts(501) }, { counts: counts(1) }],
    });
  });
});

it('[T3] where no backup can be written, the user is told once, until one can', async () => {
  const folder = await buildFolder();
  const reports: string[] = [];
  let changes = 0;
  const store = await buildStore(folder, {
    report: ({ message }) => void reports.push(message),
    onNotices: () => {
      changes += 1;
    },
  });
  await store.plan.update(markAs('dinner'));
  const backups = join(folder, 'backups');
  await rm(backups, { recursive: true });
  await writeFile(backups, 'a file');
  for (const uid of ['lunch', 'tea']) expect((await store.plan.update(markAs(uid))).ok).toBe(true);
  expect(store.plan.notices()).toEqual([{ code: 'no-backup', folder: backups, why: 'other' }]);
  expect(reports).toEqual([`${backups} could not be written (ENOTDIR).`]);
  await rm(backups);
  await store.plan.update(markAs('supper'));
  expect([store.plan.notices(), changes]).toEqual([[], 2]);
  expect(await store.backups.list()).toMatchObject({ value: [{ counts: counts(3) }] });
});

it('[T3] a file in the place of the backups stops no edit, also at the start', async () => {
  const folder = await buildFolder();
  await (await buildStore(folder)).close();
  await rm(join(folder, 'backups'), { recursive: true });
  await writeFile(join(folder, 'backups'), 'a file');
  const store = await buildStore(folder, { report: () => undefined });
  for (const uid of ['lunch', 'tea']) expect((await store.plan.update(markAs(uid))).ok).toBe(true);
  expect(store.plan.notices()).toMatchObject([{ code: 'no-backup', why: 'other' }]);
});

describe('[T3] a clock that jumps', () => {
  it('a year ahead, for one edit, costs no backup and no order', async () => {
    const folder = await buildFolder();
    let now = noon;
    const clock = { now: () => now };
    for (let count = 0; count < 10; count += 1) {
      const store = await buildStore(folder, { clock });
      await store.plan.update(markAs(`event-${count}`));
      await store.backups.create();
      await store.close();
      now = noon + (count + 1) * day;
    }
    now = noon + 365 * day;
    const ahead = await buildStore(folder, { clock });
    await ahead.plan.update(markAs('ahead'));
    await ahead.close();
    now = noon + 11 * day;
    const store = await buildStore(folder, { clock });
    await store.close();
    const list = await store.backups.list();
    expect(list.ok && list.value.map(({ counts }) => counts.marks).slice(0, 3)).toEqual([11, 10, 10]);
    expect(list.ok && new Set(list.value.map(({ counts }) => counts.marks))).toEqual(
      new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    );
    await writeFile(join(folder, 'mingle.json'), '');
    expect(await openStore(buildOptions(folder, { clock }))).toMatchObject({
      error: { readable: { from: 'backup', counts: counts(11) } },
    });
  });

  it('anywhere, at any time, leaves the newest backup the one that is offered', async () => {
    const steps = fc.array(
      fc.record({
        jump: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -20_000, max: 20_000 })),
        act: fc.constantFrom('edit', 'edit', 'back up', 'start again'),
      }),
      { minLength: 1, maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const folder = await buildFolder();
        let now = noon;
        const options = buildOptions(folder, { clock: { now: () => now } });
        const open = async () => {
          const opened = await openStore(options);
          if (!opened.ok) throw new Error(opened.error.message);
          return opened.value;
        };
        let store = await open();
        let marks = 0;
        let inBackup = 0;
        let files = 0;
        for (const { jump, act } of list) {
          now = Math.max(0, now + jump * day);
          if (act === 'edit') {
            await store.plan.update(markAs(`event-${marks}`));
            marks += 1;
          } else if (act === 'back up') {
            await store.backups.create();
            inBackup = marks;
          } else {
            await store.close();
            store = await open();
          }
          const all = await store.backups.list();
          if (!all.ok) throw new Error(all.error.message);
          expect(all.value.length).toBeGreaterThanOrEqual(Math.min(files, 38));
          files = all.value.length;
          const kept = all.value.map(({ counts }) => counts.marks);
          expect(kept).toEqual(kept.toSorted((a, b) => b - a));
          expect(kept[0] ?? 0).toBeGreaterThanOrEqual(inBackup);
        }
        await store.backups.create();
        await store.close();
        await writeFile(join(folder, 'mingle.json'), '');
        expect(await openStore(options)).toMatchObject({ error: { readable: { counts: counts(marks) } } });
      }),
      runs(25),
    );
  }, 60_000);
});

describe('[T3] a backup made by hand', () => {
  it('holds what is on disk and can be read back', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    await store.plan.update(markAs('dinner'));
    expect(await store.backups.create()).toEqual({
      ok: true,
      value: { file: '2026-03-02.0001.json', at: noon, counts: counts(1) },
    });
    expect(await store.backups.read('2026-03-02.0001.json')).toEqual({ ok: true, value: dinner });
    expect(JSON.parse(await readFile(join(folder, 'backups', '2026-03-02.0001.json'), 'utf8'))).toEqual({
      schemaVersion: planMigrations.version,
      savedAt: noon,
      counts: counts(1),
      ...dinner,
    });
  });

  it('never replaces an earlier one of the same day', async () => {
    const store = await buildStore(await buildFolder());
    const files: string[] = [];
    for (const uid of ['a', 'b', 'c']) {
      await store.plan.update(markAs(uid));
      const made = await store.backups.create();
      if (made.ok) files.push(made.value.file);
    }
    expect(files).toEqual(['2026-03-02.0001.json', '2026-03-02.0002.json', '2026-03-02.0003.json']);
    const read = await store.backups.read('2026-03-02.0001.json');
    expect(read.ok && [...read.value.marks.keys()]).toEqual(['a']);
  });

  it('is the one that is there when nothing changed since', async () => {
    let now = noon;
    const store = await buildStore(await buildFolder(), { clock: { now: () => now } });
    await store.plan.update(markAs('dinner'));
    const made = await store.backups.create();
    now += 60_000;
    expect(await store.backups.create()).toEqual(made);
    expect(await store.backups.list()).toMatchObject({ ok: true, value: [{}] });
  });
});

describe('the list of backups', () => {
  it('has the newest first, those that the user named last, and leaves out what cannot be read', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    const text = (savedAt?: number) =>
      JSON.stringify({ schemaVersion: planMigrations.version, savedAt, ...dinner });
    const at = (name: string) => join(folder, 'backups', name);
    await writeFile(at('2026-02-01.json'), text(noon - 29 * day));
    await writeFile(at('2026-02-02.json'), text(noon - 28 * day));
    await writeFile(at('2025-12-24.0003.json'), text(noon - 68 * day));
    await writeFile(at('2026-02-03.json'), 'damaged');
    await writeFile(at('2026-02-04.json'), '{"schemaVersion":99}');
    await writeFile(at('copied by hand.json'), text());
    await utimes(at('copied by hand.json'), noon / 1000, noon / 1000);
    await writeFile(at('mine.json'), text(noon - day));
    await writeFile(at('notes.txt'), 'mine');
    expect(await store.backups.list()).toEqual({
      ok: true,
      value: [
        { file: '2025-12-24.0003.json', at: noon - 68 * day, counts: counts(1) },
        { file: '2026-02-02.json', at: noon - 28 * day, counts: counts(1) },
        { file: '2026-02-01.json', at: noon - 29 * day, counts: counts(1) },
        { file: 'copied by hand.json', at: noon, counts: counts(1) },
        { file: 'mine.json', at: noon - day, counts: counts(1) },
      ],
    });
  });
});

describe('the header of a backup', () => {
  const made = async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    await store.plan.update(markAs('dinner'));
    await store.backups.create();
    const path = join(folder, 'backups', '2026-03-02.0001.json');
    return { store, path, text: await readFile(path, 'utf8') };
  };

  it('is all that a list reads of a file that is there to its end', async () => {
    const { store, path, text } = await made();
    await writeFile(path, text.replace('"marks":1', '"marks":7'));
    expect(await store.backups.list()).toMatchObject({ value: [{ counts: counts(7) }] });
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -1)],
    ['of a newer Mingle', (text: string) => text.replace(/"schemaVersion": \d+/, '"schemaVersion": 99')],
    ['without a count', (text: string) => text.replace('"marks":1', '"marks":1e999')],
  ])('is not believed where the file is %s', async (_name, harm) => {
    const { path, text } = await made();
    await writeFile(path, harm(text));
    expect(await readBackupHeader(path)).toBeNull();
  });
});

describe('reading a backup', () => {
  it('takes a file of the user, anywhere', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    const file = join(folder, 'from my stick.json');
    await writeFile(file, JSON.stringify({ schemaVersion: planMigrations.version, ...dinner }));
    expect(await store.backups.read(file)).toEqual({ ok: true, value: dinner });
  });

  it.skipIf(process.platform === 'win32')(
    'does not wait for a pipe or a device (none on Windows)',
    async () => {
      const folder = await buildFolder();
      const store = await buildStore(folder);
      const pipe = join(folder, 'pipe.json');
      execFileSync('mkfifo', [pipe]);
      for (const file of [pipe, '/dev/zero', folder]) {
        expect(await store.backups.read(file)).toEqual({
          ok: false,
          error: { code: 'not-found', message: `${file} is not a file. Nothing was changed.` },
        });
      }
      await store.plan.update(markAs('dinner'));
      await store.backups.create();
      execFileSync('mkfifo', [join(folder, 'backups', 'pipe.json')]);
      expect(await store.backups.list()).toMatchObject({
        ok: true,
        value: [{ file: '2026-03-02.0001.json' }],
      });
    },
  );

  it('reads no file that is larger than any backup', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    const file = join(folder, 'large.json');
    await writeFile(file, '');
    await truncate(file, 300 * 1024 * 1024);
    expect(await store.backups.read(file)).toEqual({
      ok: false,
      error: {
        code: 'not-found',
        message: `${file} is too large for a backup of Mingle. Nothing was changed.`,
      },
    });
  });

  it.each(['../mingle.json', 'sub/2026-03-02.json', '..', '', 'mingle'])(
    'does not follow %j out of the folder',
    async (file) => {
      const store = await buildStore(await buildFolder());
      expect(await store.backups.read(file)).toEqual({
        ok: false,
        error: { code: 'not-found', message: `There is no backup called ${file}.` },
      });
    },
  );

  it('says when there is none, when it is damaged and when a newer Mingle made it', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    const at = (name: string) => join(folder, 'backups', name);
    await writeFile(at('damaged.json'), '');
    await writeFile(at('newer.json'), '{"schemaVersion":99}');
    expect(await store.backups.read('2020-01-01.json')).toEqual({
      ok: false,
      error: { code: 'not-found', message: `There is no file ${at('2020-01-01.json')}.` },
    });
    expect(await store.backups.read('damaged.json')).toEqual({
      ok: false,
      error: {
        code: 'damaged',
        message: `${at('damaged.json')} cannot be read: it is empty. It was left as it is.`,
      },
    });
    expect(await store.backups.read('newer.json')).toEqual({
      ok: false,
      error: {
        code: 'newer-version',
        message: `${at('newer.json')} was written by a newer Mingle (its version is 99, this Mingle knows ${planMigrations.version}). It was left as it is.`,
      },
    });
  });
});
