import type { ImportView } from '../../../contract/views/import';
import type { CountFormat } from '../../../words/language';
import { cameText } from './came-words';

/** `3 new, 1 changed`, or `nothing changed`. */
export const importText = (record: ImportView, format: CountFormat): string =>
  cameText(record, format) || 'nothing changed';

/** Explains, before it is confirmed, what taking an import back will do. */
export function takeBackText({ calendarName, isFirst }: ImportView, isFetched: boolean): string {
  if (isFirst) return `Removes the calendar “${calendarName}” again. Marks and plans stay.`;
  const pause = isFetched ? ' It is not fetched again before you ask for it.' : '';
  return `Brings “${calendarName}” back to how it stood before this import. Marks and plans stay.${pause}`;
}

/** Says what taking an import back did. */
export const takenBackText = ({ calendarName, isFirst }: ImportView): string =>
  isFirst
    ? `Removed “${calendarName}” again. Marks and plans are kept.`
    : `“${calendarName}” stands as before that import. Marks and plans are kept.`;

/** Says what putting an import back did. */
export const putBackText = ({ calendarName, isFirst }: ImportView): string =>
  isFirst ? `“${calendarName}” is here again.` : `“${calendarName}” again has what that import brought.`;
