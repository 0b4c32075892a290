import { Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import classes from './tick.module.css';

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** The row is blank: a plus sign is shown instead of the checkbox. */
  readonly blank: boolean;
}

/** The checkbox at the start of a row. */
export function Tick({ label, checked, onChange, blank }: TickProps) {
  return (
    <div className={classes.tick}>
      {blank ? (
        <IconPlus className={classes.plus} size={16} stroke={1.5} aria-hidden />
      ) : (
        <Checkbox
          size="xs"
          aria-label={label}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
