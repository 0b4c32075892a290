import type { CalendarContent } from '../../../src/domain/calendars/calendar';
import { buildCopy } from '../../calendar/write/build-written';
import { compareIcs, unnamedIn } from '../../helpers/compare-ics';
import type { IcsProperty } from '../../helpers/ics-properties';

/**
 * How the export of a file compares with it: the same properties; the same except those named as mended; the same except
 * what the reader left out or joined, which its problems or a newer version explain; or different.
 */
export type ExportWord = 'same' | 'mended' | 'as read' | 'different';

export interface ExportReport {
  readonly word: ExportWord;
  /** Some of the properties that differ without a reason. */
  readonly remarks: readonly string[];
}

export function reportOnExport(bytes: Uint8Array, content: CalendarContent): ExportReport {
  const { text, mended } = buildCopy(bytes, { ...content, name: content.name ?? '' });
  const copy = new TextEncoder().encode(text);
  const differences = compareIcs(bytes, copy, mended);
  const unnamed = unnamedIn(differences, mended);
  if (differences.missing.length + differences.added.length === 0) return { word: 'same', remarks: [] };
  if (unnamed.length === 0) return { word: 'mended', remarks: [] };
  const isAsRead = content.problems.length > 0 || unnamed.every(({ isOfSeveral }) => isOfSeveral);
  return isAsRead
    ? { word: 'as read', remarks: [] }
    : { word: 'different', remarks: unnamed.slice(0, 3).map(toRemark) };
}

const toRemark = ({ component, uid, name, value }: IcsProperty): string =>
  `export: ${component} ${uid} ${name}:${value}`.slice(0, 200);
