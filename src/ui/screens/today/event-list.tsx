import type { ReactNode } from 'react';
import type { EventRow } from '../../../contract/views/event';
import { titleOf } from '../../../words/title';
import { usePanel } from '../../app/shell/panel';
import { KindShape } from '../../parts/kind-shape';
import classes from './today-list.module.css';

/** Lines with a time, a shape and a title in columns. */
export const EventList = ({ children }: { readonly children: ReactNode }) => (
  <ul className={`${classes.list} ${classes.hourly}`}>{children}</ul>
);

interface EventLineProps {
  readonly row: EventRow;
  /** In the first column. */
  readonly time: string;
  /** In quiet ink, because it is over. */
  readonly isOver?: boolean;
  /** Set in, under the event that it is part of. */
  readonly isPart?: boolean;
  /** Below the title. */
  readonly children?: ReactNode;
  /** Buttons beside the line. */
  readonly actions?: ReactNode;
}

/** One event; a click opens it. */
export function EventLine({ row, time, isOver = false, isPart = false, children, actions }: EventLineProps) {
  const panel = usePanel();
  return (
    <li data-over={isOver || undefined} data-part={isPart || undefined}>
      <button type="button" className={classes.row} onClick={() => panel.open(row.key)}>
        <span className={classes.hours}>{time}</span>
        <KindShape kind={row.mark?.kind ?? null} />
        <span className={classes.text}>
          <span dir="auto">{titleOf(row.summary)}</span>
          {children}
        </span>
      </button>
      {actions}
    </li>
  );
}
