import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { EventKey } from '../../../../domain/event/key';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { showToast } from '../../../app/toasts';

interface ProgrammeMenuProps {
  readonly eventKey: EventKey;
  readonly onChooseFile: () => void;
  readonly onAskAddress: () => void;
  readonly onChooseFriend: () => void;
}

/** What is done seldom: another file or address, a friend's picks, removal. */
export function ProgrammeMenu({ eventKey, onChooseFile, onAskAddress, onChooseFriend }: ProgrammeMenuProps) {
  const remove = useEdit('programme.remove');
  const { undo } = useHistory();
  const removeIt = async () => {
    const { ok } = await remove({ key: eventKey });
    const action = { label: 'Undo', run: () => void undo() };
    if (ok) showToast('The programme and your picks are removed.', { action, topic: 'undo' });
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size="lg" color="ink" aria-label="More of the programme">
          <IconDots size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onChooseFile}>Replace it with a file…</Menu.Item>
        <Menu.Item onClick={onAskAddress}>Fetch it from an address…</Menu.Item>
        <Menu.Item onClick={onChooseFriend}>Read a friend’s picks…</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void removeIt()}>Remove the programme</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
