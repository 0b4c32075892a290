import { Button, Group, Modal } from '@mantine/core';
import type { PersonPage } from '../../../../contract/views/person';
import type { PersonId } from '../../../../domain/people/person';
import { events as eventForms, followUps as followUpForms } from '../../../../words/counts';
import { joined } from '../../../../words/language';
import { useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { navigate } from '../../../app/shell/hash-location';
import { showToast } from '../../../app/toasts';

interface RemoveDialogProps {
  readonly page: PersonPage;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before it removes what is kept of a person, and says what stays. */
export function RemoveDialog({ page, opened, onClose }: RemoveDialogProps) {
  const format = useFormat();
  const removeEdit = useEdit('person.remove');
  const { undo } = useHistory();
  const remove = async () => {
    const answer = await removeEdit({ id: page.id as PersonId });
    if (!answer.ok) return;
    onClose();
    navigate('/people');
    showToast(`Removed what was kept of ${page.name}.`, {
      action: { label: 'Undo', run: () => void undo() },
      topic: 'undo',
    });
  };
  const stays = [
    ...(page.events > 0 ? [format.counted(page.events, eventForms)] : []),
    ...(page.followUps.length > 0 ? [format.counted(page.followUps.length, followUpForms)] : []),
  ];
  return (
    <Modal opened={opened} onClose={onClose} title={`Remove ${page.name}?`}>
      <p>
        Notes, birthday, addresses, ties, cadence and circles of this person go.{' '}
        {stays.length > 0
          ? `What names them stays as it is: ${joined(stays)}. As long as it does, ${page.name} stays in the list as somebody who is only mentioned.`
          : 'No event and no plan names them.'}
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Cancel
        </Button>
        <Button color="danger" onClick={() => void remove()}>
          Remove
        </Button>
      </Group>
    </Modal>
  );
}
