import { NativeSelect, NumberInput } from '@mantine/core';
import { earliestOffset, latestOffset } from '../../../domain/run-sheets/offset';
import classes from './offset-field.module.css';

interface OffsetFieldProps {
  /** What the days belong to, for screen readers: `Step 2`. */
  readonly label: string;
  readonly days: number;
  readonly onChange: (days: number) => void;
  /** Chosen instead of an offset; without it, there are only offsets. */
  readonly onOwnDay?: () => void;
}

type Side = 'before' | 'first' | 'after' | 'own';

const sides: readonly { readonly value: Side; readonly label: string }[] = [
  { value: 'before', label: 'days before' },
  { value: 'first', label: 'on the first day' },
  { value: 'after', label: 'days after' },
];
const sidesOfOne: typeof sides = [
  { value: 'before', label: 'day before' },
  { value: 'first', label: 'on the first day' },
  { value: 'after', label: 'day after' },
];
const ownDay = { value: 'own', label: 'on a day of its own' } as const;

const sideOf = (days: number): Side => (days === 0 ? 'first' : days < 0 ? 'before' : 'after');

/** So many days before or after an event: it moves with the event. */
export function OffsetField({ label, days, onChange, onOwnDay }: OffsetFieldProps) {
  const side = sideOf(days);
  const choose = (next: Side) => {
    const length = Math.max(1, Math.abs(days));
    if (next === 'own') onOwnDay?.();
    else onChange(next === 'first' ? 0 : next === 'before' ? -length : length);
  };
  return (
    <span className={classes.offset}>
      {side !== 'first' && (
        <NumberInput
          size="xs"
          className={classes.number ?? ''}
          aria-label={`${label}: how many days`}
          min={1}
          max={side === 'before' ? -earliestOffset : latestOffset}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          value={Math.abs(days)}
          onChange={(value) =>
            typeof value === 'number' && value >= 1 && onChange(side === 'before' ? -value : value)
          }
        />
      )}
      <NativeSelect
        size="xs"
        aria-label={`${label}: when`}
        value={side}
        data={[...(Math.abs(days) === 1 ? sidesOfOne : sides), ...(onOwnDay ? [ownDay] : [])]}
        onChange={({ currentTarget }) => choose(currentTarget.value as Side)}
      />
    </span>
  );
}
