import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { CalendarView } from '../../../contract/views/calendar';
import { useEdit } from '../../app/client/edits';
import classes from './name-form.module.css';

interface NameFormProps {
  readonly calendar: CalendarView;
  readonly onDone: () => void;
}

export function NameForm({ calendar, onDone }: NameFormProps) {
  const rename = useEdit('calendar.rename');
  const [name, setName] = useState(calendar.name);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const newName = name.trim();
    if (newName === '' || newName === calendar.name) return onDone();
    const answer = await rename({ id: calendar.id, name: newName });
    if (answer.ok) onDone();
  };
  return (
    <form className={classes.form} onSubmit={save}>
      <TextInput
        className={classes.field ?? ''}
        aria-label="Name of the calendar"
        maxLength={500}
        data-autofocus
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
      <Button type="submit">Save</Button>
      <Button variant="default" onClick={onDone}>
        Cancel
      </Button>
    </form>
  );
}
