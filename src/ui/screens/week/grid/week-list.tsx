import { addDays, type Day, daysBetween } from '../../../../domain/time/day';
import type { Window } from '../../../../domain/time/window';
import { purposeLine } from '../../../../words/purpose';
import { titleOf } from '../../../../words/title';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import { ClashMark } from './clash-mark';
import { stateWord, timeWords } from './event-words';
import { FreeBlock, useFreeStretch } from './free-stretch';
import { isOn, type PlacedEvent } from './placed-event';
import { useEventButton } from './use-event-button';
import classes from './week-list.module.css';

interface WeekListProps {
  readonly week: Window;
  readonly events: readonly PlacedEvent[];
  /** Leaves out days without events. */
  readonly onlyFull?: boolean;
}

/** A list of days, for an agenda and for windows too narrow for seven columns. */
export function WeekList({ week, events, onlyFull = false }: WeekListProps) {
  const days = Array.from({ length: daysBetween(week.from, week.to) }, (_, index) =>
    addDays(week.from, index),
  ).map((day) => ({ day, events: events.filter((event) => isOn(event, day)) }));
  return days
    .filter(({ events }) => !onlyFull || events.length > 0)
    .map(({ day, events }) => <ListedDay key={day} day={day} events={events} />);
}

/** A day as heading and lines. */
export function ListedDay({ day, events }: { readonly day: Day; readonly events: readonly PlacedEvent[] }) {
  const { today, hourCycle } = useAppInfo();
  const format = useFormat();
  const { shown } = useFreeStretch();
  const isFreeHere = shown?.day === day;
  // Sorted by start, with whole days first.
  const earlier = events.filter(({ place }) => place.kind === 'days' || !shown || place.start <= shown.start);
  const heading = `day-${day}`;
  return (
    <section
      className={classes.day}
      aria-labelledby={heading}
      data-today={day === today || undefined}
      data-hours={hourCycle}
    >
      <h2 id={heading} className={classes.heading}>
        <span className={classes.weekday}>{format.day(day, 'weekday')}</span>{' '}
        <span className={classes.date}>{format.day(day, 'month')}</span>
      </h2>
      <div className={classes.events}>
        {events.length === 0 && !isFreeHere && <p className={classes.nothing}>–</p>}
        {earlier.map((event) => (
          <EventLine key={event.id} event={event} continued={event.day !== day} />
        ))}
        {isFreeHere && <FreeBlock layout="list" />}
        {events.slice(earlier.length).map((event) => (
          <EventLine key={event.id} event={event} continued={event.day !== day} />
        ))}
      </div>
    </section>
  );
}

function EventLine({ event, continued }: { readonly event: PlacedEvent; readonly continued: boolean }) {
  const { row } = event;
  const [start, end] = timeWords(row, useFormat());
  const button = useEventButton(event, continued);
  const quiet = [stateWord(row), row.location].filter((words) => words !== '').join(' · ');
  return (
    <button {...button} className={classes.line}>
      <span className={classes.time}>
        <span>{start}</span>
        <wbr />
        <span>{end}</span>
      </span>
      <span className={classes.shape}>
        <KindShape kind={row.mark?.kind ?? null} decorative />
      </span>
      <span className={classes.text}>
        <span className={classes.title}>
          {event.clashesWith.length > 0 && <ClashMark titles={event.clashesWith} inline />}
          {titleOf(row.summary)}
        </span>
        {row.purposes.length > 0 && <span className={classes.purpose}>{purposeLine(row.purposes)}</span>}
        {quiet && <span className={classes.quiet}>{quiet}</span>}
      </span>
    </button>
  );
}
