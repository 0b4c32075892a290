import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Plan } from '../../src/plan/plan';
import { emptyPlan } from '../../src/plan/plan';
import type { DataNotice } from '../../src/planner/ports';
import { planMigrations } from '../../src/store/migrations';
import type { OpenStore, StoreOptions } from '../../src/store/open-store';
import { openStore } from '../../src/store/open-store';
import { runs } from '../helpers/property-runs';
import { buildFolder, buildOptions, buildStore, markAs } from './build-store';

const marking = (...uids: readonly string[]): Plan =>
  uids.reduce((plan, uid) => markAs(uid)(plan), emptyPlan);
const textOf = (plan: Plan) => JSON.stringify({ schemaVersion: planMigrations.version, ...plan });
const stamp = '2026-03-02T12-00-00Z';
const fromOutside: DataNotice = {
  code: 'changed-outside',
  kept: `from-outside-${stamp}.json`,
  canRestore: true,
};

/** An open store with the mark `mine`, and what it reports. */
async function buildRunning(changes: Partial<StoreOptions> = {}) {
  const folder = await buildFolder();
  const reports: string[] = [];
  const report: StoreOptions['report'] = ({ message }) => void reports.push(message);
  const store = await buildStore(folder, { report, ...changes });
  await store.plan.update(markAs('mine'));
  const at = (...names: readonly string[]) => join(folder, ...names);
  return { folder, store, reports, at };
}

/** The marks of a plan without those that only make it large. */
const marksIn = ({ marks }: Plan) => [...marks.keys()].filter((key) => !key.startsWith('filler'));
const save = async ({ plan }: OpenStore, uid: string) => {
  const saved = await plan.update(markAs(uid));
  return saved.ok ? marksIn(saved.value) : saved.error;
};
const marksOnDisk = async (folder: string) => {
  const store = await buildStore(folder, { access: 'read' });
  return marksIn(store.plan.current());
};
const keptMarks = async ({ backups }: OpenStore, file: string) => {
  const read = await backups.read(file);
  return read.ok ? marksIn(read.value) : read.error;
};

describe('[T4] a mingle.json that another program changes while Mingle has it open', () => {
  it('is kept as a backup, which the user is told; Mingle goes on with what it had', async () => {
    const { folder, store, reports, at } = await buildRunning();
    await writeFile(at('mingle.json'), textOf(marking('mine', 'theirs')));
    expect(store.plan.notices()).toEqual([]);
    expect(await save(store, 'next')).toEqual(['mine', 'next']);
    expect(await marksOnDisk(folder)).toEqual(['mine', 'next']);
    expect(await keptMarks(store, fromOutside.kept)).toEqual(['mine', 'theirs']);
    expect(store.plan.notices()).toEqual([fromOutside]);
    expect(reports).toEqual([
      `Another program changed the data in ${folder}. Mingle went on with what it had; what the other wrote is kept as backup ${fromOutside.kept}.`,
    ]);
    expect(await save(store, 'later')).toEqual(['mine', 'next', 'later']);
    expect(reports).toHaveLength(1);
  });

  it('is kept each time it comes', async () => {
    const { store, at } = await buildRunning();
    for (const uid of ['one', 'two']) {
      await writeFile(at('mingle.json'), textOf(marking(uid)));
      await save(store, `after-${uid}`);
    }
    expect(await keptMarks(store, fromOutside.kept)).toEqual(['one']);
    expect(await keptMarks(store, `2-${fromOutside.kept}`)).toEqual(['two']);
    expect(store.plan.notices()).toHaveLength(2);
  });

  it('goes to quarantine where it cannot be read', async () => {
    const { folder, store, at } = await buildRunning();
    await writeFile(at('mingle.json'), '{"half":');
    expect(await save(store, 'next')).toEqual(['mine', 'next']);
    const kept = at('quarantine', `${stamp}-mingle.json`);
    expect(await readFile(kept, 'utf8')).toBe('{"half":');
    expect(store.plan.notices()).toEqual([{ code: 'changed-outside', kept, canRestore: false }]);
    expect(await marksOnDisk(folder)).toEqual(['mine', 'next']);
  });

  it('is left alone where a newer Mingle wrote it', async () => {
    const { store, at } = await buildRunning();
    await writeFile(at('mingle.json'), '{"schemaVersion":99}');
    expect(await save(store, 'next')).toMatchObject({ code: 'newer-version' });
    expect(await readFile(at('mingle.json'), 'utf8')).toBe('{"schemaVersion":99}');
  });

  it('counts as changed only where its content is other', async () => {
    const { store, at } = await buildRunning();
    const copy = await readFile(at('mingle.json'));
    await rm(at('mingle.json'));
    await writeFile(at('mingle.json'), copy);
    await utimes(at('mingle.json'), 1, 1);
    expect(await save(store, 'next')).toEqual(['mine', 'next']);
    expect([store.plan.notices(), await readdir(at('backups'))]).toEqual([[], ['2026-03-02.0001.json']]);
  });

  it('is written again where it was deleted', async () => {
    const { folder, store, at } = await buildRunning();
    await rm(at('mingle.json'));
    expect(await save(store, 'next')).toEqual(['mine', 'next']);
    expect(await marksOnDisk(folder)).toEqual(['mine', 'next']);
  });
});

/** The temporary files of checkpoints that are under way. */
const checkpointsIn = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.startsWith('mingle.json.'));

it.each([
  ['written whole at each edit', {}],
  ['with a journal', { journalBeyond: 0 }],
])(
  '[T4] of a plan %s, nothing that either side wrote is ever lost',
  async (_name, changes) => {
    const steps = fc.array(fc.constantFrom('edit', 'edit', 'other', 'journal', 'delete'), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const { store, at } = await buildRunning(changes);
        const mine = ['mine'];
        const theirs: string[] = [];
        let coming: string | null = null;
        for (const [index, step] of list.entries()) {
          if (step === 'edit') {
            mine.push(`mine-${index}`);
            expect(await save(store, `mine-${index}`)).toEqual(mine);
            if (coming !== null) theirs.push(coming);
            coming = null;
          } else if (step === 'other') {
            coming = `theirs-${index}`;
            // A checkpoint looks right before its rename, but no look sees what is written between the two.
            await expect.poll(() => checkpointsIn(at())).toEqual([]);
            await writeFile(at('mingle.json'), textOf(marking(coming)));
          } else {
            if (step === 'delete') coming = null;
            const name = step === 'delete' ? 'mingle.json' : 'mingle.journal';
            await (step === 'delete'
              ? rm(at(name), { force: true })
              : writeFile(at(name), 'not a journal\n'));
          }
        }
        await save(store, 'last');
        if (coming !== null) theirs.push(coming);
        const kept = await Promise.all(
          ['backups', 'quarantine'].map(async (folder) => {
            const names = await readdir(at(folder)).catch(() => []);
            return Promise.all(names.map((name) => readFile(at(folder, name), 'utf8')));
          }),
        );
        const texts = kept.flat().join('\n');
        expect(theirs.filter((uid) => !texts.includes(`"${uid}"`))).toEqual([]);
        await store.close();
        expect(await marksOnDisk(at())).toEqual([...mine, 'last']);
      }),
      runs(25),
    );
  },
  60_000,
);

describe('[T4] the files of a large plan', () => {
  const journaled: Partial<StoreOptions> = { journalBeyond: 0 };
  const build = async () => {
    const running = await buildRunning(journaled);
    const fillers = Array.from({ length: 200 }, (_, index) => markAs(`filler-${index}`));
    await running.store.plan.update((plan) => fillers.reduce((next, mark) => mark(next), plan));
    await running.store.settled();
    await save(running.store, 'mine-too');
    expect(await readdir(running.folder)).toContain('mingle.journal');
    return running;
  };

  it('lose nothing of either side when the snapshot is changed', async () => {
    const { folder, store, at } = await build();
    await writeFile(at('mingle.json'), textOf(marking('theirs')));
    expect(await save(store, 'next')).toEqual(['mine', 'mine-too', 'next']);
    expect(await keptMarks(store, fromOutside.kept)).toEqual(['theirs']);
    expect(await save(store, 'later')).toEqual(['mine', 'mine-too', 'next', 'later']);
    await store.close();
    expect(await marksOnDisk(folder)).toEqual(['mine', 'mine-too', 'next', 'later']);
  });

  it('lose nothing of either side when snapshot and journal of another computer come', async () => {
    const { folder, store, at } = await build();
    const other = await build();
    await save(other.store, 'theirs');
    await other.store.close();
    for (const name of ['mingle.json', 'mingle.journal']) await cp(other.at(name), at(name));
    expect(await save(store, 'next')).toEqual(['mine', 'mine-too', 'next']);
    expect(await keptMarks(store, fromOutside.kept)).toEqual(['mine', 'mine-too', 'theirs']);
    expect(await save(store, 'later')).toEqual(['mine', 'mine-too', 'next', 'later']);
    await store.close();
    expect(await marksOnDisk(folder)).toEqual(['mine', 'mine-too', 'next', 'later']);
  });

  it('lose nothing of either side when edits are appended to the journal', async () => {
    const { folder, store, at } = await build();
    const copy = await buildFolder();
    await cp(folder, copy, { recursive: true });
    await rm(join(copy, 'lock'));
    const second = await buildStore(copy, journaled);
    await save(second, 'theirs');
    await second.close();
    const theirs = await readFile(join(copy, 'mingle.journal'), 'utf8');
    const mine = await readFile(at('mingle.journal'), 'utf8');
    expect(theirs.startsWith(mine)).toBe(true);
    await appendFile(at('mingle.journal'), theirs.slice(mine.length));
    expect(await save(store, 'next')).toEqual(['mine', 'mine-too', 'next']);
    expect(await keptMarks(store, fromOutside.kept)).toEqual(['mine', 'mine-too', 'theirs']);
    await store.close();
    expect(await marksOnDisk(folder)).toEqual(['mine', 'mine-too', 'next']);
  });
});

describe('[T4] a lock that is removed while Mingle runs', () => {
  it('is taken again before the next edit', async () => {
    const { store, at } = await buildRunning();
    await rm(at('lock'));
    expect(await save(store, 'next')).toEqual(['mine', 'next']);
    expect(JSON.parse(await readFile(at('lock'), 'utf8')).pid).toBe(process.pid);
    await store.close();
    expect(await readdir(at())).toEqual(['backups', 'calendars', 'mingle.json']);
  });

  it('and taken by another Mingle refuses edits while that runs; what that wrote counts, and mine is kept', async () => {
    const { folder, store, at } = await buildRunning();
    await rm(at('lock'));
    const writer = fileURLToPath(new URL('./plan-writer.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', writer, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(createInterface({ input: child.stdout }), 'line');
    expect(await save(store, 'refused')).toMatchObject({
      code: 'in-use',
      message: expect.stringContaining(`Another Mingle has ${folder} open (process ${child.pid}, since `),
    });
    expect(await store.backups.create()).toMatchObject({ ok: false, error: { code: 'in-use' } });
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
    const kept = `this-mingle-${stamp}.json`;
    const over = {
      code: 'write-failed',
      message: `${folder} was replaced or changed by another program, so what is there now counts. What this Mingle had is kept as backup ${kept}.`,
    };
    expect(await save(store, 'refused')).toEqual(over);
    expect(await save(store, 'refused')).toEqual(over);
    expect(store.plan.readOnly).toBe(true);
    expect(await keptMarks(store, kept)).toEqual(['mine']);
    await store.close();
    expect(await marksOnDisk(folder)).toEqual(expect.arrayContaining(['mine', 'event-0']));
    expect((await readdir(at('backups'))).filter((name) => name.startsWith('this-mingle'))).toEqual([kept]);
  });

  it('and brought by a sync program from another computer refuses edits', async () => {
    const { store, at } = await buildRunning();
    const lock = JSON.parse(await readFile(at('lock'), 'utf8'));
    await writeFile(at('lock'), JSON.stringify({ ...lock, host: `not-${hostname()}`, token: 'theirs' }));
    expect(await save(store, 'refused')).toMatchObject({
      code: 'in-use',
      message: expect.stringContaining(`If it no longer runs there, delete ${at('lock')}.`),
    });
    await rm(at('lock'));
    expect(await save(store, 'next')).toEqual(['mine', 'next']);
  });
});

describe('[T4] a data folder that goes while Mingle runs', () => {
  it('refuses edits until it is back, and is not made anew', async () => {
    const { folder, store, at } = await buildRunning();
    const gone = {
      code: 'write-failed',
      message: `${folder} is gone, or another folder is in its place. Put it back where it was.`,
    };
    await rename(folder, `${folder}-away`);
    onTestFinished(() => rm(`${folder}-away`, { recursive: true, force: true }));
    expect(await save(store, 'refused')).toEqual(gone);
    // As with the mount point of a stick that was pulled.
    await mkdir(folder);
    expect(await save(store, 'refused')).toEqual(gone);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
    await rename(`${folder}-away`, folder);
    expect(await save(store, 'next')).toEqual(['mine', 'next']);
    expect(await readdir(at())).toEqual(['backups', 'calendars', 'lock', 'mingle.json']);
  });

  it('and is replaced by an earlier copy leaves the copy as it is, and keeps mine in it', async () => {
    const { folder, store, at } = await buildRunning();
    const copy = await buildFolder();
    await cp(folder, copy, { recursive: true });
    await rm(join(copy, 'lock'));
    await save(store, 'mine-too');
    await rm(folder, { recursive: true });
    await cp(copy, folder, { recursive: true });
    expect(await save(store, 'refused')).toMatchObject({ code: 'write-failed' });
    expect(await readFile(at('mingle.json'))).toEqual(await readFile(join(copy, 'mingle.json')));
    expect(await keptMarks(store, `this-mingle-${stamp}.json`)).toEqual(['mine', 'mine-too']);
    await store.close();
    expect((await openStore(buildOptions(folder))).ok).toBe(true);
  });

  it('without its lesser folders gets them again', async () => {
    const { store, at } = await buildRunning();
    for (const name of ['backups', 'calendars']) await rm(at(name), { recursive: true, force: true });
    expect((await store.backups.create()).ok).toBe(true);
    expect(await save(store, 'next')).toEqual(['mine', 'next']);
  });
});
