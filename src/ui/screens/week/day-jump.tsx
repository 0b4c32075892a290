import { ActionIcon, Popover, Stack } from '@mantine/core';
import { IconCalendarSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Day } from '../../../domain/time/day';
import { DayCalendar } from '../../parts/day-field/day-calendar';
import { DayInput } from '../../parts/day-field/day-input';
import { isLeft, useDayText } from '../../parts/day-field/use-day-text';

interface DayJumpProps {
  /** The day whose month is shown. */
  readonly from: Day;
  readonly onJump: (day: Day) => void;
}

/** Goes to a day, typed or picked. */
export function DayJump({ from, onJump }: DayJumpProps) {
  const [opened, setOpened] = useState(false);
  const jump = (day: Day) => {
    setOpened(false);
    onJump(day);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      // Its own Escape would move the focus, and with that keep the typed day, before the field can restore it.
      closeOnEscape={false}
    >
      <Popover.Target>
        <ActionIcon aria-label="Go to a day" size="lg" onClick={() => setOpened(!opened)}>
          <IconCalendarSearch size={18} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DayChoice from={from} onJump={jump} onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Mounted anew each time, so that it starts empty. */
function DayChoice({ from, onJump, onClose }: DayJumpProps & { readonly onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const dayText = useDayText({
    value: null,
    lean: 'this-year',
    clearable: true,
    onChange: (day) => {
      if (day !== null) onJump(day);
    },
  });
  return (
    <Stack
      w="16.25rem"
      gap="xs"
      onBlur={(event) => {
        if (isLeft(event, event.currentTarget)) dayText.keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isDefaultPrevented()) onClose();
      }}
    >
      <DayInput
        autoFocus
        noteBelow
        label="Go to a day"
        placeholder="25 Oct, tomorrow, in 2 weeks"
        size="sm"
        dayText={dayText}
        input={input}
      />
      <DayCalendar value={null} shown={from} onPick={onJump} />
    </Stack>
  );
}
