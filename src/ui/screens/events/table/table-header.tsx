import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Column, Header } from '@tanstack/react-table';
import { FlexRender } from '@tanstack/react-table';
import type { EventRow } from '../../../../contract/views/event';
import rowClasses from '../rows/table-row.module.css';
import type { Features } from './table-features';
import classes from './table-header.module.css';

/** Pixels. */
export const headerHeight = 36;

interface TableHeaderProps {
  readonly headers: readonly Header<Features, EventRow>[];
  readonly allPicked: boolean;
  readonly somePicked: boolean;
  readonly onPickAll: (pick: boolean) => void;
}

const order = { asc: 'ascending', desc: 'descending', none: 'none' } as const;

/** The column names, as buttons that sort the table. The header is sticky. */
export function TableHeader({ headers, allPicked, somePicked, onPickAll }: TableHeaderProps) {
  return (
    <thead className={classes.header}>
      <tr className={`${rowClasses.columns} ${classes.row}`} aria-rowindex={1}>
        <th scope="col" className={rowClasses.pick}>
          <label>
            <input
              type="checkbox"
              aria-label="Select all"
              checked={allPicked}
              ref={(box) => {
                if (box) box.indeterminate = somePicked && !allPicked;
              }}
              onChange={(event) => onPickAll(event.currentTarget.checked)}
            />
          </label>
        </th>
        {headers.map((header) => (
          <th
            key={header.id}
            scope="col"
            className={rowClasses[header.column.id]}
            aria-sort={order[header.column.getIsSorted() || 'none']}
          >
            <button type="button" className={classes.sort} onClick={header.column.getToggleSortingHandler()}>
              <FlexRender header={header} />
              <SortArrow column={header.column} />
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortArrow({ column }: { readonly column: Column<Features, EventRow> }) {
  const sorted = column.getIsSorted();
  if (!sorted) return null;
  const Arrow = sorted === 'asc' ? IconArrowUp : IconArrowDown;
  return <Arrow size={12} stroke={2} aria-hidden />;
}
