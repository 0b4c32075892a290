import type { EventRow } from '../../../contract/views/event';
import { purposeLine } from '../../../words/purpose';
import { useFormat } from '../../app/app-info';
import { EventLine, EventList } from './event-list';
import classes from './today-list.module.css';
import { TodaySection } from './today-section';

interface RestOfTodayProps {
  readonly rows: readonly EventRow[];
  /** Whether the headline is of today. */
  readonly isHeadlineToday: boolean;
}

/** The other events of today that are not over. */
export function RestOfToday({ rows, isHeadlineToday }: RestOfTodayProps) {
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <TodaySection title={isHeadlineToday ? 'Also today' : 'Today'}>
      <EventList>
        {rows.map((row) => (
          <EventLine key={row.key} row={row} time={format.hours(row.span)}>
            {row.purposes.length > 0 && <span className={classes.purpose}>{purposeLine(row.purposes)}</span>}
          </EventLine>
        ))}
      </EventList>
    </TodaySection>
  );
}
