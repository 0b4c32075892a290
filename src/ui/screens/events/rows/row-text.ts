import type { EventRow } from '../../../../contract/views/event';
import type { Kind } from '../../../../domain/marking/kind';
import { foldText } from '../../../../domain/text/fold';
import { purposeLine } from '../../../../words/purpose';
import { oncePerRow } from './once-per-row';

/** What titles are sorted by. */
export const foldedTitle = oncePerRow((row) => foldText(row.summary));

/** What the text filter looks in: title, place and purpose. */
export const searchText = oncePerRow((row) =>
  foldText(`${row.summary}\n${row.location}\n${purposeLine(row.purposes)}`),
);

/** The kind that all rows have, null where all are unmarked; undefined where they differ. */
export function commonKind(rows: readonly EventRow[]): Kind | null | undefined {
  const kind = rows[0]?.mark?.kind ?? null;
  return rows.every((row) => (row.mark?.kind ?? null) === kind) ? kind : undefined;
}

/** The kind that Mingle proposes for each of these unmarked rows; null where it proposes none or several. */
export function commonProposal(rows: readonly EventRow[]): Kind | null {
  const kind = rows[0]?.suggestion?.kind ?? null;
  return rows.every(({ mark, suggestion }) => mark === null && suggestion?.kind === kind) ? kind : null;
}
