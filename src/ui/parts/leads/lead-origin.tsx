import type { LeadView } from '../../../contract/views/outcome';
import { useAppInfo, useFormat } from '../../app/app-info';
import { EventButton } from '../event-button';
import classes from './lead-entry.module.css';

/** The event that a lead came of, which opens at its leads. */
export function LeadOrigin({ lead: { event, eventKey } }: { readonly lead: LeadView }) {
  const { today } = useAppInfo();
  const format = useFormat();
  if (event === null || eventKey === null) return null;
  return (
    <span className={classes.quiet}>
      {'at '}
      <EventButton eventKey={eventKey} summary={event.summary} part="outcome" />
      {`, ${format.datedDay(event.day, today)}`}
    </span>
  );
}
