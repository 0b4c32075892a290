import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { jobScript } from './bundle';
import { startJob } from './child';
import type { MarkInput } from './mark-job';
import type { Part } from './part';
import { eventsText } from './part';
import { median, milliseconds, times } from './table';

const few = 1_000;
const many = 100_000;
const rounds = 60;
const warmRounds = 10;

/** Measures one mark until it is on disk, alternately with few and with many events. */
export const measureMarks: Part = async ({ folder, say }) => {
  const start = async (events: number): Promise<ChildProcess> => {
    const child = startJob(jobScript('mark-job'), {
      folder: folder.dataFolder(),
      events,
    } satisfies MarkInput);
    child.stderr?.pipe(process.stderr);
    await once(child, 'message');
    say(`mark: ${eventsText(events)} are imported`);
    return child;
  };
  const small = { child: await start(few), ms: [] as number[] };
  const large = { child: await start(many), ms: [] as number[] };
  for (let round = 0; round < rounds + warmRounds; round += 1) {
    const both = round % 2 === 0 ? [small, large] : [large, small];
    for (const { child, ms } of both) {
      child.send(round);
      const [took] = await once(child, 'message');
      if (round >= warmRounds) ms.push(took);
    }
  }
  for (const { child } of [small, large]) {
    child.send('end');
    await once(child, 'exit');
  }
  return { rows: rowsOf(median(small.ms), median(large.ms)), notes: [`${rounds} marks each, in turns.`] };
};

function rowsOf(small: number, large: number) {
  const ratio = large / small;
  const row = { what: 'One mark, durable on disk', peak: null };
  return [
    { ...row, size: eventsText(few), measured: milliseconds(small), ratio: '', target: '', met: null },
    {
      ...row,
      size: eventsText(many),
      measured: milliseconds(large),
      ratio: `${times(ratio)} ${eventsText(few)}`,
      target: '≤ 1.2 ×',
      met: ratio <= 1.2,
    },
  ];
}
