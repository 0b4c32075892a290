import type { ImportView } from '../../../contract/views/import';
import type { CountFormat } from '../../../words/language';
import { cameText } from './came-words';

/** What an import brought, or that it was nothing. */
export const importText = (record: ImportView, format: CountFormat): string =>
  cameText(record, format) || 'nothing changed';

/** What taking an import back will do. */
export function takeBackText({ calendarName, isFirst }: ImportView, isFetched: boolean): string {
  if (isFirst) return `Removes the calendar “${calendarName}” again. Marks and plans stay.`;
  const pause = isFetched ? ' It is not fetched again before you ask for it.' : '';
  return `Brings “${calendarName}” back to how it stood before this import. Marks and plans stay.${pause}`;
}

/** What taking it back did. */
export const takenBackText = ({ calendarName, isFirst }: ImportView): string =>
  isFirst
    ? `Removed “${calendarName}” again. Marks and plans are kept.`
    : `“${calendarName}” stands as before that import. Marks and plans are kept.`;

/** What putting it back did. */
export const putBackText = ({ calendarName, isFirst }: ImportView): string =>
  isFirst ? `“${calendarName}” is here again.` : `“${calendarName}” again has what that import brought.`;
