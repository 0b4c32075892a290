import { Button } from '@mantine/core';
import type { Day } from '../../../domain/time/day';
import { addDays } from '../../../domain/time/day';
import { useAppInfo, useFormat } from '../../app/app-info';
import { DayField } from '../../parts/day-field/day-field';
import classes from './follow-up-row.module.css';

/** Days to put a follow-up off by. */
export const snoozes = [
  { days: 1, text: 'Tomorrow' },
  { days: 3, text: 'In three days' },
  { days: 7, text: 'In a week' },
] as const;

interface SnoozeStripProps {
  readonly onSnooze: (until: Day | null) => void;
}

/** The days to put a follow-up off to: one key press, or any day in words. */
export function SnoozeStrip({ onSnooze }: SnoozeStripProps) {
  const { today } = useAppInfo();
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a border and a legend
    <div className={classes.strip} role="group" aria-label="Snooze until" data-open>
      <span className={classes.quiet}>Snooze until</span>
      {snoozes.map(({ days, text }, at) => (
        <Button
          key={days}
          size="compact-sm"
          variant="default"
          autoFocus={at === 0}
          title={format.day(addDays(today, days))}
          onClick={() => onSnooze(addDays(today, days))}
        >
          {text}
        </Button>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => onSnooze(null)}>
        Some day
      </Button>
      <div className={classes.other}>
        <DayField
          size="xs"
          label="Snooze until another day"
          placeholder="another day"
          clearable={false}
          value={null}
          onChange={onSnooze}
        />
      </div>
    </div>
  );
}
