import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CalendarView } from '../../../contract/views/calendar';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';
import { archivedPath } from '../archived/archived-path';
import classes from './calendar-row.module.css';
import { contentTexts, importedText } from './calendar-words';
import { NameForm } from './name-form';
import { RefreshButton } from './refresh-button';
import { SubscriptionState } from './subscription-state';

/** One calendar: name, content, state and actions. */
export function CalendarRow({ calendar }: { readonly calendar: CalendarView }) {
  const format = useFormat();
  const { today } = useAppInfo();
  const [renameState, setRenameState] = useState<'not-yet' | 'now' | 'done'>('not-yet');
  const renaming = renameState === 'now';
  const { subscription } = calendar;
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        {renaming ? (
          <NameForm calendar={calendar} onDone={() => setRenameState('done')} />
        ) : (
          <h2 className={classes.name}>{calendar.name}</h2>
        )}
      </div>
      <div className={classes.text}>
        <Content calendar={calendar} />
        {subscription ? (
          <SubscriptionState calendar={calendar} subscription={subscription} />
        ) : (
          <p className={classes.quiet}>{importedText(calendar, format, today)}</p>
        )}
        {calendar.damage !== null && (
          <p className={classes.damage} role="alert">
            {calendar.damage} What you marked and planned is safe. {repairText(calendar)}
          </p>
        )}
      </div>
      {!renaming && (
        <Actions
          calendar={calendar}
          startsAtRename={renameState === 'done'}
          onRename={() => setRenameState('now')}
        />
      )}
    </li>
  );
}

/** `212 events · 2 archived · 1 note from reading the file`. */
function Content({ calendar }: { readonly calendar: CalendarView }) {
  const { events, archived, notes } = contentTexts(calendar, useFormat());
  return (
    <p className={classes.line}>
      {events}
      {archived !== '' && (
        <>
          {' · '}
          <Link href={archivedPath(calendar.id)} aria-label={`${archived} from ${calendar.name}`}>
            {archived}
          </Link>
        </>
      )}
      {notes !== '' && ` · ${notes}`}
    </p>
  );
}

const repairText = ({ subscription }: CalendarView): string =>
  subscription ? 'Refresh now to bring the events back.' : 'Open its file again to bring the events back.';

interface ActionsProps {
  readonly calendar: CalendarView;
  /** True after renaming: the focus returns to the Rename button. */
  readonly startsAtRename: boolean;
  readonly onRename: () => void;
}

function Actions({ calendar, startsAtRename, onRename }: ActionsProps) {
  const remove = useRemove(calendar);
  const { name, kind } = calendar;
  return (
    <div className={classes.actions}>
      {kind === 'subscription' && <RefreshButton calendar={calendar} />}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Rename ${name}`}
        autoFocus={startsAtRename}
        onClick={onRename}
      >
        Rename
      </Button>
      <Button variant="subtle" size="compact-sm" aria-label={`Remove ${name}`} onClick={remove}>
        {kind === 'sample' ? 'Remove the sample' : 'Remove'}
      </Button>
    </div>
  );
}

const keptTexts: Readonly<Record<CalendarView['kind'], string>> = {
  file: ' What you marked and planned is kept.',
  subscription: ' It is not fetched any more. What you marked and planned is kept.',
  sample: '',
  own: '',
};

function useRemove({ id, name, kind }: CalendarView): () => Promise<void> {
  const edit = useEdit('calendar.remove');
  const { undo } = useHistory();
  return async () => {
    const answer = await edit({ id });
    if (!answer.ok) return;
    showToast(`Removed “${name}”.${keptTexts[kind]}`, {
      action: { label: 'Undo', run: undo },
      topic: 'undo',
    });
  };
}
