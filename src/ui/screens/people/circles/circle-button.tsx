import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import type { PersonView } from '../../../../contract/views/person';
import { NewCircleForm } from './new-circle-form';
import { useCircleEdits } from './use-circle-edits';

/** Makes a new circle with this person in it. */
export function CircleButton({ person }: { readonly person: Pick<PersonView, 'id'> }) {
  const [opened, setOpened] = useState(false);
  const { create } = useCircleEdits();
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpened(!opened)}>
          New circle…
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <NewCircleForm
          submit="Make it"
          onCreate={async (name, cadenceDays) => {
            const isSaved = await create(name, cadenceDays, [person.id]);
            if (isSaved) setOpened(false);
            return isSaved;
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
