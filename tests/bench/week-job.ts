import { readFileSync } from 'node:fs';
import nodeIcal from 'node-ical';
import { readCalendar } from '../../src/calendar/read/read';
import { boundsYielding, seriesWithin } from '../../src/calendar/recurrence/bounds';
import { expandCalendar } from '../../src/calendar/recurrence/occurrences';
import { startInstant } from '../../src/domain/event/occurrence';
import type { Window } from '../../src/domain/time/window';
import { toInstants } from '../../src/domain/time/window';
import { runToEnd } from '../calendar/write/build-written';
import { answerJob, jobInput } from './child';
import { expandWithNodeIcal, mostOccurrences } from './engines';
import { peakMemory } from './memory';
import { datesOf, weekAt, zone } from './this-week';

export interface WeekInput {
  readonly engine: 'mingle' | 'node-ical';
  readonly file: string;
  /** Offsets from this week, in weeks. */
  readonly weeks: readonly number[];
}

export interface WeekAnswer {
  readonly ms: readonly number[];
  /** The number of occurrences that start in each week. */
  readonly counts: readonly number[];
  readonly peak: number;
}

/** Reads the file and returns a function that counts the occurrences that start in a week. */
function openEngine({ engine, file }: WeekInput): (window: Window) => number {
  const bytes = readFileSync(file);
  if (engine === 'node-ical') {
    const calendar = nodeIcal.sync.parseICS(bytes.toString());
    return (window) => expandWithNodeIcal(calendar, window).length;
  }
  const content = readCalendar(bytes);
  // The planner caches them for each calendar.
  const bounds = runToEnd(boundsYielding(content.series));
  return (window) => {
    const { from, to } = datesOf(window);
    const { start, end } = toInstants(window);
    const series = seriesWithin(content.series, bounds, start, end);
    const { occurrences } = expandCalendar({ ...content, series }, window, mostOccurrences);
    return occurrences.filter(({ span }) => {
      const start = startInstant(span, zone);
      return start >= from.getTime() && start <= to.getTime();
    }).length;
  };
}

const input = jobInput<WeekInput>();
const expand = openEngine(input);
for (const week of [-101, -102, -103]) expand(weekAt(week));
const ms: number[] = [];
const counts = input.weeks.map((week) => {
  const begun = performance.now();
  const count = expand(weekAt(week));
  ms.push(performance.now() - begun);
  return count;
});
answerJob({ ms, counts, peak: peakMemory() } satisfies WeekAnswer);
