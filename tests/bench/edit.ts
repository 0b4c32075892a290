import { once } from 'node:events';
import { jobScript } from './bundle';
import { startJob } from './child';
import type { EditInput, EditTime } from './edit-job';
import { largePlanText, writeLargePlan } from './large-plan';
import type { Part } from './part';
import { median, milliseconds, times } from './table';

const rounds = 60;
const warmRounds = 10;
const longestBlock = 20;

/** Measures one edit until it is on disk, alternately in an empty plan and in a large one. */
export const measureEdits: Part = async ({ folder, say }) => {
  const start = async (dataFolder: string) => {
    const child = startJob(jobScript('edit-job'), { folder: dataFolder } satisfies EditInput);
    child.stderr?.pipe(process.stderr);
    const [openMs] = await once(child, 'message');
    return { child, openMs: openMs as number, times: [] as EditTime[] };
  };
  const largeFolder = folder.dataFolder();
  const size = writeLargePlan(largeFolder);
  const empty = await start(folder.dataFolder());
  const large = await start(largeFolder);
  say(`edit: a plan of ${Math.round(size / 1e6)} MB is open`);
  for (let round = 0; round < rounds + warmRounds; round += 1) {
    for (const side of round % 2 === 0 ? [empty, large] : [large, empty]) {
      side.child.send(round);
      const [took] = await once(side.child, 'message');
      if (round >= warmRounds) side.times.push(took);
    }
  }
  large.child.send('idle');
  const [idle] = (await once(large.child, 'message')) as [EditTime];
  large.child.send('fold');
  const [fold] = (await once(large.child, 'message')) as [EditTime];
  for (const { child } of [empty, large]) {
    child.send('end');
    await once(child, 'exit');
  }
  return {
    rows: rowsOf(empty.times, large.times, fold),
    notes: [
      `The large plan: ${largePlanText}, ${Math.round(size / 1e6)} MB. ${rounds} edits each, in turns.`,
      `The same thread with nothing to do for two seconds was held for ${milliseconds(idle.blockMs)}: what others make it wait for.`,
      `Opened in ${milliseconds(large.openMs)}, the empty one in ${milliseconds(empty.openMs)}.`,
    ],
  };
};

function rowsOf(empty: readonly EditTime[], large: readonly EditTime[], fold: EditTime) {
  const [small, big] = [empty, large].map((side) => median(side.map(({ ms }) => ms))) as [number, number];
  const row = { what: 'One edit, durable on disk', peak: null };
  const ratio = big / small;
  const blockRow = (what: string, blockMs: number) => ({
    ...{ what, size: 'large plan', peak: null, ratio: '' },
    measured: milliseconds(blockMs),
    target: `≤ ${longestBlock} ms`,
    met: blockMs <= longestBlock,
  });
  return [
    { ...row, size: 'empty plan', measured: milliseconds(small), ratio: '', target: '', met: null },
    {
      ...row,
      size: 'large plan',
      measured: milliseconds(big),
      ratio: `${times(ratio)} empty plan`,
      target: '≤ 1.5 ×',
      met: ratio <= 1.5,
    },
    blockRow('The longest task of an edit', median(large.map(({ blockMs }) => blockMs))),
    blockRow('The longest task while the journal is folded in', fold.blockMs),
  ];
}
