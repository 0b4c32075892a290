import type { Sharing } from '../../calendar/write/share-safe';
import type { ExportTable } from '../../contract/schemas/export-table';
import { csvText } from '../../words/csv';
import { followUpsTable, leadsTable, outcomesTable } from './tables/afterwards-tables';
import type { RowChoice } from './tables/events-table';
import { eventsTable } from './tables/events-table';
import { circlesTable, peopleTable } from './tables/people-tables';
import type { Cell, Table, TableInputs } from './tables/table';

/** What the user wrote, and people; none of it may be in a copy to share. */
const privateTables: Readonly<
  Record<Exclude<ExportTable, 'events'>, (inputs: TableInputs) => Table | Promise<Table>>
> = {
  people: peopleTable,
  circles: circlesTable,
  'follow-ups': followUpsTable,
  leads: leadsTable,
  outcomes: outcomesTable,
};

export interface WrittenTable {
  readonly text: string;
  readonly truncated: boolean;
  readonly rows: number;
  /** The rows of own events. */
  readonly own: number;
}

/** One table as CSV (product X2); null for one that cannot be shared. */
export async function exportCsv(
  inputs: TableInputs,
  table: ExportTable,
  { sharing, choice }: { readonly sharing: Sharing | null; readonly choice: RowChoice },
): Promise<WrittenTable | null> {
  if (sharing && table !== 'events') return null;
  const { columns, rows, truncated, own } =
    table === 'events'
      ? await eventsTable(inputs.context, sharing, choice)
      : { own: 0, ...(await privateTables[table](inputs)) };
  return {
    rows: rows.length,
    own,
    text: csvText(
      columns,
      rows.map((row) => row.map(toText)),
    ),
    truncated,
  };
}

const toText = (cell: Cell): string | number => (typeof cell === 'number' ? cell : String(cell ?? ''));
