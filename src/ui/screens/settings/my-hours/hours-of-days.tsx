import type { ClockHours } from '../../../../domain/week/ideas/my-hours';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { HoursFields } from './hours-fields';
import classes from './my-hours.module.css';

interface HoursOfDaysProps {
  readonly word: string;
  /** Monday first. */
  readonly hours: readonly ClockHours[];
  readonly onChange: (hours: readonly ClockHours[]) => void;
}

/** A line of hours for each weekday, from the user's first day of the week on. */
export function HoursOfDays({ word, hours, onChange }: HoursOfDaysProps) {
  const format = useFormat();
  const { firstDay } = useAppInfo();
  const weekdays = Array.from({ length: 7 }, (_, index) => ((firstDay - 1 + index) % 7) + 1);
  return (
    <fieldset className={classes.days}>
      <legend className={classes.word}>{word}</legend>
      {weekdays.map((weekday) => {
        const own = hours[weekday - 1];
        if (!own) return null;
        return (
          <div key={weekday} className={classes.line}>
            <span className={classes.day}>{format.weekday(weekday)}</span>
            <HoursFields
              name={`${word}, ${format.weekday(weekday)}`}
              hours={own}
              onChange={(next) => onChange(hours.with(weekday - 1, next))}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
