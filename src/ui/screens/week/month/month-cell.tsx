import type { CSSProperties, MouseEvent } from 'react';
import { addDays, type Day } from '../../../../domain/time/day';
import { titleOf } from '../../../../words/title';
import { dayOfMonthWords, moreWords } from '../../../../words/week-views';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import { ClashMark } from '../grid/clash-mark';
import { timeWords } from '../grid/event-words';
import type { PlacedEvent } from '../grid/placed-event';
import { useEventButton } from '../grid/use-event-button';
import { useWeekFocus } from '../grid/week-focus';
import classes from './month-cell.module.css';
import type { DayLine, MonthDay } from './month-week';

interface MonthCellProps {
  readonly shown: MonthDay;
  /** The day is of the month before or after. */
  readonly isOther: boolean;
  readonly onOpen: () => void;
  readonly onPlan: () => void;
}

const isShown = (lines: readonly DayLine[], { id }: PlacedEvent): boolean =>
  lines.some((line) => line.kind !== 'gap' && line.event.id === id);

/** A day of the month. The event with the focus is always shown: in place of how many more there are. */
export function MonthCell({ shown, isOther, onOpen, onPlan }: MonthCellProps) {
  const { day, count, lines, hidden } = shown;
  const { today } = useAppInfo();
  const format = useFormat();
  const { active } = useWeekFocus();
  const extra = active?.day === day && hidden > 0 && !isShown(lines, active) ? active : null;
  const onDoubleClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('button') === null) onPlan();
  };
  return (
    <td className={classes.cell} data-other={isOther || undefined} onDoubleClick={onDoubleClick}>
      <button
        type="button"
        tabIndex={-1}
        className={classes.day}
        aria-label={dayOfMonthWords(day, count, format)}
        aria-current={day === today ? 'date' : undefined}
        onClick={onOpen}
      >
        {day.endsWith('-01') ? format.day(day, 'month') : Number(day.slice(8))}
      </button>
      <ul className={classes.lines}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
          <li key={index} className={classes.line}>
            {line.kind === 'event' && <MonthEvent event={line.event} />}
            {line.kind === 'bar' && <MonthBar event={line.event} day={day} days={line.days} />}
          </li>
        ))}
        {extra && (
          <li className={classes.line}>
            <MonthEvent event={extra} />
          </li>
        )}
        {hidden > 0 && !extra && (
          <li className={classes.line}>
            <button type="button" className={classes.more} onClick={onOpen}>
              {moreWords(hidden, format)}
            </button>
          </li>
        )}
      </ul>
    </td>
  );
}

function MonthEvent({ event }: { readonly event: PlacedEvent }) {
  const { row } = event;
  const [start] = timeWords(row, useFormat());
  const button = useEventButton(event);
  return (
    <button {...button} className={classes.event} title={titleOf(row.summary)}>
      <KindShape kind={row.mark?.kind ?? null} size={10} decorative />
      {row.span.kind === 'timed' && <span className={classes.time}>{start}</span>}
      {event.clashesWith.length > 0 && <ClashMark titles={event.clashesWith} />}
      <span className={classes.title}>{titleOf(row.summary)}</span>
    </button>
  );
}

/** Drawn over its days of the week from the first one; on the later ones only a screen reader finds it. */
interface MonthBarProps {
  readonly event: PlacedEvent;
  readonly day: Day;
  readonly days: number;
}

function MonthBar({ event, day, days }: MonthBarProps) {
  const { row, place } = event;
  const isFirst = event.day === day;
  const button = useEventButton(event, !isFirst);
  if (days === 0) return <span className={classes.on}>{titleOf(row.summary)}</span>;
  return (
    <button
      {...button}
      className={classes.bar}
      title={titleOf(row.summary)}
      style={{ '--days': days } as CSSProperties}
      data-from={event.goesOnFrom || !isFirst || undefined}
      data-to={(place.kind === 'days' && place.to > addDays(day, days)) || event.goesOnTo || undefined}
    >
      <KindShape kind={row.mark?.kind ?? null} size={10} decorative />
      {event.clashesWith.length > 0 && <ClashMark titles={event.clashesWith} />}
      <span className={classes.title}>{titleOf(row.summary)}</span>
    </button>
  );
}
