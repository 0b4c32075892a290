import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  FlexRender,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { EventRow } from '../../../src/contract/views/event';
import { purposeLine } from '../../../src/words/purpose';

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  sortFns: { basic: sortFn_basic, text: sortFn_text },
  filterFns: { includesString: filterFn_includesString },
});

const helper = createColumnHelper<typeof features, EventRow>();
const startOf = ({ span }: EventRow): number => (span.kind === 'timed' ? span.start : Date.parse(span.start));

const columns = helper.columns([
  helper.accessor((row) => row.mark?.kind ?? '', { id: 'kind', header: 'Kind', sortFn: 'text' }),
  helper.accessor('summary', { header: 'Title', sortFn: 'text' }),
  helper.accessor(startOf, {
    id: 'when',
    header: 'When',
    sortFn: 'basic',
    cell: ({ row }) => new Date(startOf(row.original)).toISOString().slice(0, 16),
  }),
  helper.accessor((row) => row.mark?.form ?? '', { id: 'form', header: 'Form', sortFn: 'text' }),
  helper.accessor(({ purposes }) => purposeLine(purposes), {
    id: 'purpose',
    header: 'Purpose',
    sortFn: 'text',
  }),
  helper.accessor((row) => row.progress.done, { id: 'prep', header: 'Prepared', sortFn: 'basic' }),
  helper.accessor('people', { header: 'People', sortFn: 'basic' }),
]);

const rowHeight = 48;
const order = { asc: 'ascending', desc: 'descending', none: 'none' } as const;

/** The libraries without Mingle's code: all rows in the table, its own sorting and filtering, and the virtualizer. */
export function PlainTable({ rows }: { readonly rows: EventRow[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const table = useTable({
    features,
    columns,
    data: rows,
    globalFilterFn: 'includesString',
    state: { globalFilter: text },
  });
  const shown = table.getRowModel().rows;
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  const inSight = virtualizer.getVirtualItems();
  return (
    <>
      <header>
        <span role="status">{`${shown.length} events, unmarked or not`}</span>
        <input
          aria-label="Title, place or purpose"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </header>
      <div ref={scroller} style={{ height: 700, overflow: 'auto' }}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is found as the app's is */}
        <table role="grid" aria-rowcount={shown.length + 1}>
          <thead>
            <tr>
              {table.getHeaderGroups()[0]?.headers.map((header) => (
                <th key={header.id} aria-sort={order[header.column.getIsSorted() || 'none']}>
                  <button type="button" onClick={header.column.getToggleSortingHandler()}>
                    <FlexRender header={header} />
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody style={{ display: 'block', height: virtualizer.getTotalSize(), position: 'relative' }}>
            <tr style={{ height: inSight[0]?.start ?? 0 }} aria-hidden />
            {inSight.map(({ index }) => {
              const row = shown[index];
              return (
                row && (
                  <tr key={row.id} aria-rowindex={index + 2} style={{ height: rowHeight }}>
                    {row.getAllCells().map((cell) => (
                      <td key={cell.id}>
                        <FlexRender cell={cell} />
                      </td>
                    ))}
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
