import { addDays, type Day, weekdayOf } from '../../../../domain/time/day';
import { dayOfMonthWords, eventsOf } from '../../../../words/week-views';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import { isOn, type PlacedEvent } from '../grid/placed-event';
import { ListedDay } from '../grid/week-list';
import type { ShownEvents } from '../views/shown-events';
import classes from './month-dots.module.css';

interface MonthDotsProps {
  readonly shown: ShownEvents;
  readonly events: readonly PlacedEvent[];
  readonly onGoTo: (day: Day) => void;
}

const weekdays = [0, 1, 2, 3, 4, 5, 6];
const weeks = weekdays.slice(1);

/** A small month for narrow windows, whose days show the shapes of their events; beneath it the list of the chosen day. */
export function MonthDots({ shown, events, onGoTo }: MonthDotsProps) {
  const format = useFormat();
  const { from, of } = shown;
  return (
    <>
      <table className={classes.table} aria-label={eventsOf('month')}>
        <thead>
          <tr>
            {weekdays.map((index) => (
              <th key={index} scope="col" className={classes.weekday}>
                {format.weekday(weekdayOf(addDays(from, index)), 'short-weekday')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week}>
              {weekdays.map((index) => {
                const day = addDays(from, (week - 1) * 7 + index);
                return (
                  <td key={day} className={classes.cell}>
                    <DayOfDots
                      day={day}
                      of={of}
                      events={events.filter((event) => isOn(event, day))}
                      onGoTo={onGoTo}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ListedDay day={of} events={events.filter((event) => isOn(event, of))} />
    </>
  );
}

interface DayOfDotsProps {
  readonly day: Day;
  readonly of: Day;
  readonly events: readonly PlacedEvent[];
  readonly onGoTo: (day: Day) => void;
}

const mostShapes = 4;

function DayOfDots({ day, of, events, onGoTo }: DayOfDotsProps) {
  const { today } = useAppInfo();
  const format = useFormat();
  const kinds = [...new Set(events.map(({ row }) => row.mark?.kind ?? null))].slice(0, mostShapes);
  return (
    <button
      type="button"
      className={classes.day}
      aria-label={dayOfMonthWords(day, events.length, format)}
      aria-pressed={day === of}
      data-today={day === today || undefined}
      data-other={day.slice(0, 7) !== of.slice(0, 7) || undefined}
      onClick={() => onGoTo(day)}
    >
      <span className={classes.number}>{Number(day.slice(8))}</span>
      <span className={classes.shapes}>
        {kinds.map((kind) => (
          <KindShape key={kind} kind={kind} size={8} decorative />
        ))}
      </span>
    </button>
  );
}
