import { NativeSelect } from '@mantine/core';
import type { OwnEventTime, WeeklyRepeat } from '../../../domain/own-events/own-event';
import { startDay, usualRepeatDays } from '../../../domain/own-events/repeat';
import { addDays } from '../../../domain/time/day';
import { everyWeeks } from '../../../words/own-events/own-events';
import { DayField } from '../day-field/day-field';
import classes from './new-event-dialog.module.css';

interface RepeatFieldsProps {
  readonly time: OwnEventTime;
  readonly repeat: WeeklyRepeat | null;
  readonly onChange: (repeat: WeeklyRepeat | null) => void;
}

const choices = [1, 2, 3, 4];

/** How often an own event takes place, and until when. */
export function RepeatFields({ time, repeat, onChange }: RepeatFieldsProps) {
  const weeks = [...new Set([...choices, ...(repeat ? [repeat.weeks] : [])])].toSorted((a, b) => a - b);
  const first = startDay(time);
  return (
    <div className={classes.row}>
      <NativeSelect
        size="xs"
        label="How often"
        value={repeat ? String(repeat.weeks) : ''}
        data={[
          { value: '', label: 'Once' },
          ...weeks.map((number) => ({ value: String(number), label: everyWeeks(number) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            value === ''
              ? null
              : { until: addDays(first, usualRepeatDays), without: [], ...repeat, weeks: Number(value) },
          )
        }
      />
      {repeat && (
        <DayField
          label="Until"
          size="xs"
          clearable={false}
          value={repeat.until}
          onChange={(until) => {
            if (until !== null) onChange({ ...repeat, until: until < first ? first : until });
          }}
        />
      )}
    </div>
  );
}
