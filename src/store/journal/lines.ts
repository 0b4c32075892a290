import { createHash } from 'node:crypto';
import type { PlanChange } from '../../plan/change';
import { isObject } from '../json-file';

/** An entry of a slice that was set or, without a value, removed. `null` is a value. */
export type JournalEntry =
  | readonly [slice: string, key: string]
  | readonly [slice: string, key: string, value: unknown];

/** One acknowledged write: all of its changes, which apply together. */
export interface EditLine {
  /** One more than that of the previous edit. */
  readonly seq: number;
  readonly set: readonly JournalEntry[];
}

/** What a journal says of the snapshot that it continues. */
export interface SnapshotName {
  readonly sha256: string;
  readonly seal: string | null;
}

/** Names the snapshot that the journal continues: the file with this hash holds all edits up to `after`. */
export interface BaseLine {
  readonly schemaVersion: number;
  readonly base: string;
  /** The snapshot's seal, by which it is still known after it was altered; absent in lines of earlier versions. */
  readonly seal?: string;
  readonly after: number;
}

export interface JournalContent {
  /** In the order of their lines; the first is the journal's head. */
  readonly bases: readonly BaseLine[];
  readonly edits: readonly EditLine[];
  /** The length of the valid lines in bytes. What follows was never acknowledged, unless there is damage. */
  readonly length: number;
  /** What is wrong with an acknowledged line; null when nothing is. Reading stops at that line. */
  readonly damage: string | null;
}

/** Removed entries have no value, because JSON cannot express `undefined`. */
export const editText = (seq: number, change: PlanChange): string =>
  toLine({
    seq,
    set: change.map(({ slice, key, after }) => (after === undefined ? [slice, key] : [slice, key, after])),
  } satisfies EditLine);

export const baseText = (base: BaseLine): string => toLine(base);

const toLine = (value: EditLine | BaseLine): string => {
  const json = JSON.stringify(value);
  return `${checksumOf(json)} ${json}\n`;
};

/** 64 bits of a hash are enough to detect a damaged line. */
const checksumOf = (json: string): string => createHash('sha256').update(json).digest('hex').slice(0, 16);

/**
 * Parses a journal. A line without a line feed is a torn write, which was never acknowledged. A complete line with a wrong
 * checksum is damage, and so are a gap in the edit numbers and another byte in the place of the last line feed.
 */
export function readJournal(bytes: Uint8Array): JournalContent {
  const bases: BaseLine[] = [];
  const edits: EditLine[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let length = 0;
  let last: number | null = null;
  const contentWith = (damage: string | null): JournalContent => ({ bases, edits, length, damage });
  const take = (line: EditLine | BaseLine): void => {
    if ('base' in line) bases.push(line);
    else edits.push(line);
    last = 'seq' in line ? line.seq : (last ?? line.after);
  };
  const nameOfNext = () => `its line ${bases.length + edits.length + 1}`;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', length)) {
    const line = parseLine(text.toString('utf8', length, end));
    const damage = damageOf(line, last);
    if (line === null || damage !== null) return contentWith(`${nameOfNext()} ${damage}`);
    take(line);
    length = end + 1;
  }
  // A torn write ends within its line, so a whole line with one more byte was acknowledged.
  const whole = parseLine(text.toString('utf8', length, Math.max(length, text.length - 1)));
  if (whole === null || damageOf(whole, last) !== null) return contentWith(null);
  const damage = `${nameOfNext()} does not end as it should`;
  take(whole);
  return contentWith(damage);
}

/** What is wrong with a line that follows edit `last`, which is null for the first line; null when nothing is. */
function damageOf(line: EditLine | BaseLine | null, last: number | null): string | null {
  if (line === null) return 'is damaged';
  if (last === null) return 'base' in line ? null : 'does not say which mingle.json it continues';
  const isNext = 'base' in line ? line.after <= last : line.seq === last + 1;
  return isNext ? null : `does not follow edit ${last}`;
}

function parseLine(line: string): EditLine | BaseLine | null {
  const json = line.slice(17);
  if (line.slice(0, 17) !== `${checksumOf(json)} `) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isEdit(value) || isBase(value) ? value : null;
  } catch {
    return null;
  }
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);

const isEdit = (value: unknown): value is EditLine =>
  isObject(value) && isCount(value.seq) && Array.isArray(value.set) && value.set.every(isEntry);

const isEntry = (value: unknown): value is JournalEntry =>
  Array.isArray(value) &&
  (value.length === 2 || value.length === 3) &&
  typeof value[0] === 'string' &&
  typeof value[1] === 'string';

/** Unknown fields are allowed: a newer Mingle may add some, and this one must still be able to read `schemaVersion`. */
const isBase = (value: unknown): value is BaseLine =>
  isObject(value) && isCount(value.schemaVersion) && typeof value.base === 'string' && isCount(value.after);
