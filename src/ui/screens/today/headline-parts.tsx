import { useState } from 'react';
import type { EventRow } from '../../../contract/views/event';
import type { PartOfDay } from '../../../contract/views/today';
import { startDay } from '../../../domain/event/occurrence';
import type { PluralForms } from '../../../words/language';
import { useAppInfo, useFormat } from '../../app/app-info';
import { EventLine, EventList } from './event-list';
import classes from './headline-parts.module.css';

/** The number shown at first, as a conference has many sessions at the same time. */
const firstShown = 6;
const moreForms: PluralForms = { one: 'Show # more', other: 'Show # more' };

interface HeadlinePartsProps {
  readonly parts: readonly PartOfDay[];
  /** Shown above. */
  readonly current: EventRow | null;
}

/** The parts of the headline, before it with their days; those that are over are left out until all are asked for. */
export function HeadlineParts({ parts, current }: HeadlinePartsProps) {
  const format = useFormat();
  const { today, zone } = useAppInfo();
  const timeOf = ({ span }: EventRow): string =>
    startDay(span, zone) === today ? format.hours(span) : format.span(span);
  const [isAll, setAll] = useState(false);
  const others = parts.filter(({ row }) => row.key !== current?.key);
  const toCome = others.filter(({ phase }) => phase !== 'over');
  const shown = isAll ? others : toCome.slice(0, firstShown);
  const hidden = others.length - shown.length;
  if (others.length === 0) return null;
  return (
    <div className={classes.parts}>
      {shown.length > 0 && (
        <EventList>
          {shown.map(({ row, phase }) => (
            <EventLine key={row.key} row={row} time={timeOf(row)} isOver={phase === 'over'}>
              {row.location && <span className={classes.place}>{row.location}</span>}
            </EventLine>
          ))}
        </EventList>
      )}
      {hidden > 0 && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {format.counted(hidden, moreForms)}
        </button>
      )}
    </div>
  );
}
