import type { OwnEventTime } from '../../../domain/own-events/own-event';
import type { Day } from '../../../domain/time/day';
import { addDays } from '../../../domain/time/day';
import { wallInstant } from '../../../domain/time/zoned-day';
import { listed } from '../../../words/language';
import { titleOf } from '../../../words/title';
import { useOperation } from '../../app/client/operation';
import classes from './debrief.module.css';

const minuteMs = 60_000;

/** Says which events of the calendar are at the time of one that is being logged (product W11). */
export function SameTime({ time }: { readonly time: Extract<OwnEventTime, { readonly kind: 'timed' }> }) {
  const day = time.start.slice(0, 10) as Day;
  const load = useOperation('events.list', { from: day, to: addDays(day, 1) }, { keepPrevious: true });
  if (load.kind !== 'loaded') return null;
  const start = wallInstant(time.start, time.zone);
  const end = start + time.minutes * minuteMs;
  const there = load.value.events.filter(
    ({ span, declined, status }) =>
      span.kind === 'timed' && !declined && status !== 'cancelled' && span.start < end && start < span.end,
  );
  if (there.length === 0) return null;
  return (
    <p className={classes.doubt} role="status">
      {`At the same time in your calendar: ${listed(there.map(({ summary }) => titleOf(summary)))}.`}
    </p>
  );
}
