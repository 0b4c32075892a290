import type { PastEventView } from '../../../contract/views/today';
import { followUps as followUpForms } from '../../../words/counts';
import { titleOf } from '../../../words/title';
import { useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import { EventLine, EventList } from './event-list';
import classes from './today-list.module.css';
import { TodaySection } from './today-section';

/** What was today, each with a place for what follows from it. */
export function EarlierToday({ events }: { readonly events: readonly PastEventView[] }) {
  const format = useFormat();
  if (events.length === 0) return null;
  return (
    <TodaySection title="Earlier today">
      <EventList>
        {events.map((event) => (
          <EventLine
            key={event.row.key}
            row={event.row}
            time={format.hours(event.row.span)}
            isOver
            actions={<AddFollowUp event={event} />}
          >
            {event.followUps > 0 && (
              <span className={classes.note}>{format.counted(event.followUps, followUpForms)} written</span>
            )}
          </EventLine>
        ))}
      </EventList>
    </TodaySection>
  );
}

/** Only what is networking or social has follow-ups. */
function AddFollowUp({ event: { row } }: { readonly event: PastEventView }) {
  const panel = usePanel();
  if (row.mark === null || row.mark.kind === 'other') return null;
  return (
    <button
      type="button"
      className={classes.quietAction}
      aria-label={`Add a follow-up: ${titleOf(row.summary)}`}
      onClick={() => panel.open(row.key, 'follow-ups')}
    >
      Add a follow-up
    </button>
  );
}
