import { CloseButton } from '@mantine/core';
import type { SavedView, ViewId } from '../../../../domain/saved-views/saved-view';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { showToast } from '../../../app/toasts';
import { goOnAt } from '../../../parts/go-on-at';
import classes from './views-menu.module.css';

interface ViewListProps {
  readonly views: readonly SavedView[];
  readonly shown: SavedView | undefined;
  readonly onShow: (view: SavedView) => void;
  /** The id of the element that takes the focus when the last view is removed. */
  readonly fallbackId: string;
}

const lineId = (id: ViewId) => `view-${id}`;

/** The saved views; each can be shown and removed. */
export function ViewList({ views, shown, onShow, fallbackId }: ViewListProps) {
  const removeEdit = useEdit('saved-view.remove');
  const { undo } = useHistory();
  const remove = async ({ id, name }: SavedView, neighbour: SavedView | undefined) => {
    const line = document.getElementById(lineId(id));
    const answer = await removeEdit({ id });
    if (!answer.ok) return;
    const next = document.getElementById(neighbour ? lineId(neighbour.id) : fallbackId);
    goOnAt(next?.querySelector('button') ?? next, line);
    showToast(`Removed the view “${name}”.`, { action: { label: 'Undo', run: undo }, topic: 'undo' });
  };
  return (
    <ul className={classes.views}>
      {views.map((view, at) => (
        <li key={view.id} id={lineId(view.id)}>
          <button
            type="button"
            className={classes.view}
            aria-current={view === shown || undefined}
            onClick={() => onShow(view)}
          >
            {view.name}
          </button>
          <CloseButton
            size="sm"
            aria-label={`Remove the view ${view.name}`}
            onClick={() => void remove(view, views[at + 1] ?? views[at - 1])}
          />
        </li>
      ))}
    </ul>
  );
}
