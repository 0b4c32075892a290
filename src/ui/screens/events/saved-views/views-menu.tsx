import { Button, Popover } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { SavedView } from '../../../../domain/saved-views/saved-view';
import { useOperation } from '../../../app/client/operation';
import { currentPath, navigate, useHashSearch } from '../../../app/shell/hash-location';
import { parseFilters, toSearch } from '../filters/filters';
import { ViewForm } from './view-form';
import { ViewList } from './view-list';

/** Shows, saves and removes named filters with their order (product M1). */
export function ViewsMenu() {
  const [opened, setOpened] = useState(false);
  const nameId = useId();
  const views = useOperation('saved-views.list', {});
  // The panel's parameter in the URL is not part of a view.
  const query = toSearch(parseFilters(useHashSearch()), '');
  const list = views.kind === 'loaded' ? views.value : [];
  const shown = list.find((view) => view.query === query);

  const show = (view: SavedView) => {
    setOpened(false);
    navigate(view.query === '' ? currentPath() : `${currentPath()}?${view.query}`);
  };
  return (
    <Popover position="bottom-end" withinPortal trapFocus returnFocus opened={opened} onChange={setOpened}>
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
        {list.length > 0 && <ViewList views={list} shown={shown} onShow={show} fallbackId={nameId} />}
        <ViewForm views={list} query={query} nameId={nameId} onSaved={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
