import type { EventRow } from '../../../../contract/views/event';
import type { Kind } from '../../../../domain/marking/kind';
import { foldText } from '../../../../domain/text/fold';
import { purposeLine } from '../../../../words/purpose';
import { oncePerRow } from './once-per-row';

/** The sort key of titles. */
export const foldedTitle = oncePerRow((row) => foldText(row.summary));

/** What the row itself has to search: title, place and purpose. The host searches the people. */
export const searchText = oncePerRow((row) =>
  foldText(`${row.summary}\n${row.location}\n${purposeLine(row.purposes)}`),
);

/** The kind of all rows, null if all are unmarked; undefined if they differ. */
export function commonKind(rows: readonly EventRow[]): Kind | null | undefined {
  const kind = rows[0]?.mark?.kind ?? null;
  return rows.every((row) => (row.mark?.kind ?? null) === kind) ? kind : undefined;
}

/** The kind that is suggested for all of these rows; null if a row is marked, has no suggestion or another one. */
export function commonProposal(rows: readonly EventRow[]): Kind | null {
  const kind = rows[0]?.suggestion?.kind ?? null;
  return rows.every(({ mark, suggestion }) => mark === null && suggestion?.kind === kind) ? kind : null;
}
