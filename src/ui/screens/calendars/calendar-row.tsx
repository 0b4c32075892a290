import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { CalendarView } from '../../../contract/views/app';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/edits';
import { useHistory } from '../../app/history';
import { showToast } from '../../app/toasts';
import classes from './calendar-row.module.css';
import { contentText, importedText } from './calendar-words';

/** One calendar: its name, what is in it, and what can be done with it. */
export function CalendarRow({ calendar }: { readonly calendar: CalendarView }) {
  const format = useFormat();
  const { today } = useAppInfo();
  const [renaming, setRenaming] = useState(false);
  const remove = useRemove(calendar);
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        {renaming ? (
          <NameForm calendar={calendar} onDone={() => setRenaming(false)} />
        ) : (
          <h2 className={classes.name}>{calendar.name}</h2>
        )}
        <p className={classes.line}>{contentText(calendar)}</p>
        <p className={classes.quiet}>{importedText(calendar, format, today)}</p>
        {calendar.damage !== null && (
          <p className={classes.damage} role="alert">
            {calendar.damage} What you marked and planned is safe. Open its file again to bring the events
            back.
          </p>
        )}
      </div>
      {!renaming && (
        <div className={classes.actions}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Rename ${calendar.name}`}
            onClick={() => setRenaming(true)}
          >
            Rename
          </Button>
          <Button variant="subtle" size="compact-sm" aria-label={`Remove ${calendar.name}`} onClick={remove}>
            {calendar.kind === 'sample' ? 'Remove the sample' : 'Remove'}
          </Button>
        </div>
      )}
    </li>
  );
}

function useRemove({ id, name, kind }: CalendarView): () => Promise<void> {
  const edit = useEdit('calendar.remove');
  const { undo } = useHistory();
  return async () => {
    const answer = await edit({ id });
    if (!answer.ok) return;
    const kept = kind === 'sample' ? '' : ' What you marked and planned is kept.';
    showToast(`Removed “${name}”.${kept}`, { label: 'Undo', run: undo });
  };
}

interface NameFormProps {
  readonly calendar: CalendarView;
  readonly onDone: () => void;
}

function NameForm({ calendar, onDone }: NameFormProps) {
  const rename = useEdit('calendar.rename');
  const [name, setName] = useState(calendar.name);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '' || wanted === calendar.name) return onDone();
    const answer = await rename({ id: calendar.id, name: wanted });
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
