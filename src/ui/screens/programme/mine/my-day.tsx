import { useId } from 'react';
import type { PickView } from '../../../../contract/views/programme';
import type { EventKey } from '../../../../domain/event/key';
import {
  assumedMinutes,
  type Between,
  type DayEntry,
  dayPlan,
  endOf,
} from '../../../../domain/programme/day-plan';
import type { Format } from '../../../../words/format';
import { betweenText, pickCountsText } from '../../../../words/programme/picks';
import { titleOf } from '../../../../words/title';
import { useAppInfo } from '../../../app/app-info';
import { EventButton } from '../../../parts/event-button';
import { FollowUpButton } from '../details/session-details';
import { AttendanceMarks } from '../sessions/pick-marks';
import type { Picking } from '../use-picking';
import classes from './my-day.module.css';

/** An entry of the user's own day: a pick, or an event of their calendars. */
export interface MyEntry extends DayEntry {
  readonly title: string;
  readonly pick: PickView | null;
  /** The event of the calendars. */
  readonly event: EventKey | null;
}

interface MyDayProps {
  readonly title: string;
  readonly entries: readonly MyEntry[];
  readonly allDay: readonly { readonly key: EventKey; readonly summary: string }[];
  readonly format: Format;
  readonly picking: Picking;
  readonly onOpen: (id: string) => void;
}

/** What I picked on a day, between my own events, with what is free and what is at once. */
export function MyDay({ title, entries, allDay, format, picking, onOpen }: MyDayProps) {
  const id = useId();
  const picks = entries.flatMap(({ pick }) => pick ?? []);
  const isAssumed = entries.some(({ end, pick }) => end === null && pick !== null);
  return (
    <section aria-labelledby={id}>
      <header className={classes.header}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <span className={classes.counts}>{pickCountsText(picks, format)}</span>
      </header>
      {allDay.length > 0 && (
        <p className={classes.allDay}>
          All day:{' '}
          {allDay.map(({ key, summary }, index) => (
            <span key={key}>
              {index > 0 && ', '}
              <EventButton eventKey={key} summary={summary} />
            </span>
          ))}
        </p>
      )}
      {picks.length === 0 && (
        <p className={classes.none}>
          Your picks of this day appear here. Tick a circle in the list, or press <kbd>G</kbd> or <kbd>M</kbd>{' '}
          on a session.
        </p>
      )}
      <ol className={classes.list}>
        {dayPlan(entries).map(({ entry, before }) => (
          <li key={entry.id} className={classes.step} data-before={before.kind}>
            <BetweenLine before={before} format={format} />
            <Entry entry={entry} format={format} picking={picking} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {isAssumed && (
        <p className={classes.none}>
          Where the programme gives no end, {format.length(assumedMinutes)} are assumed.
        </p>
      )}
    </section>
  );
}

const BetweenLine = ({ before, format }: { readonly before: Between<MyEntry>; readonly format: Format }) =>
  before.kind === 'nothing' ? null : (
    <p className={before.kind === 'free' ? classes.free : classes.between}>{betweenText(before, format)}</p>
  );

function Entry({
  entry,
  format,
  picking,
  onOpen,
}: Pick<MyDayProps, 'format' | 'picking' | 'onOpen'> & { readonly entry: MyEntry }) {
  const { now } = useAppInfo();
  const { id, title, start, end, room, pick, event } = entry;
  return (
    <div className={classes.entry} data-level={pick?.level ?? 'own'}>
      <time className={classes.time}>{format.time(start)}</time>
      <div className={classes.words}>
        {event ? (
          <EventButton eventKey={event} summary={title} />
        ) : (
          <button type="button" className={classes.name} dir="auto" onClick={() => onOpen(id)}>
            {titleOf(title)}
          </button>
        )}
        <span className={classes.where}>
          {[end === null ? '' : `until ${format.time(end)}`, room].filter(Boolean).join(' · ')}
        </span>
        {pick && endOf(entry) <= now && (
          <span className={classes.after}>
            <AttendanceMarks pick={pick} picking={picking} />
            {pick.attendance === 'missed' && <FollowUpButton pick={pick} picking={picking} />}
          </span>
        )}
      </div>
    </div>
  );
}
