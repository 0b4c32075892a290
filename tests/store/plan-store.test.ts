import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan';
import { emptyPlan } from '../../src/plan/plan';
import { planMigrations } from '../../src/store/migrations';
import { createPlanStore } from '../../src/store/plan-store';
import { buildFolder, buildStore, markAs } from './build-store';

/** A disk that counts its writes and can be told to fail the next one. */
function buildDisk() {
  const written: Plan[] = [];
  let failure: Error | null = null;
  const adapter: Adapter<Plan> = {
    read: async () => null,
    write: async (plan) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (failure) throw failure;
      written.push(plan);
    },
  };
  const store = createPlanStore({
    db: new Low(adapter, emptyPlan),
    refusal: () => null,
    mayWrite: async () => null,
    notices: () => [],
    beforeWrite: async () => {},
  });
  const failWith = (code: string | null) => {
    failure = code === null ? null : Object.assign(new Error(code), { code, syscall: 'write' });
  };
  return { store, written, failWith };
}

const markedIn = (plan: Plan) => [...plan.marks.keys()];

describe('an edit', () => {
  it('is on disk when it is answered', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    await store.plan.update(markAs('dinner'));
    const text = await readFile(join(folder, 'mingle.json'), 'utf8');
    expect(JSON.parse(text)).toEqual({
      schemaVersion: planMigrations.version,
      ...markAs('dinner')(emptyPlan),
    });
  });

  it('shows in what is on disk only after it was written', async () => {
    const { store } = buildDisk();
    const editing = store.update(markAs('dinner'));
    expect(store.current()).toBe(emptyPlan);
    await editing;
    expect(markedIn(store.current())).toEqual(['dinner']);
  });

  it('that changes nothing is not written', async () => {
    const { store, written } = buildDisk();
    expect(await store.update((plan) => plan)).toEqual({ ok: true, value: emptyPlan });
    expect(written).toEqual([]);
  });

  it('computes from the edit before it, whether that is on disk yet or not', async () => {
    const { store, written } = buildDisk();
    const seen: string[][] = [];
    const edit = (uid: string) =>
      store.update((plan) => {
        seen.push(markedIn(plan));
        return markAs(uid)(plan);
      });
    await Promise.all([edit('a'), edit('b'), edit('c')]);
    await edit('d');
    expect(seen).toEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']]);
    expect(written.map(markedIn)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c', 'd'],
    ]);
  });

  it('that comes while another is written waits, and is written with those that wait too', async () => {
    const { store, written } = buildDisk();
    const first = store.update(markAs('a'));
    await Promise.resolve();
    const later = ['b', 'c', 'd'].map((uid) => store.update(markAs(uid)));
    await Promise.all([first, ...later]);
    expect(written.map(markedIn)).toEqual([['a'], ['a', 'b', 'c', 'd']]);
  });
});

describe('[T4] a write that fails', () => {
  it.each([
    ['ENOSPC', { code: 'disk-full', message: 'The disk is full: mingle.json could not be written.' }],
    ['EDQUOT', { code: 'disk-full', message: 'The disk is full: mingle.json could not be written.' }],
    ['EROFS', { code: 'read-only', message: 'Mingle is not allowed to write mingle.json.' }],
    ['EACCES', { code: 'read-only', message: 'Mingle is not allowed to write mingle.json.' }],
    ['EIO', { code: 'write-failed', message: 'mingle.json could not be written (EIO).' }],
  ])('with %s fails every edit that waited for it and leaves the plan as it was', async (errno, error) => {
    const { store, failWith } = buildDisk();
    await store.update(markAs('kept'));
    failWith(errno);
    const answers = await Promise.all([store.update(markAs('a')), store.update(markAs('b'))]);
    expect(answers).toEqual([
      { ok: false, error },
      { ok: false, error },
    ]);
    expect(markedIn(store.current())).toEqual(['kept']);
  });

  it('does not stand in the way of the next one, which does not bring the failed edit back', async () => {
    const { store, written, failWith } = buildDisk();
    failWith('EIO');
    await store.update(markAs('lost'));
    failWith(null);
    await store.update(markAs('kept'));
    expect(written.map(markedIn)).toEqual([['kept']]);
    expect(markedIn(store.current())).toEqual(['kept']);
  });
});

describe('an edit with a bug', () => {
  it.each([
    [
      'that throws',
      () => {
        throw new Error('oops');
      },
      'oops',
    ],
    [
      'that makes a plan no one could read again',
      (plan: Plan): Plan => ({ ...plan, settings: { ...plan.settings, firstDay: 8 } }),
      'the edit makes a plan that could not be read again: settings.firstDay: Too big: expected number to be <=7',
    ],
  ])('%s costs itself alone', async (_name, change, message) => {
    const { store } = buildDisk();
    const answers = await Promise.allSettled([
      store.update(markAs('before')),
      store.update(change),
      store.update(markAs('after')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers[1]).toEqual({ status: 'rejected', reason: new Error(message) });
    expect(markedIn(store.current())).toEqual(['before', 'after']);
  });
});

describe('closing', () => {
  it('waits for the edits under way and refuses later ones', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    const editing = store.plan.update(markAs('dinner'));
    await store.close();
    expect(await editing).toEqual({ ok: true, value: markAs('dinner')(emptyPlan) });
    expect(await store.plan.update(markAs('late'))).toEqual({
      ok: false,
      error: { code: 'write-failed', message: 'Mingle is closing, so this change was not saved.' },
    });
    expect(markedIn((await buildStore(folder)).plan.current())).toEqual(['dinner']);
  });
});
