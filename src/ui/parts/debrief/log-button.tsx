import { Button, Modal } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useAppInfo } from '../../app/app-info';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';
import { DebriefForm } from './debrief-form';
import { useLeftLines } from './use-lines';

/** Writes down something that was in no calendar: a dinner, a call (product S7). */
export function LogButton() {
  const [isOpen, setOpen] = useState(false);
  const isHalfWritten = useLeftLines(null) !== null;
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {isHalfWritten && !isOpen ? 'Finish your log' : 'Log something'}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        closeOnEscape={false}
        size="lg"
        title="What was it, and with whom?"
      >
        <Log onDone={close} />
      </Modal>
    </>
  );
}

function Log({ onDone }: { readonly onDone: () => void }) {
  const { today } = useAppInfo();
  const { undo } = useHistory();
  return (
    <DebriefForm
      eventKey={null}
      title=""
      day={today}
      saved={[]}
      goals={[]}
      jottings={[]}
      takesFocus
      onKept={({ eventKey }, restore) => {
        onDone();
        showToast(eventKey === null ? 'Kept what you wrote.' : 'It is in your calendar now.', {
          action: {
            label: 'Undo',
            run: () => {
              restore();
              void undo();
            },
          },
          topic: 'undo',
        });
      }}
      onLater={onDone}
    />
  );
}
