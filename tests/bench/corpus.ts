/**
 * Reads every file of a corpus and compares its occurrences with ground truth: `npx tsx tests/bench/corpus.ts DIR`.
 * DIR holds `files.tsv` (columns sha256, file, status), the files, and `truth/<sha256>.json`. Floating times are read
 * in Europe/Berlin and X-WR-TIMEZONE is left aside, as the truth was made.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandCalendar } from '../../src/calendar/occurrences';
import { readCalendar } from '../../src/calendar/read';
import type { CalendarContent } from '../../src/domain/calendars/calendar';
import type { Occurrence } from '../../src/domain/event/occurrence';
import { parseDay } from '../../src/domain/time/day';
import { toUtcText } from '../../src/domain/time/instant';
import type { Window } from '../../src/domain/time/window';
import { parseZone } from '../../src/domain/time/zone';

interface CorpusFile {
  readonly sha256: string;
  readonly file: string;
  readonly status: string;
}

interface Truth {
  readonly capped: boolean;
  readonly cutoff: string | null;
  readonly disputed_uids: readonly (readonly [string, ...unknown[]])[];
  readonly columns: readonly string[];
  readonly occurrences: readonly (readonly (string | boolean | null)[])[];
}

type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly missing: readonly string[]; readonly extra: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };

const window = berlinWindow('2000-01-01', '2035-01-01');
/** More than any truth lists, which stop at 5,000. */
const mostOccurrences = 10_000;
const mostMs = 5000;

function berlinWindow(from: string, to: string): Window {
  const [fromDay, toDay, zone] = [parseDay(from), parseDay(to), parseZone('Europe/Berlin')];
  if (!fromDay || !toDay || !zone) throw new Error('the window of the corpus cannot be read');
  return { from: fromDay, to: toDay, zone };
}

function main(directory: string): void {
  const totals = new Map<string, Map<string, number>>();
  for (const file of readList(directory)) {
    const begun = performance.now();
    const verdict = judge(directory, file);
    const ms = performance.now() - begun;
    const word = ms > mostMs ? 'slow' : verdict.kind;
    const counts = totals.get(file.status) ?? new Map<string, number>();
    totals.set(file.status, counts.set(word, (counts.get(word) ?? 0) + 1));
    print(`${word}\t${file.status}\t${file.file}\t${ms.toFixed(0)} ms${reasonOf(verdict)}`);
  }
  for (const [status, counts] of totals) {
    print(`${status}: ${[...counts].map(([word, count]) => `${count} ${word}`).join(', ')}`);
  }
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function readList(directory: string): readonly CorpusFile[] {
  const [head = '', ...rows] = readFileSync(join(directory, 'files.tsv'), 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    return { sha256: cell('sha256'), file: cell('file'), status: cell('status') };
  });
}

function judge(directory: string, { sha256, file }: CorpusFile): Verdict {
  const truth: Truth = JSON.parse(readFileSync(join(directory, 'truth', `${sha256}.json`), 'utf8'));
  const content = readCalendar(readFileSync(join(directory, file)));
  const refusal = content.problems.find(({ code }) => code === 'not-a-calendar' || code === 'too-large');
  if (refusal && truth.occurrences.length > 0) return { kind: 'refused', why: refusal.message };
  const expected = truthRows(truth);
  const actual = ourRows(content, truth);
  const missing = [...expected].filter((row) => !actual.has(row));
  const extra = [...actual].filter((row) => !expected.has(row));
  return missing.length + extra.length === 0 ? { kind: 'right' } : { kind: 'wrong', missing, extra };
}

const rowOf = (uid: string, start: string, end: string, allDay: boolean): string =>
  [uid, start, end, allDay ? 'all-day' : 'timed'].join(' ');

/** A capped list is sure up to its cutoff, and up to where it ends, whichever comes first. */
function isBeforeCutoff(start: string, { capped, cutoff, columns, occurrences }: Truth): boolean {
  if (!capped) return true;
  const lastStart = String(occurrences.at(-1)?.[columns.indexOf('start')] ?? '');
  return start < lastStart && (cutoff === null || start < cutoff);
}

function truthRows(truth: Truth): ReadonlySet<string> {
  const column = (name: string): number => truth.columns.indexOf(name);
  const [uid, start, end, allDay] = ['uid', 'start', 'end', 'all_day'].map(column);
  const rows = new Set<string>();
  for (const cells of truth.occurrences) {
    const text = (index = -1): string => String(cells[index] ?? '');
    if (isBeforeCutoff(text(start), truth)) {
      rows.add(rowOf(text(uid).trim(), text(start), text(end), cells[allDay ?? -1] === true));
    }
  }
  return rows;
}

/** Only starts inside the window count, and only UIDs whose truth is known; a UID made by Mingle counts as none. */
function ourRows({ series, zones }: CalendarContent, truth: Truth): ReadonlySet<string> {
  const uids = new Map<string, string>(
    series.map(({ key, uid }) => [key, /^derived-[0-9a-f]{16}$/.test(uid) ? '' : uid]),
  );
  const disputed = new Set(truth.disputed_uids.map(([uid]) => uid.trim()));
  const rows = new Set<string>();
  for (const { seriesKey, span } of expandCalendar({ series, zones }, window, mostOccurrences).occurrences) {
    const uid = uids.get(seriesKey) ?? seriesKey;
    const [start, end] = textsOf(span);
    const isInside = start >= window.from && start < window.to;
    if (isInside && isBeforeCutoff(start, truth) && !disputed.has(uid)) {
      rows.add(rowOf(uid, start, end, span.kind === 'all-day'));
    }
  }
  return rows;
}

const textsOf = (span: Occurrence['span']): readonly [start: string, end: string] =>
  span.kind === 'all-day' ? [span.start, span.end] : [toUtcText(span.start), toUtcText(span.end)];

function reasonOf(verdict: Verdict): string {
  if (verdict.kind === 'right') return '';
  if (verdict.kind === 'refused') return `\t${verdict.why}`;
  const few = (rows: readonly string[]): string => rows.slice(0, 3).join(' | ');
  const { missing, extra } = verdict;
  return `\tmissing ${missing.length}: ${few(missing)}\textra ${extra.length}: ${few(extra)}`;
}

const [directory] = process.argv.slice(2);
if (directory) main(directory);
else {
  process.stderr.write('usage: npx tsx tests/bench/corpus.ts DIR\n');
  process.exitCode = 2;
}
