import { VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import type { PickView, SessionView } from '../../../../contract/views/programme';
import type { Format } from '../../../../words/format';
import { titleOf } from '../../../../words/title';
import { EventButton } from '../../../parts/event-button';
import type { Cell } from './grid';
import classes from './room-grid.module.css';

interface GridCellProps {
  readonly cell: Cell;
  /** In pixels. */
  readonly top: number;
  readonly height: number;
  readonly pick: PickView | undefined;
  readonly isOpen: boolean;
  /** It is the one that the Tab key reaches. */
  readonly isReachable: boolean;
  readonly format: Format;
  readonly onOpen: (id: string) => void;
  readonly onFocus: (id: string) => void;
}

/** In pixels: of a line of text, and of what else is in a cell. */
const lineHeight = 15.6;
const besideTitle = 24;

const levelWords = { going: 'going', maybe: 'maybe' } as const;

/** One session in the grid; a pick is told by its edge and a mark, and in words to a screen reader. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { cell, top, height, pick, isOpen } = props;
  const { id, line, lane, lanes } = cell;
  const style = {
    top: top + 1,
    height: height - 2,
    left: `calc(${(100 * lane) / lanes}% + 2px)`,
    width: `calc(${100 / lanes}% - 4px)`,
  };
  if (line.kind === 'appointment') {
    return (
      <li className={classes.cell} data-cell={id} data-level="own" style={style}>
        <EventButton eventKey={line.appointment.key} summary={line.appointment.summary} />
      </li>
    );
  }
  const { session } = line;
  return (
    <li
      className={classes.cell}
      data-cell={id}
      data-session={id}
      data-level={pick?.level}
      data-open={isOpen || undefined}
      data-low={height < 34 || undefined}
      style={style}
    >
      <SessionButton {...props} session={session} />
    </li>
  );
});

function SessionButton({
  cell: { id, start, end },
  session,
  height,
  pick,
  isOpen,
  isReachable,
  format,
  onOpen,
  onFocus,
}: GridCellProps & { readonly session: SessionView }) {
  return (
    <button
      type="button"
      className={classes.session}
      tabIndex={isReachable ? 0 : -1}
      aria-expanded={isOpen}
      title={titleOf(session.title)}
      onClick={() => onOpen(id)}
      onFocus={() => onFocus(id)}
    >
      <span
        className={classes.name}
        style={{ WebkitLineClamp: Math.max(1, Math.floor((height - besideTitle) / lineHeight)) }}
        dir="auto"
      >
        {pick && <Mark level={pick.level} />}
        {titleOf(session.title)}
      </span>
      <span className={classes.when}>
        <VisuallyHidden>, </VisuallyHidden>
        {session.end === null ? format.time(start) : format.timeRange(start, end)}
        {pick && <VisuallyHidden>{`, ${levelWords[pick.level]}`}</VisuallyHidden>}
      </span>
    </button>
  );
}

/** The circle of the list: filled when going, dashed when maybe. */
const Mark = ({ level }: Pick<PickView, 'level'>) => (
  <svg
    className={classes.mark}
    data-level={level}
    viewBox="0 0 20 20"
    width="12"
    height="12"
    aria-hidden="true"
  >
    <circle cx="10" cy="10" r="7" />
  </svg>
);
