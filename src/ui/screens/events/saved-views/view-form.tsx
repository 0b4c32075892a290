import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { SavedView } from '../../../../domain/saved-views/saved-view';
import { useEdit } from '../../../app/client/edits';
import classes from './views-menu.module.css';

interface ViewFormProps {
  readonly views: readonly SavedView[];
  /** The query of the current filters. */
  readonly query: string;
  readonly nameId: string;
  readonly onSaved: () => void;
}

/** Saves the current filters under a name. */
export function ViewForm({ views, query, nameId, onSaved }: ViewFormProps) {
  const [text, setText] = useState('');
  const [saving, setSaving] = useState(false);
  const save = useEdit('saved-view.save');
  const name = text.trim();
  // While saving, the list may already hold the new view, which replaces nothing.
  const replaced = saving ? undefined : viewOfName(views, name);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (name === '' || saving) return;
    setSaving(true);
    const answer = await save({ name: replaced?.name ?? name, query });
    if (answer.ok) onSaved();
    else setSaving(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={classes.form}>
        <TextInput
          id={nameId}
          size="xs"
          aria-label="Name of this view"
          placeholder="Name what is shown now"
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" disabled={name === ''}>
          {replaced ? 'Replace' : 'Save'}
        </Button>
      </div>
      <p className={classes.note} role="status">
        {replaced && `This replaces the view “${replaced.name}”.`}
      </p>
    </form>
  );
}

/** The view of this name; an exact match comes before one that differs in case. */
function viewOfName(views: readonly SavedView[], name: string): SavedView | undefined {
  const folded = name.toLowerCase();
  return views.find((view) => view.name === name) ?? views.find((view) => view.name.toLowerCase() === folded);
}
