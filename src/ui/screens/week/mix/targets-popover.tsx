import { Button, Popover } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import type { MixTargets } from '../../../../domain/week/target';
import { useEdit } from '../../../app/client/edits';
import { TargetsForm } from './targets-form';

/** The form for the week's targets, in a popover. */
export function TargetsPopover({ targets }: { readonly targets: MixTargets }) {
  const [opened, setOpened] = useState(false);
  const save = useEdit('settings.save');
  const saveAndClose = async (next: MixTargets) => {
    const answer = await save({ targets: next });
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
        <TargetsForm targets={targets} onSave={saveAndClose} onCancel={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
