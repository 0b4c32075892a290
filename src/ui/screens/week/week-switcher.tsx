import { ActionIcon, Button, Group, Popover } from '@mantine/core';
import type { DayOfWeek } from '@mantine/dates';
import { DatePicker } from '@mantine/dates';
import { IconCalendarSearch, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { addDays, type Day, parseDay } from '../../../domain/time/day';
import { useAppInfo } from '../../app/app-info';

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

function DayJump({ from, onJump }: { readonly from: Day; readonly onJump: (day: Day) => void }) {
  const { firstDay } = useAppInfo();
  const [opened, setOpened] = useState(false);
  const jump = (text: string | null) => {
    const day = text === null ? null : parseDay(text);
    if (day === null) return;
    setOpened(false);
    onJump(day);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label="Go to a day" size="lg" onClick={() => setOpened(!opened)}>
          <IconCalendarSearch size={18} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          defaultDate={from}
          value={null}
          onChange={jump}
          firstDayOfWeek={(firstDay % 7) as DayOfWeek}
          weekendDays={[]}
          highlightToday
          hideOutsideDates
          ariaLabels={{ previousMonth: 'The month before', nextMonth: 'The month after' }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
