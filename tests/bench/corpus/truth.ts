import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One file of a corpus; `truth` is the path of its ground truth, null if there is none. */
export interface CorpusFile {
  readonly file: string;
  readonly path: string;
  readonly status: string;
  readonly truth: string | null;
}

/** The ground truth: where the engines agree, and where they do not. */
export interface Truth {
  readonly capped: boolean;
  readonly cutoff: string | null;
  /** UID, the engines that agree, those that do not. */
  readonly majority_uids: readonly (readonly [string, ...unknown[]])[];
  /** UID, kind of dispute, groups of engines that agree, and the number of starts of each, with the first ones. */
  readonly disputed_uids: readonly DisputedUid[];
  readonly columns: readonly string[];
  readonly occurrences: readonly (readonly (string | boolean | null)[])[];
}

export type DisputedUid = readonly [
  uid: string,
  what: string,
  groups: readonly (readonly string[])[],
  found: Readonly<Record<string, readonly [number, readonly (readonly [string, string])[]]>>,
];

/** The files named in `files.tsv` (columns sha256, file, status); without one, every calendar below the folder. */
export function listCorpus(directory: string): readonly CorpusFile[] {
  const list = join(directory, 'files.tsv');
  if (!existsSync(list)) return findCalendars(directory);
  const [head = '', ...rows] = readFileSync(list, 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const truth = join(directory, 'truth', `${cell('sha256')}.json`);
    return {
      file: cell('file'),
      path: join(directory, cell('file')),
      status: cell('status') || 'no truth',
      truth: existsSync(truth) ? truth : null,
    };
  });
}

const findCalendars = (directory: string): readonly CorpusFile[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ics|ical|ifb|icalendar|vcs)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ file: relative(directory, path), path, status: 'no truth', truth: null }));

export const readTruth = (path: string): Truth => JSON.parse(readFileSync(path, 'utf8')) as Truth;

/** A capped list is complete only up to its cutoff or its end, whichever is earlier. */
export function isBeforeCutoff(start: string, { capped, cutoff, columns, occurrences }: Truth): boolean {
  if (!capped) return true;
  const lastStart = String(occurrences.at(-1)?.[columns.indexOf('start')] ?? '9999');
  return start < lastStart && (cutoff === null || start < cutoff);
}
