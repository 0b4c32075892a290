import type { AheadView } from '../../../contract/views/today';
import { startDay } from '../../../domain/event/occurrence';
import { nextStepText } from '../../../words/run-sheets/run-sheet';
import { aheadText, preparedText } from '../../../words/today';
import { useAppInfo, useFormat } from '../../app/app-info';
import { EventLine, EventList } from './event-list';
import classes from './today-list.module.css';
import { TodaySection } from './today-section';

/** What lies ahead, as early as it is good to know of it, with what is still open. */
export function Ahead({ events }: { readonly events: readonly AheadView[] }) {
  const format = useFormat();
  const { today, zone } = useAppInfo();
  if (events.length === 0) return null;
  return (
    <TodaySection title="Ahead">
      <EventList>
        {events.map(({ row, open, nextStep }) => (
          <EventLine key={row.key} row={row} time={aheadText(startDay(row.span, zone), today, format)}>
            <span className={classes.date}>{format.span(row.span)}</span>
            <span className={classes.note}>
              {nextStep
                ? nextStepText(nextStep, today, format)
                : row.progress.done > 0
                  ? preparedText(row.progress, open, format)
                  : 'Nothing prepared yet'}
            </span>
          </EventLine>
        ))}
      </EventList>
    </TodaySection>
  );
}
