import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventKey } from '../../src/domain/event/key';
import type { Plan } from '../../src/plan/plan';
import { emptyPlan, toPlainPlan } from '../../src/plan/plan';
import { toDataFolder } from '../../src/store/data-folder';
import type { PlanDisk } from '../../src/store/journal/plan-disk';
import { createPlanDisk } from '../../src/store/journal/plan-disk';
import { buildFolder, markAs, noon } from './build-store';
import { dyingDisk } from './dying-disk';

vi.mock('node:fs/promises', async (importOriginal) => {
  const { toDyingFs } = await import('./dying-disk');
  return toDyingFs(await importOriginal());
});

const never = Number.POSITIVE_INFINITY;
beforeEach(() => dyingDisk.fail(never, never));

const unmark =
  (uid: string) =>
  (plan: Plan): Plan => ({ ...plan, marks: plan.marks.with([[uid as EventKey, undefined]]) });

const markMany = (plan: Plan): Plan => ({
  ...plan,
  marks: plan.marks.with(Array.from({ length: 1_001 }, (_, index) => [`many-${index}` as EventKey, null])),
});

const unmarkMany = (plan: Plan): Plan =>
  Array.from({ length: 1_001 }, (_, index) => unmark(`many-${index}`)).reduce((now, edit) => edit(now), plan);

/** Some edits create the journal, outgrow it, are too large for one line, or return to an earlier plan. */
const edits: readonly ((plan: Plan) => Plan)[] = [
  markAs('a'),
  markAs('b'),
  unmark('a'),
  markAs('a'),
  (plan) => ({ ...plan, settings: { ...plan.settings, letterKeys: false } }),
  markMany,
  markAs('c'),
  unmarkMany,
  ...Array.from({ length: 16 }, (_, index) => markAs(`later-${index}`)),
  unmark('c'),
];

const openDisk = async (root: string): Promise<{ readonly disk: PlanDisk; readonly plan: Plan | null }> => {
  const folder = toDataFolder(root);
  const disk = createPlanDisk({
    folder,
    clock: { now: () => noon },
    journalBeyond: 0,
    report: () => undefined,
    onOther: ({ kept }) => {
      throw new Error(`nothing was written by another program, but ${kept} was kept`);
    },
  });
  const plan = await disk.read();
  if (plan) await disk.repair();
  return { disk, plan };
};

interface Run {
  readonly acknowledged: Plan;
  /** What the edit under way when the disk failed would have made. */
  readonly underWay: Plan;
}

/** Makes the edits until one fails, or all of them where it `goesOn` after a failure without the edit that failed. */
async function makeEdits(root: string, goesOn: boolean): Promise<Run> {
  const { disk } = await openDisk(root);
  await disk.write(emptyPlan);
  let acknowledged = emptyPlan;
  let underWay = emptyPlan;
  try {
    for (const edit of edits) {
      underWay = edit(acknowledged);
      try {
        await disk.write(underWay);
        acknowledged = underWay;
      } catch (error) {
        if (!goesOn) throw error;
      }
    }
    await disk.settled();
  } catch {
    await disk.settled();
  }
  await disk.close();
  return { acknowledged, underWay };
}

const entriesOf = (plan: Plan | null) => plan && JSON.parse(JSON.stringify(toPlainPlan(plan)));

async function expectOneOf(root: string, plans: readonly Plan[], where: string): Promise<void> {
  const { disk, plan } = await openDisk(root);
  await disk.close();
  const texts = plans.map((one) => JSON.stringify(sorted(one)));
  expect(texts, where).toContain(JSON.stringify(plan && sorted(plan)));
}

const sorted = (plan: Plan) => ({
  ...entriesOf(plan),
  marks: [...plan.marks].sort(([a], [b]) => a.localeCompare(b)),
});

async function countCalls(): Promise<number> {
  dyingDisk.fail(never, never);
  await makeEdits(await buildFolder(), false);
  return dyingDisk.calls();
}

describe('[T4] the plan on disk', () => {
  it('has every acknowledged edit and nothing but the one under way, wherever the process is killed', async () => {
    const calls = await countCalls();
    expect(calls).toBeGreaterThan(80);
    for (let kill = 0; kill < calls; kill += 1) {
      const root = await buildFolder();
      // The first plan is there: a kill before that leaves a new folder.
      dyingDisk.fail(kill, never);
      const run = await makeEdits(root, false).catch(() => null);
      dyingDisk.fail(never, never);
      if (run) await expectOneOf(root, [run.acknowledged, run.underWay], `killed at call ${kill}`);
    }
  }, 120_000);

  it('has every acknowledged edit after a call that failed, and goes on', async () => {
    const calls = await countCalls();
    for (let call = 0; call < calls; call += 1) {
      const root = await buildFolder();
      dyingDisk.fail(call, call);
      const run = await makeEdits(root, true).catch(() => null);
      dyingDisk.fail(never, never);
      if (run) await expectOneOf(root, [run.acknowledged], `call ${call} failed`);
    }
  }, 120_000);

  it('has every whole line of a log that is cut at any byte', async () => {
    const root = await buildFolder();
    const { disk } = await openDisk(root);
    const folder = toDataFolder(root);
    // Large enough that two lines fit before a checkpoint.
    const before = markMany(emptyPlan);
    await disk.write(before);
    const { readFile, writeFile } = await import('node:fs/promises');
    const plans: { readonly plan: Plan; readonly length: number }[] = [{ plan: before, length: 0 }];
    let plan = before;
    for (const uid of ['a', 'dîner 🍜']) {
      plan = markAs(uid)(plan);
      await disk.write(plan);
      plans.push({ plan, length: (await readFile(folder.journal)).length });
    }
    await disk.close();
    const log = await readFile(folder.journal);
    for (let length = 0; length <= log.length; length += 1) {
      const copy = toDataFolder(await buildFolder());
      await copyFile(folder.plan, copy.plan);
      await writeFile(join(copy.root, 'mingle.journal'), log.subarray(0, length));
      const opened = await openDisk(copy.root);
      const expected = plans.findLast((one) => one.length <= length)?.plan ?? before;
      expect(entriesOf(opened.plan), `cut at ${length}`).toEqual(entriesOf(expected));
      await opened.disk.write(markAs('next')(expected));
      await opened.disk.close();
      await expectOneOf(copy.root, [markAs('next')(expected)], `edited after a cut at ${length}`);
    }
  }, 60_000);
});
