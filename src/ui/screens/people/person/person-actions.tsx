import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonPage } from '../../../../contract/views/person';
import { MergeDialog } from '../merge/merge-dialog';
import { RemoveDialog } from './remove-dialog';

/** What is seldom done to a person: merge, remove. */
export function PersonActions({ page }: { readonly page: PersonPage }) {
  const [dialog, setDialog] = useState<'merge' | 'remove' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={`More about ${page.name}`}>
            <IconDots size={18} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('merge')}>Same person as…</Menu.Item>
          {page.isKept && <Menu.Item onClick={() => setDialog('remove')}>Remove…</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <MergeDialog page={page} opened={dialog === 'merge'} onClose={close} />
      <RemoveDialog page={page} opened={dialog === 'remove'} onClose={close} />
    </>
  );
}
