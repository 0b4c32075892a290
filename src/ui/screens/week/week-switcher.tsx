import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays, type Day } from '../../../domain/time/day';
import { useAppInfo } from '../../app/app-info';
import { DayJump } from './day-jump';

interface WeekSwitcherProps {
  /** First day of the shown week. */
  readonly from: Day;
  readonly onTurn: (of: Day) => void;
}

/** ‹ Today ›, and a date picker to go to any day. */
export function WeekSwitcher({ from, onTurn }: WeekSwitcherProps) {
  const { today } = useAppInfo();
  return (
    <>
      <DayJump from={from} onJump={onTurn} />
      <Group gap={4} wrap="nowrap">
        <ActionIcon aria-label="The week before" size="lg" onClick={() => onTurn(addDays(from, -7))}>
          <IconChevronLeft size={18} stroke={1.5} />
        </ActionIcon>
        <Button variant="default" onClick={() => onTurn(today)}>
          Today
        </Button>
        <ActionIcon aria-label="The week after" size="lg" onClick={() => onTurn(addDays(from, 7))}>
          <IconChevronRight size={18} stroke={1.5} />
        </ActionIcon>
      </Group>
    </>
  );
}
