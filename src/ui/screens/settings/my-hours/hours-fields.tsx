import { useState } from 'react';
import { clockMinutes } from '../../../../domain/event/wall-clock';
import type { ClockHours } from '../../../../domain/week/ideas/my-hours';
import { isInOrder, isNone } from '../../../../domain/week/ideas/my-hours';
import { TimeField } from '../../../parts/time-field/time-field';
import classes from './my-hours.module.css';

interface HoursFieldsProps {
  /** What the hours are of, for a screen reader. */
  readonly name: string;
  readonly hours: ClockHours;
  /** Whether they may reach into the next day. */
  readonly overMidnight?: boolean;
  readonly onChange: (hours: ClockHours) => void;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Midnight at the end of a day is written as at its beginning. */
const clockOf = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

/** From and to. What ends before it begins is said and not kept. */
export function HoursFields({ name, hours, overMidnight = false, onChange }: HoursFieldsProps) {
  const [refused, setRefused] = useState<ClockHours | null>(null);
  const shown = refused ?? hours;
  const isEmpty = isNone(shown);
  const change = (part: Partial<ClockHours>) => {
    const next = { ...shown, ...part };
    const isKept = overMidnight || isInOrder(next);
    setRefused(isKept ? null : next);
    if (isKept) onChange(next);
  };
  const endsAtMidnight = !overMidnight && !isEmpty && shown.to === '00:00';
  return (
    <>
      <span className={classes.fields}>
        <TimeField
          aria-label={`${name}: from`}
          size="xs"
          value={clockMinutes(shown.from)}
          onChange={(minutes) => change({ from: clockOf(minutes) })}
        />
        <span>to</span>
        <TimeField
          aria-label={`${name}: to`}
          size="xs"
          isEnd
          value={endsAtMidnight ? 24 * 60 : clockMinutes(shown.to)}
          onChange={(minutes) => change({ to: clockOf(minutes) })}
        />
      </span>
      {isEmpty && <span className={classes.none}>none</span>}
      {refused && (
        <p className={classes.problem} role="alert">
          These hours end before they begin, so they were not saved yet.
        </p>
      )}
    </>
  );
}
