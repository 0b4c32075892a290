import { firstRows } from '../../contacts/csv/read-csv';
import { isTable, readContacts } from '../../contacts/read-contacts';
import type { ReadContactsFile, SaidColumns } from '../../planner/ports';

/** A header and three rows tell what the columns are. */
const shownRows = 4;

/** Reads cards or a table, and the first rows of a table. */
export function readContactsFile(bytes: Uint8Array, said: SaidColumns | null): ReadContactsFile {
  const { columns, ...content } = readContacts(bytes, said ?? {});
  return { content, columns, rows: isTable(bytes) ? firstRows(bytes, shownRows) : [] };
}
