import { Checkbox, NumberInput } from '@mantine/core';
import { minutesOfWall, wallAt } from '../../../domain/event/wall-clock';
import type { OwnEventTime } from '../../../domain/own-events/own-event';
import { startDay, timeOn } from '../../../domain/own-events/repeat';
import { useAppInfo } from '../../app/app-info';
import { DayField } from '../day-field/day-field';
import { TimeField } from '../time-field/time-field';
import classes from './own-time-fields.module.css';

/** Minutes since midnight at which an event starts that was of whole days. */
const usualStart = 18 * 60;

interface OwnTimeFieldsProps {
  readonly time: OwnEventTime;
  readonly onChange: (time: OwnEventTime) => void;
  /** Whether it can be changed between hours and whole days. */
  readonly canBeWholeDay?: boolean;
}

/** Day, start and length of an own event. */
export function OwnTimeFields({ time, onChange, canBeWholeDay = false }: OwnTimeFieldsProps) {
  const day = startDay(time);
  const { zone } = useAppInfo();
  return (
    <>
      <DayField
        label="Day"
        size="xs"
        lean="this-year"
        clearable={false}
        value={day}
        onChange={(chosen) => {
          if (chosen !== null) onChange(timeOn(time, chosen));
        }}
      />
      <Length time={time} onChange={onChange} />
      {canBeWholeDay && (
        <Checkbox
          size="xs"
          label="Whole day"
          className={classes.wholeDay ?? ''}
          checked={time.kind === 'all-day'}
          onChange={({ currentTarget }) =>
            onChange(
              currentTarget.checked
                ? { kind: 'all-day', day, days: 1 }
                : { kind: 'timed', start: wallAt(day, usualStart), zone, minutes: 60 },
            )
          }
        />
      )}
    </>
  );
}

/** From when and how long, or how many days. */
function Length({ time, onChange }: Pick<OwnTimeFieldsProps, 'time' | 'onChange'>) {
  if (time.kind === 'all-day') {
    return (
      <NumberInput
        size="xs"
        label="Days"
        className={classes.minutes ?? ''}
        min={1}
        max={366}
        allowDecimal={false}
        value={time.days}
        onChange={(days) => {
          if (typeof days === 'number' && days >= 1) onChange({ ...time, days });
        }}
      />
    );
  }
  return (
    <>
      <TimeField
        size="xs"
        label="From"
        value={minutesOfWall(time.start)}
        onChange={(minutes) => onChange({ ...time, start: wallAt(startDay(time), minutes) })}
      />
      <NumberInput
        size="xs"
        label="Minutes"
        className={classes.minutes ?? ''}
        min={0}
        max={10_080}
        step={15}
        allowDecimal={false}
        value={time.minutes}
        onChange={(minutes) => {
          if (typeof minutes === 'number') onChange({ ...time, minutes });
        }}
      />
    </>
  );
}
