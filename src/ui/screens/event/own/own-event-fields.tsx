import { Button, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../../contract/client';
import type { OwnEvent } from '../../../../domain/own-events/own-event';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { showToast } from '../../../app/toasts';
import { OwnTimeFields } from '../../../parts/debrief/logged-event';
import classes from './own-event-fields.module.css';

interface OwnEventFieldsProps {
  readonly own: OwnEvent;
  readonly onRemoved: () => void;
}

/** What the user said of an event of their own, to change or remove (product S7). */
export function OwnEventFields({ own, onRemoved }: OwnEventFieldsProps) {
  const [isOpen, setOpen] = useState(false);
  const edit = useEdit('own-event.save');
  const removeEdit = useEdit('own-event.remove');
  const { undo } = useHistory();
  const save = (said: Omit<InputOf<'own-event.save'>, 'id'>) => void edit({ id: own.id, ...said });
  const remove = async () => {
    const answer = await removeEdit({ id: own.id });
    if (!answer.ok) return;
    showToast(`Removed “${own.title}”.`, {
      action: { label: 'Undo', run: () => void undo() },
      topic: 'undo',
    });
    onRemoved();
  };
  return (
    <div>
      <div className={classes.actions}>
        <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Done' : 'Change the event'}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => void remove()}>
          Remove it
        </Button>
      </div>
      {isOpen && (
        <div className={classes.fields}>
          <LineInput label="Title" value={own.title} required onSave={(title) => save({ title })} />
          <OwnTimeFields time={own.time} onChange={(time) => save({ time })} />
          <LineInput label="Place" value={own.place} onSave={(place) => save({ place })} />
          <TagsInput
            size="xs"
            label="People"
            className={classes.wide ?? ''}
            value={own.people.map(({ name }) => name)}
            onChange={(names) => save({ people: participantsOf(own, names) })}
          />
        </div>
      )}
    </div>
  );
}

/** Those who stay keep their entries. */
function participantsOf({ people }: OwnEvent, names: readonly string[]) {
  const left = [...people];
  return names.map((name) => {
    const at = left.findIndex((one) => one.name === name);
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return known ?? { name, personId: null };
  });
}

interface LineInputProps {
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onSave: (text: string) => void;
}

/** Saved when it is left, or with Enter. */
function LineInput({ label, value, required = false, onSave }: LineInputProps) {
  const [text, setText] = useState(value);
  const take = () => {
    const next = text.trim();
    if (required && next === '') setText(value);
    else if (next !== value) onSave(next);
  };
  return (
    <TextInput
      size="xs"
      label={label}
      className={classes.wide ?? ''}
      maxLength={500}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
