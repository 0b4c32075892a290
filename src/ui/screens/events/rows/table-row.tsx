import { FlexRender, type Row } from '@tanstack/react-table';
import { memo } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { titleOf } from '../../../../words/title';
import type { Columns } from '../table/columns';
import type { Features } from '../table/table-features';
import type { ItemPlace } from './item-place';
import classes from './table-row.module.css';

/** Pixels; every row has the same height, so that the virtualiser need not measure any. */
export const rowHeight = 48;

export interface TableRowProps extends ItemPlace {
  readonly row: Row<Features, EventRow>;
  readonly columns: Columns;
  /** Set if the row is in a group. */
  readonly level: number | undefined;
  readonly picked: boolean;
  /** The panel shows this event. */
  readonly opened: boolean;
}

function Cells({ row, index, level, picked, active, opened, apart, onPick, onToggle }: TableRowProps) {
  return (
    // The keys are handled by the table body.
    <tr
      className={classes.row}
      style={apart ? { position: 'absolute', top: index * rowHeight } : undefined}
      // The header is row 1.
      aria-rowindex={index + 2}
      aria-level={level}
      aria-selected={picked}
      data-index={index}
      data-opened={opened || undefined}
      data-of={row.original.part?.title}
      tabIndex={active ? 0 : -1}
      onClick={(event) => onPick(index, event)}
    >
      <td className={classes.pick}>
        <label>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select ${titleOf(row.original.summary)}`}
            checked={picked}
            onChange={(event) => onToggle(index, event)}
          />
        </label>
      </td>
      {row.getAllCells().map((cell) => (
        <td key={cell.id} className={classes[cell.column.id]}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
}

/** One event as a row of the grid; memoised on what it shows. */
export const TableRow = memo(
  Cells,
  (before, after) =>
    // TanStack creates new row objects while the user scrolls, so the event in them is compared.
    before.row.original === after.row.original &&
    before.columns === after.columns &&
    before.index === after.index &&
    before.level === after.level &&
    before.picked === after.picked &&
    before.active === after.active &&
    before.opened === after.opened &&
    before.apart === after.apart,
);
