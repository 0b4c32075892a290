import { IconRepeat } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ArchivedEvent, ArchivedRow } from '../../../contract/views/archive';
import { followUps as followUpForms } from '../../../words/counts';
import { lowered } from '../../../words/day-format';
import type { Format } from '../../../words/format';
import { purposeLine } from '../../../words/purpose';
import { titleOf } from '../../../words/title';
import { useAppInfo, useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import { KindShape } from '../../parts/kind-shape';
import { momentText } from '../calendars/calendar-words';
import classes from './archived-row.module.css';

/** One archived event, and the dates of a series with a plan of their own; each opens its page. */
export function ArchivedEventLine({ event }: { readonly event: ArchivedEvent }) {
  const format = useFormat();
  const { today } = useAppInfo();
  const { summary, calendarName, goneAt, dates } = event;
  const title = titleOf(summary);
  const isSeries = event.recurring && event.recurrenceId === null;
  return (
    <div className={classes.event}>
      <OpenButton
        row={event}
        title={
          <>
            <span className={classes.title}>{title}</span>
            {isSeries && <IconRepeat size={14} stroke={1.5} aria-label="repeats" role="img" />}
          </>
        }
        gone={`left ${calendarName} ${lowered(momentText(goneAt, format, today))}`}
      />
      {dates.length > 0 && (
        <ul className={classes.dates} aria-label={`Dates of ${title} with a plan of their own`}>
          {dates.map((date) => (
            <li key={date.key}>
              <OpenButton row={date} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface OpenButtonProps {
  readonly row: ArchivedRow;
  /** Absent for a date of a series, which is listed under it. */
  readonly title?: ReactNode;
  /** When the event left which calendar. */
  readonly gone?: string;
}

function OpenButton({ row, title, gone }: OpenButtonProps) {
  const format = useFormat();
  const panel = usePanel();
  const purpose = purposeLine(row.purposes);
  const planned = plannedText(row, format);
  return (
    <button
      type="button"
      className={classes.open}
      aria-current={panel.key === row.key || undefined}
      onClick={() => panel.open(row.key)}
    >
      <span className={classes.shape}>
        <KindShape kind={row.mark?.kind ?? null} />
      </span>
      <span className={classes.text}>
        {title && <span className={classes.head}>{title}</span>}{' '}
        <span className={classes.quiet}>{format.dated(row.span)}</span>{' '}
        {purpose !== '' && <span className={classes.purpose}>{purpose}</span>}{' '}
        {planned !== '' && <span className={classes.quiet}>{planned}</span>}
      </span>{' '}
      {gone && <span className={classes.gone}>{gone}</span>}
    </button>
  );
}

/** `2 of 4 prepared · 1 follow-up`; empty if nothing is planned. */
const plannedText = ({ hasPrep, progress, followUps }: ArchivedRow, format: Format): string =>
  [
    hasPrep ? preparedText(progress, format) : '',
    followUps > 0 ? format.counted(followUps, followUpForms) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** Of a kind without preparation, what was planned before is kept too. */
const preparedText = ({ done, total }: ArchivedRow['progress'], { number }: Format): string =>
  total > 0 ? `${number(done)} of ${number(total)} prepared` : 'a plan is kept';
