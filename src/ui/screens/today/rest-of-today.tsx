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

/** True for a part whose whole is among the rows; the whole comes right before its parts. */
const isUnder = ({ part }: EventRow, rows: readonly EventRow[]): boolean =>
  part !== null && rows.some(({ key }) => key === part.of);

/** The other events of today that are not over. */
export function RestOfToday({ rows, isHeadlineToday }: RestOfTodayProps) {
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <TodaySection title={isHeadlineToday ? 'Also today' : 'Today'}>
      <EventList>
        {rows.map((row) => (
          <EventLine key={row.key} row={row} time={format.hours(row.span)} isPart={isUnder(row, rows)}>
            {row.purposes.length > 0 && !row.part?.givesPurpose && (
              <span className={classes.purpose}>{purposeLine(row.purposes)}</span>
            )}
          </EventLine>
        ))}
      </EventList>
    </TodaySection>
  );
}
