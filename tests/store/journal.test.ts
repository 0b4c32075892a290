import { appendFile, copyFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan';
import { emptyPlan } from '../../src/plan/plan';
import type { StoreFailure } from '../../src/planner/ports';
import { baseText } from '../../src/store/journal/lines';
import { planMigrations } from '../../src/store/migrations';
import type { OpenStore, StoreOptions } from '../../src/store/open-store';
import { openStore, recoverStore } from '../../src/store/open-store';
import { writePlanFile } from '../../src/store/plan-file';
import { sha256 } from '../../src/store/sha256';
import { buildDisk, canMount } from './build-mount';
import { buildFolder, buildOptions, buildStore, markAs, noon } from './build-store';

/** Enough marks that some edits fit into the journal before a checkpoint. */
const base = Array.from({ length: 200 }, (_, index) => markAs(`event-${index}`)).reduce(
  (next, mark) => mark(next),
  emptyPlan,
);

/** Edits of any plan go to the journal. */
const journaled: Partial<StoreOptions> = { journalBeyond: 0 };

const save = async (store: OpenStore, ...edits: readonly ((plan: Plan) => Plan)[]): Promise<void> => {
  for (const edit of edits) {
    const saved = await store.plan.update(edit);
    if (!saved.ok) throw new Error(saved.error.message);
  }
};

/** A folder with a journal of two edits: `a` and `b`. */
async function buildJournaled() {
  const folder = await buildFolder();
  const text = [...writePlanFile({ plan: base, savedAt: null })].join('');
  await writeFile(join(folder, 'mingle.json'), text);
  const store = await buildStore(folder, journaled);
  await save(store, markAs('a'), markAs('b'));
  await store.close();
  const at = (name: string) => join(folder, name);
  const names = async () => (await readdir(folder)).filter((name) => name !== 'lock');
  return { folder, plan: at('mingle.json'), journal: at('mingle.journal'), at, names };
}

const edited = markAs('b')(markAs('a')(base));

function collectReports() {
  const reports: string[] = [];
  return { reports, report: ({ message }: StoreFailure) => void reports.push(message) };
}

async function expectDamaged(folder: string, message: string, readable: unknown): Promise<void> {
  expect(await openStore(buildOptions(folder, journaled))).toMatchObject({
    ok: false,
    error: { kind: 'damaged', message, readable },
  });
}

const counts = (marks: number) => ({ calendars: 0, marks, preps: 0, followUps: 0, ownEvents: 0, people: 0 });

describe('[T4] an edit of a large plan', () => {
  it('is a line in the journal, and mingle.json stays as it was', async () => {
    const { folder, plan, journal } = await buildJournaled();
    const before = await readFile(plan, 'utf8');
    const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line.slice(17)))).toEqual([
      {
        schemaVersion: planMigrations.version,
        base: sha256(Buffer.from(before)),
        seal: expect.stringMatching(/^[0-9a-f]{16}$/),
        after: 0,
      },
      { seq: 1, set: [['marks', 'a', { kind: 'social', form: 'meal', by: 'hand', at: noon }]] },
      { seq: 2, set: [['marks', 'b', { kind: 'social', form: 'meal', by: 'hand', at: noon }]] },
    ]);
    const store = await buildStore(folder, journaled);
    expect(store.plan.current()).toEqual(edited);
    await save(store, markAs('c'));
    expect(await readFile(plan, 'utf8')).toBe(before);
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone (no such modes on Windows)', async () => {
    const { journal } = await buildJournaled();
    expect((await stat(journal)).mode & 0o777).toBe(0o600);
  });

  it('is one line with those that wait beside it', async () => {
    const { folder, journal } = await buildJournaled();
    const store = await buildStore(folder, journaled);
    const first = store.plan.update(markAs('c'));
    await Promise.resolve();
    await Promise.all([first, store.plan.update(markAs('d')), store.plan.update(markAs('e'))]);
    await store.settled();
    const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n').slice(3);
    expect(lines.map((line) => JSON.parse(line.slice(17)).set.map(([, key]: string[]) => key))).toEqual([
      ['c'],
      ['d', 'e'],
    ]);
  });

  it('tells a removed entry from one that is null', async () => {
    const { folder } = await buildJournaled();
    const store = await buildStore(folder, journaled);
    const key = (uid: string) => uid as never;
    const change = (plan: Plan): Plan => ({
      ...plan,
      marks: plan.marks.with([
        [key('a'), null],
        [key('b'), undefined],
        [key('__proto__'), null],
      ]),
    });
    await save(store, change);
    await store.close();
    const { marks } = (await buildStore(folder, journaled)).plan.current();
    expect([marks.get(key('a')), marks.has(key('b')), marks.has(key('__proto__'))]).toEqual([
      null,
      false,
      true,
    ]);
  });

  it('that has more entries than a line should is written as a new mingle.json, without a journal', async () => {
    const { folder, names } = await buildJournaled();
    const store = await buildStore(folder, journaled);
    const lots = Array.from({ length: 1_001 }, (_, index) => [`lot-${index}` as never, null] as const);
    await save(store, (plan) => ({ ...plan, marks: plan.marks.with(lots) }));
    expect(await names()).toEqual(['backups', 'calendars', 'mingle.json']);
    await store.close();
    expect((await buildStore(folder, journaled)).plan.current().marks.size).toBe(1_203);
  });

  it('goes on in a journal that was folded once it had outgrown its plan', async () => {
    const { folder, plan } = await buildJournaled();
    const before = await readFile(plan, 'utf8');
    const store = await buildStore(folder, journaled);
    const more = Array.from({ length: 100 }, (_, index) => markAs(`more-${index}`));
    await save(store, ...more);
    await store.close();
    expect(await readFile(plan, 'utf8')).not.toBe(before);
    expect((await buildStore(folder, journaled)).plan.current()).toEqual(
      more.reduce((next, mark) => mark(next), edited),
    );
  });
});

describe('[T4] a journal', () => {
  it('with a torn last line loses that line, says so and goes on', async () => {
    const { folder, journal } = await buildJournaled();
    await appendFile(journal, '0123456789abcdef {"seq":3,"set":[["ma');
    const { reports, report } = collectReports();
    const store = await buildStore(folder, { ...journaled, report });
    expect(reports).toEqual([
      `The last line of ${journal} was cut off before its edit was acknowledged. It was dropped.`,
    ]);
    expect(store.plan.current()).toEqual(edited);
    await save(store, markAs('c'));
    await store.close();
    expect((await buildStore(folder, journaled)).plan.current()).toEqual(markAs('c')(edited));
  });

  it('that says nothing yet is no journal', async () => {
    const { folder, journal, names } = await buildJournaled();
    await writeFile(journal, '');
    expect((await buildStore(folder, journaled)).plan.current()).toEqual(base);
    expect(await names()).toEqual(['backups', 'calendars', 'mingle.json']);
  });

  it('of another mingle.json is never applied: it goes to quarantine', async () => {
    const { folder, journal, plan, at } = await buildJournaled();
    const foreign = await readFile(journal, 'utf8');
    // An old copy of the file that the user put back.
    const other = `${JSON.stringify({ schemaVersion: planMigrations.version, ...markAs('other')(emptyPlan) })}\n`;
    await writeFile(plan, other);
    const { reports, report } = collectReports();
    const store = await buildStore(folder, { ...journaled, report });
    expect(store.plan.current()).toEqual(markAs('other')(emptyPlan));
    const kept = at('quarantine/2026-03-02T12-00-00Z-mingle.journal');
    expect(reports).toEqual([
      `${journal} belongs to another mingle.json, so nothing of it was taken. It is kept as ${kept}.`,
    ]);
    expect(await readFile(kept, 'utf8')).toBe(foreign);
    await save(store, markAs('c'));
    await store.close();
    expect((await buildStore(folder, journaled)).plan.current()).toEqual(
      markAs('c')(markAs('other')(emptyPlan)),
    );
  });

  it('of another mingle.json is said and left where it is where nothing may be written', async () => {
    const { folder, journal, plan, names } = await buildJournaled();
    await writeFile(
      plan,
      JSON.stringify({ schemaVersion: planMigrations.version, ...markAs('c')(emptyPlan) }),
    );
    const before = await names();
    const { reports, report } = collectReports();
    const store = await buildStore(folder, { ...journaled, access: 'read', report });
    expect(store.plan.current()).toEqual(markAs('c')(emptyPlan));
    expect(reports).toEqual([`${journal} belongs to another mingle.json, so nothing of it was taken.`]);
    expect(await names()).toEqual(before);
  });

  it('that an earlier mingle.json is put beside is not taken for its own', async () => {
    const { folder, plan, journal } = await buildJournaled();
    const earlier = await readFile(plan);
    const store = await buildStore(folder, journaled);
    await save(store, ...Array.from({ length: 100 }, (_, index) => markAs(`more-${index}`)));
    await store.close();
    expect(await readdir(folder)).toContain('mingle.journal');
    await writeFile(plan, earlier);
    const { reports, report } = collectReports();
    expect((await buildStore(folder, { ...journaled, report })).plan.current()).toEqual(base);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(`${journal} belongs to another mingle.json`);
  });

  it('without its mingle.json is damaged data: nothing is made up, and the journal is kept', async () => {
    const { folder, plan, journal, at } = await buildJournaled();
    await rm(plan);
    await rm(at('backups'), { recursive: true });
    const message = `${journal} cannot be read: the mingle.json that it continues is missing. It was left as it is.`;
    await expectDamaged(folder, message, null);
    const recovered = await recoverStore(buildOptions(folder, journaled), 'nothing');
    if (!recovered.ok) throw new Error(recovered.error.message);
    expect(recovered.value.plan.current()).toEqual(emptyPlan);
    await recovered.value.close();
    expect(await readdir(at('quarantine'))).toEqual(['2026-03-02T12-00-00Z-mingle.journal']);
  });

  it('[T6] from a newer Mingle is left alone and said so', async () => {
    const { folder, plan, journal } = await buildJournaled();
    const text = baseText({ schemaVersion: 99, base: sha256(await readFile(plan)), after: 0 });
    await writeFile(journal, text);
    const error = {
      kind: 'newer-version',
      message: `${journal} was written by a newer Mingle (its version is 99, this Mingle knows ${planMigrations.version}). It was left as it is.`,
    };
    expect(await openStore(buildOptions(folder, journaled))).toEqual({ ok: false, error });
    expect(await recoverStore(buildOptions(folder, journaled), 'nothing')).toEqual({ ok: false, error });
    expect(await readFile(journal, 'utf8')).toBe(text);
  });

  it('knows no times, so a clock that was set back changes nothing', async () => {
    const { folder } = await buildJournaled();
    const clock = { now: () => noon - 365 * 86_400_000 };
    const store = await buildStore(folder, { ...journaled, clock });
    await save(store, markAs('c'));
    await store.close();
    expect((await buildStore(folder, journaled)).plan.current()).toEqual(markAs('c')(edited));
  });
});

describe('[T6] a journal that is damaged', () => {
  it.each([
    [
      'in the middle',
      (lines: string[]) => lines.with(1, lines[1]?.replace('"a"', '"x"') ?? ''),
      'its line 2 is damaged',
      200,
    ],
    [
      'at its end',
      (lines: string[]) => lines.with(2, lines[2]?.replace('"b"', '"x"') ?? ''),
      'its line 3 is damaged',
      201,
    ],
    [
      'by a missing line',
      (lines: string[]) => lines.toSpliced(1, 1),
      'its line 2 does not follow edit 0',
      200,
    ],
    [
      'by a line that comes twice',
      (lines: string[]) => lines.toSpliced(1, 0, lines[1] ?? ''),
      'its line 3 does not follow edit 1',
      201,
    ],
    ['in its head', (lines: string[]) => lines.with(0, 'rubbish'), 'its line 1 is damaged', 200],
    [
      'by the loss of its head',
      (lines: string[]) => lines.slice(1),
      'its line 1 does not say which mingle.json it continues',
      200,
    ],
  ])('%s is not opened; what stands before the damage is offered', async (_name, harm, what, marks) => {
    const { folder, plan, journal, at } = await buildJournaled();
    const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n');
    const text = `${harm(lines).join('\n')}\n`;
    await writeFile(journal, text);
    const snapshot = await readFile(plan);
    const offered = {
      from: 'plan',
      file: 'mingle.json',
      at: Math.floor((await stat(plan)).mtimeMs),
      counts: counts(marks),
    };
    await expectDamaged(folder, `${journal} cannot be read: ${what}. It was left as it is.`, offered);
    expect(await readFile(journal, 'utf8')).toBe(text);
    expect(await readFile(plan)).toEqual(snapshot);
    const recovered = await recoverStore(buildOptions(folder, journaled), 'backup');
    if (!recovered.ok) throw new Error(recovered.error.message);
    expect(recovered.value.plan.current()).toEqual(marks === 200 ? base : markAs('a')(base));
    await recovered.value.close();
    expect(await readdir(at('quarantine'))).toEqual([
      '2026-03-02T12-00-00Z-mingle.journal',
      '2026-03-02T12-00-00Z-mingle.json',
    ]);
    expect((await buildStore(folder, journaled)).plan.current().marks.size).toBe(marks);
  });

  it('beside a damaged mingle.json goes to quarantine with it', async () => {
    const { folder, plan, at } = await buildJournaled();
    await writeFile(plan, '{');
    const recovered = await recoverStore(buildOptions(folder, journaled), 'nothing');
    if (!recovered.ok) throw new Error(recovered.error.message);
    await recovered.value.close();
    expect(await readdir(at('quarantine'))).toEqual([
      '2026-03-02T12-00-00Z-mingle.journal',
      '2026-03-02T12-00-00Z-mingle.json',
    ]);
    expect((await buildStore(folder, journaled)).plan.current()).toEqual(emptyPlan);
  });
});

describe('a plan with a journal', () => {
  it('is read beside a process that writes, without a change of either file', async () => {
    const { folder, plan, journal } = await buildJournaled();
    const writer = await buildStore(folder, journaled);
    await save(writer, markAs('c'));
    // An edit that is being appended.
    await appendFile(journal, '0123456789abcdef {"seq":4');
    const before = [await readFile(plan), await readFile(journal)];
    const reader = await buildStore(folder, { ...journaled, access: 'read' });
    expect(reader.plan.current()).toEqual(markAs('c')(edited));
    await reader.close();
    expect([await readFile(plan), await readFile(journal)]).toEqual(before);
    expect(await openStore(buildOptions(folder, journaled))).toMatchObject({
      ok: false,
      error: { kind: 'in-use' },
    });
  });

  it('is read whole at any moment while another writes and folds', async () => {
    const { folder } = await buildJournaled();
    const writer = await buildStore(folder, journaled);
    let acknowledged = 0;
    let isDone = false;
    const writing = (async () => {
      for (let count = 0; count < 150; count += 1) {
        await save(writer, markAs(`more-${count}`));
        acknowledged = count + 1;
      }
      isDone = true;
    })();
    while (!isDone) {
      const atLeast = acknowledged;
      const reader = await openStore(buildOptions(folder, { ...journaled, access: 'read' }));
      if (!reader.ok) throw new Error(reader.error.message);
      expect(reader.value.plan.current().marks.size - 202).toBeGreaterThanOrEqual(atLeast);
      await reader.value.close();
    }
    await writing;
  });

  it('[T3] is backed up as one file, and comes back from it', async () => {
    const { folder, at } = await buildJournaled();
    const store = await buildStore(folder, journaled);
    const made = await store.backups.create();
    if (!made.ok) throw new Error(made.error.message);
    expect(made.value.counts).toEqual(counts(202));
    await store.close();
    await writeFile(at('mingle.json'), '{');
    const recovered = await recoverStore(buildOptions(folder, journaled), 'backup');
    if (!recovered.ok) throw new Error(recovered.error.message);
    expect(recovered.value.plan.current()).toEqual(edited);
    await recovered.value.close();
  });

  it('[T3] is restored from a backup in one edit, which a later start finds', async () => {
    const { folder } = await buildJournaled();
    const store = await buildStore(folder, journaled);
    const made = await store.backups.create();
    await save(store, markAs('c'));
    const kept = await store.backups.read(made.ok ? made.value.file : '');
    if (!kept.ok) throw new Error(kept.error.message);
    await save(store, () => kept.value);
    await store.close();
    expect((await buildStore(folder, journaled)).plan.current()).toEqual(edited);
  });

  it('loses what a killed write left behind, and nothing else', async () => {
    const { folder, at, names } = await buildJournaled();
    await copyFile(at('mingle.journal'), at('mingle.journal.4711'));
    await copyFile(at('mingle.json'), at('mingle.json.4711'));
    await (await buildStore(folder, journaled)).close();
    expect(await names()).toEqual(['backups', 'calendars', 'mingle.journal', 'mingle.json']);
  });

  it.skipIf(!canMount)('[T4] refuses edits on a full disk, and goes on once there is room', async () => {
    const { at } = await buildJournaled();
    const folder = buildDisk(128);
    for (const name of ['mingle.journal', 'mingle.json']) await copyFile(at(name), join(folder, name));
    const { report } = collectReports();
    const store = await buildStore(folder, { ...journaled, report });
    await writeFile(join(folder, 'filler'), Buffer.alloc(1024 * 1024)).catch(() => undefined);
    const text = 'x'.repeat(9_000);
    const refused = await store.plan.update(markAs(text));
    expect(refused).toEqual({
      ok: false,
      error: { code: 'disk-full', message: 'The disk is full: mingle.json could not be written.' },
    });
    expect(store.plan.current()).toEqual(edited);
    await rm(join(folder, 'filler'));
    await save(store, markAs('c'));
    await store.close();
    expect((await buildStore(folder, { ...journaled, report })).plan.current()).toEqual(markAs('c')(edited));
  });
});
