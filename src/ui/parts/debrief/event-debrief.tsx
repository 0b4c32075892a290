import type { EventView } from '../../../contract/views/event';
import { lastDayOf } from '../../../domain/event/occurrence';
import { isNetworking } from '../../../domain/marking/kind';
import { useAppInfo } from '../../app/app-info';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';
import classes from './debrief.module.css';
import { DebriefForm } from './debrief-form';
import { useClaim } from './use-claim';

interface EventDebriefProps {
  readonly view: EventView;
  readonly takesFocus: boolean;
  readonly onDone: () => void;
}

/** The debrief of an event, with its goals; it closes when it is kept or left for later. */
export function EventDebrief({ view, takesFocus, onDone }: EventDebriefProps) {
  const { today, zone } = useAppInfo();
  const { undo } = useHistory();
  const { row, debrief, jottings, networking } = view;
  const last = lastDayOf(row.span, zone);
  const isMine = useClaim(row.key, onDone);
  const goals = isNetworking(row.mark?.kind ?? null) ? networking.goals : [];
  if (!isMine) return <p className={classes.note}>You are writing this elsewhere in this window.</p>;
  return (
    <DebriefForm
      eventKey={row.key}
      title={row.summary}
      day={last < today ? last : today}
      saved={debrief}
      jottings={jottings}
      goals={goals.filter(({ text }) => text.trim() !== '')}
      takesFocus={takesFocus}
      onKept={() => {
        showToast('Kept what you wrote.', {
          action: { label: 'Undo', run: () => void undo() },
          topic: 'undo',
        });
        onDone();
      }}
      onLater={onDone}
    />
  );
}
