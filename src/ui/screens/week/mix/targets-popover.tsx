import { Button, Popover } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useEdit } from '../../../app/client/edits';
import type { WeekAmounts } from './targets-form';
import { TargetsForm } from './targets-form';

/** The form for the week's targets and for what a whole day counts, in a popover. */
export function TargetsPopover({ targets, wholeDayHours }: WeekAmounts) {
  const [opened, setOpened] = useState(false);
  const save = useEdit('settings.save');
  const saveAndClose = async (next: WeekAmounts) => {
    const answer = await save(next);
    if (answer.ok) setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.5} />}
          onClick={() => setOpened(!opened)}
        >
          Adjust
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <TargetsForm
          amounts={{ targets, wholeDayHours }}
          onSave={saveAndClose}
          onCancel={() => setOpened(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
