/**
 * Reads every calendar of a folder and compares its occurrences with ground truth: `npm run corpus -- DIR`.
 *
 * With `DIR/files.tsv` (columns sha256, file, status), the listed files are compared with `DIR/truth/<sha256>.json`. As in
 * the truth, floating times are in Europe/Berlin and X-WR-TIMEZONE is ignored. If readers disagree, the report names the
 * decisions of src/calendar/READINGS.md that explain it. Without `files.tsv`, every calendar below DIR is read, and the
 * report says how that ended. Each file is also exported again, and an independent parser compares the two. The exit code is
 * 1 if an undisputed file or its export is wrong, a file crashed or hung, or a difference is unexplained.
 */
import type { Outcome } from './corpus/bounded';
import { openBoundedReader } from './corpus/bounded';
import type { Answer, FileReport } from './corpus/report';
import { createTally } from './corpus/tally';
import type { CorpusFile } from './corpus/truth';
import { listCorpus } from './corpus/truth';

/** For these no reading may explain a different answer. */
const isBeyondDoubt = new Set(['undisputed', 'undisputed-icaljs-differs']);

/** The report lists files that take longer. */
const slowMs = 5000;

const [verdicts, exports, causes, codes] = [createTally(), createTally(), createTally(), createTally()];
let failures = 0;

async function main(directory: string): Promise<void> {
  const reader = openBoundedReader();
  for (const file of listCorpus(directory)) show(file, await reader.read(file));
  reader.close();
  for (const line of [verdicts, exports, causes, codes].flatMap((tally) => tally.lines())) print(line);
  process.exitCode = failures > 0 ? 1 : 0;
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function show(file: CorpusFile, outcome: Outcome): void {
  if (outcome.kind !== 'report') {
    failures += 1;
    verdicts.add(file.status, outcome.kind);
    const why = outcome.kind === 'hung' ? `no answer after ${outcome.afterMs} ms` : outcome.why;
    print([outcome.kind, file.status, file.file, why].join('\t'));
    return;
  }
  const { report } = outcome;
  const word = wordOf(report);
  verdicts.add(file.status, word);
  if (report.word !== 'right' && isBeyondDoubt.has(file.status)) failures += 1;
  print([word, file.status, file.file, `${report.ms.toFixed(0)} ms`, ...report.remarks].join('\t'));
  const { exported } = report;
  exports.add(`export of ${file.status}`, exported.word);
  if (exported.word === 'different' && isBeyondDoubt.has(file.status)) failures += 1;
  for (const remark of exported.remarks) print(`\t${remark}`);
  for (const [code, count] of Object.entries(report.problems)) codes.add('problems', code, count);
  for (const line of summarize(report.answers)) print(`\t${line}`);
}

const wordOf = ({ word, ms }: FileReport): string => (ms > slowMs ? 'slow' : word);

/** Each kind of answer with its count. */
function summarize(answers: readonly Answer[]): readonly string[] {
  const lines = new Map<string, number>();
  for (const { uid, difference, company, readings } of answers) {
    for (const id of readings) causes.add('readings', id);
    if (readings.length === 0) {
      failures += 1;
      causes.add('readings', 'unexplained');
    }
    const reasons = readings.length > 0 ? readings.join(', ') : `unexplained (UID ${uid ?? 'any'})`;
    const line = `${difference}${company && `; as ${company}`}: ${reasons}`;
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return [...lines].map(([line, count]) => (count > 1 ? `${count} × ${line}` : line));
}

const [directory] = process.argv.slice(2);
if (directory) await main(directory);
else {
  process.stderr.write('usage: npm run corpus -- DIR\n');
  process.exitCode = 2;
}
