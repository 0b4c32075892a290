import { functionalUpdate, type SortingState, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import type { EventSort, SortColumn } from '../filters/filters';
import { rowIdOf } from '../rows/row-id';
import type { Columns } from './columns';
import { features } from './table-features';

interface GridOptions {
  readonly columns: Columns;
  /** The rows in sight, sorted. */
  readonly data: EventRow[];
  readonly sort: EventSort;
  readonly onSort: (sort: EventSort) => void;
}

/** TanStack's table over the rows in sight. It provides cells and sort handlers; the rows come sorted. */
export function useGrid({ columns, data, sort, onSort }: GridOptions) {
  const sorting = useMemo((): SortingState => [{ id: sort.column, desc: sort.descending }], [sort]);
  return useTable({
    features,
    columns,
    data,
    getRowId: rowIdOf,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (updater) => {
      const [next] = functionalUpdate(updater, sorting);
      if (next) onSort({ column: next.id as SortColumn, descending: next.desc });
    },
  });
}
