import { jobScript } from './bundle';
import { runJob } from './child';
import type { ImportAnswer, ImportInput, ImportStep } from './import-job';
import type { BenchContext, Part } from './part';
import { eventsText } from './part';
import type { Row } from './table';
import { median, megabytes, milliseconds, times } from './table';

const events = 50_000;
const rounds = 3;

/** A file through the planner into the data folder: first, again, and with one event changed. */
export const measureImports: Part = async (context) => {
  const answers: ImportAnswer[] = [];
  for (let round = 0; round < rounds; round += 1) answers.push(await importOnce(context));
  const steps = (name: 'first' | 'again' | 'oneChanged'): readonly ImportStep[] =>
    answers.flatMap((answer) => answer[name] ?? []);
  const first = median(steps('first').map(({ ms }) => ms));
  const peak = Math.max(...answers.map((answer) => answer.peak));
  const rows = [
    rowOf('First import, reviewed and applied', steps('first'), null, peak),
    rowOf('The same file again', steps('again'), first, null),
    rowOf('The file with one event changed', steps('oneChanged'), first, null),
    blockRow('Longest main-process task, first import', steps('first')),
    blockRow('Longest main-process task, the same file again', steps('again')),
    blockRow('Longest main-process task, one event changed', steps('oneChanged')),
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

function rowOf(what: string, steps: readonly ImportStep[], first: number | null, peak: number | null): Row {
  const ms = median(steps.map((step) => step.ms));
  const row = { what, size: eventsText(events), measured: milliseconds(ms), peak };
  if (first === null) return { ...row, ratio: '', target: '', met: null };
  const ratio = ms / first;
  return { ...row, ratio: `${times(ratio)} first`, target: '≤ 0.15 ×', met: ratio <= 0.15 };
}

function blockRow(what: string, steps: readonly ImportStep[]): Row {
  const ms = median(steps.map(({ longestMs }) => longestMs));
  return {
    what,
    size: eventsText(events),
    measured: milliseconds(ms),
    ratio: '',
    target: '≤ 100 ms',
    met: ms <= 100,
    peak: null,
  };
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

/** What the reviews said, so that one sees they did the work. */
function countsNotes({ first, again, oneChanged }: ImportAnswer): readonly string[] {
  const words = (step: ImportStep | null): string =>
    Object.entries(step?.counts ?? {})
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  return [`First: ${words(first)}. Again: ${words(again)}. One changed: ${words(oneChanged)}.`];
}
