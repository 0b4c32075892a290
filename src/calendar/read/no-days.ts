import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { EventVersion, Series } from '../../domain/event/series';
import { isOnNoDay } from '../recurrence/no-day';
import type { ReadEvent } from './event';
import type { Problems } from './problems';
import { quote } from './problems';

/** The steps for all series of a file; those after them are taken to have an occurrence. */
const mostSteps = 200_000;
/** The steps for one series, so that a hostile one leaves enough for the others. */
const mostStepsOfOne = 2_000;

/** Reports each series that is counted as read although it takes place on no day. */
export function reportNoDays(
  list: readonly Series[],
  events: readonly ReadEvent[],
  zones: Readonly<Record<string, ZoneResolution>>,
  problems: Problems,
): void {
  const lines = new Map<EventVersion, number>();
  for (const { version, recurrence, line } of events) if (recurrence) lines.set(version, line);
  let left = mostSteps;
  for (const series of list) {
    const line = series.master && series.recurrence && lines.get(series.master);
    if (!line || left <= 0) continue;
    const budget = { steps: Math.min(left, mostStepsOfOne) };
    const isNowhere = isOnNoDay(series, zones, budget);
    left -= Math.min(left, mostStepsOfOne) - budget.steps;
    if (!isNowhere) continue;
    const named = series.master.summary === '' ? 'An event' : quote(series.master.summary);
    problems.add(
      'bad-rule',
      line,
      `${named} is on no day: its repetition ends before it starts, or all its dates are left out. It was read, but is not shown.`,
      { uid: series.uid },
    );
  }
}
