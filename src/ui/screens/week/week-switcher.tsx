import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { turnWords } from '../../../words/week-views';
import { useAppInfo } from '../../app/app-info';
import { DayJump } from './day-jump';
import type { WeekAddress } from './use-week-address';

/** ‹ Today ›, and a date picker to go to any day. */
export function WeekSwitcher({ address }: { readonly address: WeekAddress }) {
  const { today } = useAppInfo();
  const words = turnWords[address.view];
  return (
    <>
      <DayJump from={address.of} onJump={address.goTo} />
      <Group gap={4} wrap="nowrap">
        <ActionIcon aria-label={words.before} size="lg" onClick={() => address.turn(-1)}>
          <IconChevronLeft size={18} stroke={1.5} />
        </ActionIcon>
        <Button variant="default" size="xs" onClick={() => address.goTo(today)}>
          Today
        </Button>
        <ActionIcon aria-label={words.after} size="lg" onClick={() => address.turn(1)}>
          <IconChevronRight size={18} stroke={1.5} />
        </ActionIcon>
      </Group>
    </>
  );
}
