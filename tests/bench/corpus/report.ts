import { readFileSync } from 'node:fs';
import { readCalendar } from '../../../src/calendar/read/read';
import type { Problem } from '../../../src/domain/calendars/calendar';
import { parseDay } from '../../../src/domain/time/day';
import type { Window } from '../../../src/domain/time/window';
import { parseZone } from '../../../src/domain/time/zone';
import type { OccurrenceRow } from '../../../src/hosts/cli/text/occurrence-rows';
import { toOccurrenceRows } from '../../../src/hosts/cli/text/occurrence-rows';
import { explain } from '../readings';
import type { Difference } from '../readings/reading';
import type { Evidence } from './evidence';
import type { ExportReport } from './exported';
import { reportOnExport } from './exported';
import type { Comparison } from './judge';
import { compareRows, findCompany } from './judge';
import type { CorpusFile, Truth } from './truth';
import { readTruth } from './truth';
import type { WrittenFile } from './written';
import { readWritten } from './written';

export type Word = 'right' | 'wrong' | 'read' | 'refused';

/** The result for one file. */
export interface FileReport {
  readonly word: Word;
  readonly ms: number;
  readonly occurrences: number;
  readonly problems: Readonly<Record<string, number>>;
  /** Sentences: why it was rejected, what differs. */
  readonly remarks: readonly string[];
  /** The differences between readers, each with the readings that explain it; empty if none does. */
  readonly answers: readonly Answer[];
  /** The comparison of the file with its export. */
  readonly exported: ExportReport;
}

export interface Answer {
  readonly uid: string | null;
  readonly difference: string;
  readonly company: string;
  readonly readings: readonly string[];
}

/** More than a truth can list, which is 5,000. */
const mostOccurrences = 100_000;
const window = berlinWindow('2000-01-01', '2035-01-01');

function berlinWindow(from: string, to: string): Window {
  const [fromDay, toDay, zone] = [parseDay(from), parseDay(to), parseZone('Europe/Berlin')];
  if (!fromDay || !toDay || !zone) throw new Error('the window of the corpus cannot be read');
  return { from: fromDay, to: toDay, zone };
}

/** Reads a file like `mingle occurrences`, and compares the occurrences with the truth if there is one. */
export function reportOn(file: CorpusFile): FileReport {
  const bytes = readFileSync(file.path);
  const begun = performance.now();
  const content = readCalendar(bytes);
  const listed = toOccurrenceRows(content, window, mostOccurrences);
  const ms = performance.now() - begun;
  const rows = listed.rows.filter(({ start }) => start >= window.from && start < window.to);
  const refusal = content.problems.find(({ code }) =>
    ['not-a-calendar', 'empty-file', 'too-large'].includes(code),
  );
  const measured = {
    ms,
    occurrences: rows.length,
    problems: countCodes(content.problems),
    exported: reportOnExport(bytes, content),
  };
  const refused = refusal ? [refusal.message] : [];
  if (!file.truth) {
    return { ...measured, word: refusal ? 'refused' : 'read', remarks: refused, answers: [] };
  }
  const truth = readTruth(file.truth);
  const comparison = compareRows(rows, truth);
  const isRight = comparison.differing.size === 0;
  return {
    ...measured,
    word: isRight ? 'right' : refusal ? 'refused' : 'wrong',
    remarks: isRight ? [] : [...refused, ...describe(comparison)],
    answers: answersOf(file.status, truth, comparison, { content, rows, file: readWritten(bytes) }),
  };
}

function countCodes(problems: readonly Problem[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function describe({ missing, extra }: Comparison): readonly string[] {
  const few = (name: string, rows: readonly string[]): string =>
    rows.length === 0 ? `${name} 0` : `${name} ${rows.length}: ${rows.slice(0, 3).join(' | ')}`;
  return [few('missing', missing), few('extra', extra)];
}

interface Findings {
  readonly content: Evidence['content'];
  readonly rows: readonly OccurrenceRow[];
  readonly file: WrittenFile;
}

const differences: readonly (readonly [part: string, difference: Difference])[] = [
  ['first instance', 'first'],
  ['shifted', 'starts'],
  ['kept or dropped', 'kept'],
  ['different ends', 'ends'],
  ['date vs date-time', 'day or time'],
  ['different instances', 'different'],
];

const differenceOf = (what: string): Difference =>
  differences.find(([part]) => what.includes(part))?.[1] ?? 'different';

/** Files without disputes need no answer. */
const plain = new Set(['undisputed', 'undisputed-icaljs-differs', 'undisputed-empty', 'no-events']);

function answersOf(
  status: string,
  truth: Truth,
  comparison: Comparison,
  findings: Findings,
): readonly Answer[] {
  const answer = (uid: string | null, difference: Difference, what: string, company: string): Answer => ({
    uid,
    difference: what,
    company,
    readings: explain(difference, evidenceOf(uid, findings)),
  });
  const answers = [
    ...truth.disputed_uids.map((one) =>
      answer(one[0].trim(), differenceOf(one[1]), one[1], findCompany(findings.rows, one, truth)),
    ),
    ...truth.majority_uids.map(([uid]) => answer(uid.trim(), 'dissent', 'one reader against the others', '')),
    ...[...comparison.differing].map((uid) =>
      comparison.known.has(uid)
        ? answer(uid, 'missing', 'Mingle differs', '')
        : answer(uid, 'extra', 'only Mingle reads it', ''),
    ),
  ];
  if (answers.length > 0 || plain.has(status)) return answers;
  return status === 'disputed'
    ? [answer(null, 'different', 'a file marked as disputed', '')]
    : [answer(null, 'unread', 'a file that engines gave up on', '')];
}

const evidenceOf = (uid: string | null, { content, rows, file }: Findings): Evidence => ({
  content,
  file,
  events: uid === null ? file.events : file.events.filter((event) => event.uid === uid),
  rows: uid === null ? rows : rows.filter((row) => row.uid === uid),
});
