import { once } from 'node:events';
import { jobScript } from './bundle';
import { startJob } from './child';
import type { Part } from './part';
import type { SoakInput, SoakLine } from './soak-job';
import type { Row } from './table';
import { median, megabytes, milliseconds, times } from './table';

const operations = 10_000;
const lineEvery = 1_000;

/** Measures memory and a mark in the course of many mixed operations of one planner. */
export const measureSoak: Part = async ({ folder, say }) => {
  const child = startJob(
    jobScript('soak-job'),
    { folder: folder.dataFolder(), operations, lineEvery } satisfies SoakInput,
    { execArgv: ['--expose-gc'] },
  );
  child.stderr?.pipe(process.stderr);
  const lines: SoakLine[] = [];
  child.on('message', (line: SoakLine) => {
    lines.push(line);
    say(`soak: ${rowOf(line).size}: ${rowOf(line).measured}`);
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the soak ended with ${code}`);
  return {
    rows: [...lines.map(rowOf), ...growthOf(lines)],
    notes: ['The peak is the resident memory at that time.'],
  };
};

const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** The time within which 95 of 100 are. */
const mostOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? Number.NaN;

const rowOf = ({ operations, heap, rss, markMs }: SoakLine): Row => ({
  what: 'One mark, and the heap in use',
  size: `after ${count(operations)} mixed operations`,
  measured: `${milliseconds(median(markMs))}, 95 % in ${milliseconds(mostOf(markMs))}, ${megabytes(heap)}`,
  ratio: '',
  target: '',
  met: null,
  peak: rss,
});

/** The last third beside the middle third, because the history of edits is full only then. */
function growthOf(lines: readonly SoakLine[]): readonly Row[] {
  const third = Math.floor(lines.length / 3);
  const [middle, last] = [lines.slice(third, 2 * third), lines.slice(-third)];
  const row = (what: string, limit: number, value: (some: readonly SoakLine[]) => number): Row => {
    const ratio = value(last) / value(middle);
    const target = `≤ ${limit} ×`;
    return {
      what,
      size: 'last third',
      measured: '',
      ratio: `${times(ratio)} middle third`,
      target,
      met: ratio <= limit,
      peak: null,
    };
  };
  return [
    row('Heap in use', 1.1, (some) => median(some.map(({ heap }) => heap))),
    row('One mark', 1.25, (some) => median(some.flatMap(({ markMs }) => markMs))),
  ];
}
