import { Button, CloseButton, Popover, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import type { SavedView } from '../../../domain/views/saved-view';
import { useEdit } from '../../app/edits';
import { currentPath, navigate, useHashSearch } from '../../app/hash-location';
import { useOperation } from '../../app/operation';
import { parseFilters, toSearch } from './filters';
import classes from './views-menu.module.css';

/** Filters and order under names of one's own: to go back to, and to save (product M1). */
export function ViewsMenu() {
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const views = useOperation('views.list', {});
  const save = useEdit('view.save');
  const remove = useEdit('view.remove');
  // What the panel writes into the address is not part of a view.
  const query = toSearch(parseFilters(useHashSearch()), '');
  const list = views.kind === 'loaded' ? views.value : [];
  const shown = list.find((view) => view.query === query);

  const show = (view: SavedView) => {
    setOpened(false);
    navigate(view.query === '' ? currentPath() : `${currentPath()}?${view.query}`);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const answer = await save({ name: name.trim(), query });
    if (!answer.ok) return;
    setName('');
    setOpened(false);
  };
  return (
    <Popover position="bottom-end" withinPortal trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={16} stroke={1.5} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {shown?.name ?? 'Views'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {list.length > 0 && (
          <ul className={classes.views}>
            {list.map((view) => (
              <li key={view.id}>
                <button
                  type="button"
                  className={classes.view}
                  aria-current={view === shown || undefined}
                  onClick={() => show(view)}
                >
                  {view.name}
                </button>
                <CloseButton
                  size="sm"
                  aria-label={`Remove the view ${view.name}`}
                  onClick={() => void remove({ id: view.id })}
                />
              </li>
            ))}
          </ul>
        )}
        <form className={classes.form} onSubmit={(event) => void submit(event)}>
          <TextInput
            size="xs"
            aria-label="Name of this view"
            placeholder="Name what is shown now"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" disabled={name.trim() === ''}>
            Save
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
