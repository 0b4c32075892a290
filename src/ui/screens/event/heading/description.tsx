import type { EventView } from '../../../../contract/views/event';
import { attendeeName } from '../../../../domain/people/guest';
import { PersonLink } from '../../../parts/people/person-link';
import classes from './description.module.css';
import { LinkedText } from './linked-text';
import { toPlainText } from './plain-text';

interface DescriptionProps {
  readonly view: EventView;
  /** Expanded at first; for kinds whose panel shows little else. */
  readonly open: boolean;
}

/** The event's description and organiser, as plain text. */
export function Description({ view, open }: DescriptionProps) {
  const text = toPlainText(view.description);
  const organizer = view.organizer ? attendeeName(view.organizer) : '';
  if (!text && !organizer) return null;
  return (
    <details className={classes.details} open={open}>
      <summary className={classes.summary}>About this event</summary>
      <div className={classes.content}>
        {text && <LinkedText text={text} />}
        {organizer && (
          <p className={classes.organizer}>
            Organised by <PersonLink name={organizer} email={view.organizer?.email ?? ''} />
          </p>
        )}
      </div>
    </details>
  );
}
