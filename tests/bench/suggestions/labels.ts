import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../../../src/domain/marking/kind';
import { kinds } from '../../../src/domain/marking/kind';

/** A title and what people say it is. */
export interface LabelledTitle {
  readonly title: string;
  readonly kind: Kind;
}

export interface LabelledSet {
  readonly name: string;
  readonly titles: readonly LabelledTitle[];
}

/**
 * Our own titles. Each was given to one half by a hash of the title before anything was measured: what is set by numbers,
 * as the calibration, is set on the first half (`fit`), and only the other (`check`) says how good it is.
 */
export function readOwnTitles(use: 'fit' | 'check'): LabelledSet {
  const rows = readTable(join(import.meta.dirname, 'titles.tsv'));
  const titles = rows
    .filter((row) => row.use === use)
    .map(({ title, kind }) => ({ title, kind: toKind(kind) }));
  return { name: use === 'fit' ? 'our own, fitted on' : 'our own, not fitted on', titles };
}

/** Titles of another source: a table with `title` and `label`, and perhaps `ambiguous`, whose titles are left out. */
export function readTitles(path: string): LabelledSet {
  const rows = readTable(path).filter((row) => row.ambiguous !== '1');
  return {
    name: path.split('/').at(-1) ?? path,
    titles: rows.map(({ title, label }) => ({ title, kind: toKind(label) })),
  };
}

type TableRow = Readonly<Record<'title', string> & Partial<Record<string, string>>>;

function readTable(path: string): readonly TableRow[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return { title: '', ...Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) };
  });
}

/** Some call `other` neither. */
function toKind(word: string | undefined): Kind {
  const kind = word === 'neither' ? 'other' : kinds.find((one) => one === word);
  if (!kind) throw new Error(`${word} is no kind`);
  return kind;
}
