import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StepView } from '../../../../contract/views/run-sheet';
import type { Form } from '../../../../domain/marking/kind';
import type { EventDays } from '../../../../domain/run-sheets/event-days';
import { templateStepsOf } from '../../../../domain/run-sheets/offer';
import { useEdit } from '../../../app/client/edits';
import { showToast } from '../../../app/toasts';
import classes from './steps.module.css';

interface KeepTemplateProps {
  readonly steps: readonly StepView[];
  readonly event: EventDays;
  readonly form: Form | null;
  /** The title of the event. */
  readonly title: string;
}

/** Keeps the steps of an event for later events of its form. */
export function KeepTemplate({ steps, event, form, title }: KeepTemplateProps) {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(title.slice(0, 500));
  const save = useEdit('step-template.save');
  const keep = async () => {
    const input = { id: null, name, form, steps: [...templateStepsOf(steps, event)] };
    if (!(await save(input)).ok) return;
    setOpen(false);
    showToast(
      form === null
        ? 'Kept. You can choose these steps for any event; Settings lists them.'
        : 'Kept. The next event of this form is offered these steps; Settings lists them.',
    );
  };
  return (
    <>
      <button type="button" className={classes.leftOut} onClick={() => setOpen(true)}>
        Keep these steps as a template
      </button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Keep these steps as a template">
        <Stack gap="sm">
          <TextInput
            label="Name"
            data-autofocus
            maxLength={500}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button disabled={name.trim() === ''} onClick={() => void keep()}>
              Keep
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
