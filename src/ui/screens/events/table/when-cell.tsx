import type { EventRow } from '../../../../contract/views/event';
import { startDay } from '../../../../domain/event/occurrence';
import { addDays, daysBetween } from '../../../../domain/time/day';
import { useAppInfo, useFormat } from '../../../app/app-info';
import classes from './when-cell.module.css';

/** Day and hours, each in a column of tabular figures; the year only if it is not the current one. */
export function WhenCell({ event: { span } }: { readonly event: EventRow }) {
  const { zone, today } = useAppInfo();
  const format = useFormat();
  const day = startDay(span, zone);
  const style = day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'full';
  const days = span.kind === 'all-day' ? daysBetween(span.start, span.end) : 1;
  return (
    <time className={classes.when} dateTime={day} data-today={day === today || undefined}>
      <span className={classes.day}>{format.day(day, style)}</span>
      <span className={classes.hours}>
        {days > 1 ? `to ${format.day(addDays(day, days - 1))}` : format.hours(span)}
      </span>
    </time>
  );
}
