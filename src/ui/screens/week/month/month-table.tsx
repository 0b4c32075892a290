import { useElementSize } from '@mantine/hooks';
import { addDays, type Day, weekdayOf } from '../../../../domain/time/day';
import { eventsOf } from '../../../../words/week-views';
import { useFormat } from '../../../app/app-info';
import type { PlacedEvent } from '../grid/placed-event';
import type { ShownEvents } from '../views/shown-events';
import { MonthCell } from './month-cell';
import classes from './month-table.module.css';
import { monthWeek } from './month-week';

interface MonthTableProps {
  readonly shown: ShownEvents;
  readonly events: readonly PlacedEvent[];
  readonly onOpenDay: (day: Day) => void;
  /** Plans something on this day. */
  readonly onPlanOn: (day: Day) => void;
}

/** Pixels, as in the style sheet: a line of a day, and what else is in a day. */
const lineHeight = 20;
const dayHeight = 26;
const weeks = [0, 1, 2, 3, 4, 5];

/** Six weeks, in which each event is a line with its shape. */
export function MonthTable({ shown, events, onOpenDay, onPlanOn }: MonthTableProps) {
  const format = useFormat();
  const { ref, height } = useElementSize<HTMLTableSectionElement>();
  const room = Math.max(2, Math.floor((height / weeks.length - dayHeight) / lineHeight));
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={eventsOf('month')}>
        <thead>
          <tr>
            {weeks.concat(6).map((index) => (
              <th key={index} scope="col" className={classes.weekday}>
                {format.weekday(weekdayOf(addDays(shown.from, index)), 'short-weekday')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={ref}>
          {weeks.map((week) => (
            <tr key={week}>
              {monthWeek(events, addDays(shown.from, week * 7), room).map((day) => (
                <MonthCell
                  key={day.day}
                  shown={day}
                  isOther={day.day.slice(0, 7) !== shown.of.slice(0, 7)}
                  onOpen={() => onOpenDay(day.day)}
                  onPlan={() => onPlanOn(day.day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
