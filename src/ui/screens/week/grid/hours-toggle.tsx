import { ActionIcon } from '@mantine/core';
import { IconArrowsDiagonalMinimize2, IconArrowsVertical } from '@tabler/icons-react';
import classes from './week-grid.module.css';

interface HoursToggleProps {
  readonly isWhole: boolean;
  readonly onChange: (isWhole: boolean) => void;
}

/** Shows the night, too, or the hours of the day alone. */
export function HoursToggle({ isWhole, onChange }: HoursToggleProps) {
  const label = isWhole ? 'Show the hours of the day' : 'Show all 24 hours';
  const Icon = isWhole ? IconArrowsDiagonalMinimize2 : IconArrowsVertical;
  return (
    <ActionIcon
      className={classes.hoursToggle ?? ''}
      size="sm"
      aria-label={label}
      title={label}
      onClick={() => onChange(!isWhole)}
    >
      <Icon size={14} stroke={1.5} />
    </ActionIcon>
  );
}
