import type { EventDisplayInfo } from '@fullcalendar/react';
import type { EventRow } from '../../../../contract/views/event';
import type { Day } from '../../../../domain/time/day';
import { titleOf } from '../../../../words/title';
import { useFormat } from '../../../app/app-info';
import classes from './drawn-block.module.css';

interface DrawnBlockProps {
  /** Its times are instants with their offset, or days. */
  readonly event: Pick<EventDisplayInfo['event'], 'startStr' | 'endStr' | 'allDay'>;
  /** What is being moved; null for an event that is being drawn. */
  readonly row: EventRow | null;
}

/** An event while it is moved or drawn: the time that it would have, in words. */
export function DrawnBlock({ event: { startStr, endStr, allDay }, row }: DrawnBlockProps) {
  const format = useFormat();
  const start = Date.parse(startStr);
  const end = endStr === '' ? start : Date.parse(endStr);
  return (
    <div className={classes.block} data-kind={row?.mark?.kind ?? 'unmarked'}>
      <span className={classes.time}>
        {allDay ? format.day(startStr.slice(0, 10) as Day) : format.hours({ kind: 'timed', start, end })}
      </span>
      {row && <span className={classes.title}>{titleOf(row.summary)}</span>}
    </div>
  );
}
