import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StoreFailure } from '../../../src/planner/ports';
import { buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import type { ImportDesk } from './open-import-planner';
import { chess, createImportDesk, dentist, talk } from './open-import-planner';
import type { AtStep } from './watched-ports';
import { justDo, watched } from './watched-ports';

interface Watched extends ImportDesk {
  readonly planner: TestPlanner;
  atStep: AtStep;
}

async function openWatched(folder?: string): Promise<Watched> {
  const state = { atStep: justDo };
  const planner = await openTestPlanner(
    folder,
    undefined,
    watched(() => state.atStep),
  );
  onTestFinished(() => planner.close());
  return Object.assign(state, createImportDesk(planner), { planner });
}

/** The data folder as a Mingle that was killed now would leave it. */
function leaveBehind({ folder }: TestPlanner): string {
  const copy = mkdtempSync(join(tmpdir(), 'mingle-killed-'));
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, 'lock'), { force: true });
  return copy;
}

const everything = async (desk: ImportDesk) => [await desk.look(), await desk.history()];

/** What Mingle shows when it is started on what was left behind. */
async function lookAt(folder: string): Promise<unknown> {
  const planner = await openTestPlanner(folder);
  const seen = await everything(createImportDesk(planner));
  await planner.close();
  return seen;
}

const renumbered = [talk.replace('talk@', 'new-talk@'), chess.replace('chess@', 'new-chess@')];
const firstFile = buildIcs([talk, chess, dentist]);
const secondFile = buildIcs(renumbered);

/** A calendar with marks, plans and follow-ups on events that the next import renumbers and drops. */
async function openFilled(): Promise<Watched> {
  const desk = await openWatched();
  await desk.importFile(firstFile);
  await desk.mark('talk@example.com', 'networking');
  await desk.mark('chess@example.com@2026-03-09T18:00:00Z', 'both', 'occurrence');
  await desk.plan('chess@example.com', 'a game');
  await desk.plan('dentist@example.com', 'clean teeth');
  await desk.followUp('talk@example.com', 'Write to Ana');
  return desk;
}

interface Step {
  readonly name: string;
  prepare(desk: Watched): Promise<unknown>;
  act(desk: Watched): Promise<unknown>;
  /** The files that it writes and needs. */
  readonly writes: readonly string[];
}
const last = async (desk: ImportDesk) => {
  const [view] = await desk.history();
  if (!view) throw new Error('nothing was imported');
  return view;
};
const steps: readonly Step[] = [
  {
    name: 'an import',
    prepare: async () => {},
    act: (desk) => desk.importFile(secondFile),
    writes: ['earlier.keep', 'calendars.write', 'plan.update'],
  },
  {
    name: 'taking back',
    prepare: (desk) => desk.importFile(secondFile),
    act: (desk) => desk.takeBack(),
    writes: ['earlier.keep', 'calendars.write', 'plan.update'],
  },
  {
    name: 'putting back',
    prepare: async (desk) => {
      await desk.importFile(secondFile);
      await desk.takeBack();
    },
    act: async (desk) => desk.putBack(await last(desk)),
    writes: ['calendars.write', 'plan.update'],
  },
  {
    name: 'taking back the first import',
    prepare: async () => {},
    act: (desk) => desk.takeBack(),
    writes: ['plan.update'],
  },
];

describe('[T4] a kill between two writes', () => {
  it.each(steps)('during $name leaves all as it was, or all as it becomes', async ({ prepare, act }) => {
    const desk = await openFilled();
    await prepare(desk);
    const before = await everything(desk);
    const left: { readonly when: string; readonly folder: string }[] = [];
    desk.atStep = async (name, write) => {
      left.push({ when: `before ${name}`, folder: leaveBehind(desk.planner) });
      const answer = await write();
      left.push({ when: `after ${name}`, folder: leaveBehind(desk.planner) });
      return answer;
    };
    await act(desk);
    desk.atStep = justDo;
    const after = await everything(desk);
    expect(after).not.toEqual(before);
    const written = left.findIndex(({ when }) => when === 'after plan.update');
    for (const [index, { when, folder }] of left.entries()) {
      expect([when, await lookAt(folder)]).toEqual([when, index < written ? before : after]);
    }
  });
});

const full: StoreFailure = { code: 'disk-full', message: 'The disk is full.' };

describe('[T4] a write that fails', () => {
  it.each(steps)(
    'during $name changes nothing, is said, and is made up for later',
    async ({ prepare, act, writes }) => {
      const desk = await openFilled();
      await prepare(desk);
      const before = await everything(desk);
      for (const failing of writes) {
        desk.atStep = async (name, write) => (name === failing ? { ok: false, error: full } : write());
        await expect(act(desk)).rejects.toThrow('disk-full');
        desk.atStep = justDo;
        expect(await everything(desk)).toEqual(before);
        expect(await lookAt(leaveBehind(desk.planner))).toEqual(before);
      }
      await act(desk);
      const after = await everything(desk);
      expect(after).not.toEqual(before);
      expect(await lookAt(leaveBehind(desk.planner))).toEqual(after);
    },
  );

  it('when the bytes should take their place is got over', async () => {
    const desk = await openFilled();
    desk.atStep = async (name, write) => (name === 'calendars.settle' ? undefined : write());
    await desk.importFile(secondFile);
    const after = await everything(desk);
    desk.atStep = justDo;
    expect(await lookAt(leaveBehind(desk.planner))).toEqual(after);
    await desk.takeBack();
    expect(await desk.titles()).toContain('Dentist');
  });
});

describe('[T2] an edit during an import', () => {
  it('goes with its event to the new UID', async () => {
    const desk = await openFilled();
    desk.atStep = async (name, write) => {
      if (name === 'calendars.write') {
        desk.atStep = justDo;
        await desk.mark('talk@example.com', 'other');
        await desk.plan('talk@example.com', 'the last word');
      }
      return write();
    };
    await desk.importFile(secondFile);
    const { marks, preps } = desk.onDisk();
    expect(marks).toMatchObject({ 'new-talk@example.com': { kind: 'other' } });
    expect(preps).toMatchObject({
      'new-talk@example.com': { networking: { purpose: { goTo: 'the last word' } } },
    });
    await expectValue(desk.planner.client.call('history.undo', {}));
    expect(Object.keys(desk.onDisk().preps ?? {}).toSorted()).toEqual([
      'dentist@example.com',
      'new-chess@example.com',
    ]);
  });

  /** Does `work` while the import, and nothing before it, writes the plan. */
  const whileItIsWritten = async (desk: Watched, work: () => Promise<unknown>) => {
    let done: Promise<unknown> = Promise.resolve();
    desk.atStep = async (name, write) => {
      if (name !== 'plan.update') return write();
      desk.atStep = justDo;
      const written = write();
      done = work();
      return written;
    };
    await desk.importFile(secondFile);
    await done;
  };

  it('goes with its event while the plan is being written', async () => {
    const desk = await openFilled();
    await whileItIsWritten(desk, () =>
      Promise.all([
        desk.mark('talk@example.com', 'other'),
        desk.plan('talk@example.com', 'the last word'),
        desk.followUp('talk@example.com', 'Write to Ben'),
      ]),
    );
    const { marks, preps, followUps } = desk.onDisk();
    expect(marks).toMatchObject({ 'new-talk@example.com': { kind: 'other' } });
    expect(preps).toMatchObject({
      'new-talk@example.com': { networking: { purpose: { goTo: 'the last word' } } },
    });
    expect(Object.values(followUps ?? {})).toMatchObject([
      { eventKey: 'new-talk@example.com', text: 'Write to Ana' },
      { eventKey: 'new-talk@example.com', text: 'Write to Ben' },
    ]);
    expect(Object.keys({ ...marks, ...preps })).not.toContain('talk@example.com');
    for (const _edit of ['follow-up', 'prep', 'mark']) {
      await expectValue(desk.planner.client.call('history.undo', {}));
    }
    expect(desk.onDisk().marks).toMatchObject({ 'new-talk@example.com': { kind: 'networking' } });
  });

  it('is undone and done again under the new UID while the plan is being written', async () => {
    const desk = await openFilled();
    await desk.mark('talk@example.com', 'other');
    const undo = () => expectValue(desk.planner.client.call('history.undo', {}));
    await whileItIsWritten(desk, undo);
    const { 'new-talk@example.com': mark, ...others } = desk.onDisk().marks ?? {};
    expect([mark, Object.keys(others)]).toMatchObject([
      { kind: 'networking' },
      ['new-chess@example.com@2026-03-09T18:00:00Z'],
    ]);
    await expectValue(desk.planner.client.call('history.redo', {}));
    expect(desk.onDisk().marks).toMatchObject({ 'new-talk@example.com': { kind: 'other' } });
  });
});
