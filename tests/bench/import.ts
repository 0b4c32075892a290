import { jobScript } from './bundle';
import { runJob } from './child';
import type { ImportAnswer, ImportInput, ImportStep } from './import-job';
import type { BenchContext, Part } from './part';
import { eventsText } from './part';
import type { Row } from './table';
import { median, megabytes, milliseconds, times } from './table';

const events = 50_000;
const rounds = 3;

/** Measures imports of a file into a data folder: for the first time, again, and with one changed event. */
export const measureImports: Part = async (context) => {
  const answers: ImportAnswer[] = [];
  for (let round = 0; round < rounds; round += 1) answers.push(await importOnce(context));
  const steps = (name: 'first' | 'again' | 'oneChanged'): readonly ImportStep[] =>
    answers.flatMap((answer) => answer[name] ?? []);
  const [first, again, oneChanged] = [steps('first'), steps('again'), steps('oneChanged')];
  const rows = [
    {
      ...rowOf('First import, reviewed and applied', first),
      peak: Math.max(...answers.map(({ peak }) => peak)),
    },
    ratioRow('The same file again', again, first),
    ratioRow('The file with one event changed', oneChanged, first),
    blockRow('Longest main-process task, first import', first, 'longestMs'),
    blockRow('Longest main-process task, the same file again', again, 'longestMs'),
    blockRow('Longest main-process task, one event changed', oneChanged, 'longestMs'),
    { ...rowOf('This week’s events, right after the first import', first), ...lookOf(first) },
    blockRow('Longest main-process task of that', first, 'lookLongestMs'),
    memoryRow(answers),
  ];
  return { rows, notes: answers.slice(0, 1).flatMap(countsNotes) };
};

async function importOnce({ folder, say }: BenchContext): Promise<ImportAnswer> {
  const input: ImportInput = { folder: folder.dataFolder(), events };
  const outcome = await runJob<ImportAnswer>(jobScript('import-job'), input, { execArgv: ['--expose-gc'] });
  if (outcome.kind !== 'done') {
    throw new Error(outcome.kind === 'failed' ? outcome.why : 'the import took longer than ten minutes');
  }
  const { first, again, oneChanged } = outcome.value;
  const words = [first, again, oneChanged].map((step) => milliseconds(step?.ms ?? Number.NaN));
  say(`import: first ${words[0]}, again ${words[1]}, one changed ${words[2]}`);
  return outcome.value;
}

const rowOf = (what: string, steps: readonly ImportStep[]): Row => ({
  what,
  size: eventsText(events),
  measured: milliseconds(median(steps.map(({ ms }) => ms))),
  ratio: '',
  target: '',
  met: null,
  peak: null,
});

const lookOf = (steps: readonly ImportStep[]): Pick<Row, 'measured'> => ({
  measured: milliseconds(median(steps.map(({ lookMs }) => lookMs))),
});

/** The ratio to the first import of the same round. */
function ratioRow(what: string, steps: readonly ImportStep[], first: readonly ImportStep[]): Row {
  const ratio = median(steps.map(({ ms }, round) => ms / (first[round]?.ms ?? Number.NaN)));
  return { ...rowOf(what, steps), ratio: `${times(ratio)} first`, target: '≤ 0.15 ×', met: ratio <= 0.15 };
}

function blockRow(what: string, steps: readonly ImportStep[], key: 'longestMs' | 'lookLongestMs'): Row {
  const ms = median(steps.map((step) => step[key]));
  return { ...rowOf(what, steps), measured: milliseconds(ms), target: '≤ 100 ms', met: ms <= 100 };
}

function memoryRow(answers: readonly ImportAnswer[]): Row {
  const retained = median(answers.map((answer) => answer.retained));
  const fileBytes = median(answers.map((answer) => answer.fileBytes));
  const ratio = retained / fileBytes;
  return {
    what: `Memory the main process holds after it, to the file’s ${megabytes(fileBytes)}`,
    size: eventsText(events),
    measured: megabytes(retained),
    ratio: `${times(ratio)} file`,
    target: '≤ 2 ×',
    met: ratio <= 2,
    peak: null,
  };
}

/** The counts of the reviews, as evidence that the imports did their work. */
function countsNotes({ first, again, oneChanged }: ImportAnswer): readonly string[] {
  const words = (step: ImportStep | null): string =>
    Object.entries(step?.counts ?? {})
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  return [`First: ${words(first)}. Again: ${words(again)}. One changed: ${words(oneChanged)}.`];
}
