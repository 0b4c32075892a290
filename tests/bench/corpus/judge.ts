import type { OccurrenceRow } from '../../../src/hosts/cli/text/occurrence-rows';
import type { DisputedUid, Truth } from './truth';
import { isBeforeCutoff } from './truth';

/** The comparison of the rows of one file with its truth; each row is one text. */
export interface Comparison {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** The UIDs of the missing and the additional rows. */
  readonly differing: ReadonlySet<string>;
  /** The UIDs that occur in the truth. */
  readonly known: ReadonlySet<string>;
}

const rowText = (uid: string, start: string, end: string, allDay: boolean): string =>
  [uid, start, end, allDay ? 'all-day' : 'timed'].join(' ');

/** Compares only starts inside the window, and only UIDs on which the engines agree. */
export function compareRows(rows: readonly OccurrenceRow[], truth: Truth): Comparison {
  const disputed = new Set(truth.disputed_uids.map(([uid]) => uid.trim()));
  const [expected, actual] = [new Map<string, string>(), new Map<string, string>()];
  const column = (name: string): number => truth.columns.indexOf(name);
  const [uidAt, startAt, endAt, allDayAt] = ['uid', 'start', 'end', 'all_day'].map(column);
  for (const cells of truth.occurrences) {
    const text = (index = -1): string => String(cells[index] ?? '');
    const uid = text(uidAt).trim();
    if (isBeforeCutoff(text(startAt), truth)) {
      expected.set(rowText(uid, text(startAt), text(endAt), cells[allDayAt ?? -1] === true), uid);
    }
  }
  for (const { uid, start, end, allDay } of rows) {
    if (isBeforeCutoff(start, truth) && !disputed.has(uid)) actual.set(rowText(uid, start, end, allDay), uid);
  }
  const missing = [...expected].filter(([row]) => !actual.has(row));
  const extra = [...actual].filter(([row]) => !expected.has(row));
  return {
    missing: missing.map(([row]) => row),
    extra: extra.map(([row]) => row),
    known: new Set(truth.occurrences.map((cells) => String(cells[uidAt ?? -1] ?? '').trim())),
    differing: new Set([...missing, ...extra].map(([, uid]) => uid)),
  };
}

/** The engines that read a disputed UID like Mingle, as far as the truth contains their reading. */
export function findCompany(
  rows: readonly OccurrenceRow[],
  [uid, , , found]: DisputedUid,
  truth: Truth,
): string {
  const isCounted = (start: string): boolean =>
    !truth.capped || truth.cutoff === null || start < truth.cutoff;
  const ours = rows
    .filter((row) => row.uid === uid.trim() && isCounted(row.start))
    .map(({ start, end }) => `${start} ${end}`)
    .sort();
  const company = Object.entries(found).filter(([, [count, first]]) => {
    const theirs = first.map((span) => span.join(' ')).sort();
    return count === ours.length && theirs.every((span, index) => span === ours[index]);
  });
  return company.map(([engine]) => engine).join(', ') || 'nobody';
}
