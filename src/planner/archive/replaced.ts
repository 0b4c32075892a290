import { kinshipIn } from '../../domain/calendars/kinship';
import { sharesTitle } from '../../domain/calendars/second-key';
import type { SeriesKey } from '../../domain/event/key';
import { parseEventKey, seriesEventKey } from '../../domain/event/key';
import { startInstant } from '../../domain/event/occurrence';
import type { Series } from '../../domain/event/series';
import { isRecurring } from '../../domain/event/series';
import { addDays } from '../../domain/time/day';
import { utc } from '../../domain/time/zone';
import { eventsIn } from '../../plan/events';
import type { Plan } from '../../plan/plan';
import { expand } from '../agenda/expand';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { firstDay } from '../importing/review/over';

type Archive = LoadedCalendar['archive'];

/** For each archived rule that lives on: the series that hold its dates. */
type Replaced = ReadonlyMap<Series, readonly Series[]>;

/** Computed once for each state of a calendar: whether series live on does not depend on the plan. */
const replacedOf = new WeakMap<LoadedCalendar, Replaced>();

/**
 * What the archive shows (product I14): without rules of which every date is still in the calendar, in another rule or as an
 * event of its own. A rule stays in the list if anything that was made for it is found nowhere else: for one of its dates, in
 * a note, or for all of it and not repeated on what it became.
 */
export function shownArchive(calendar: LoadedCalendar, plan: Plan): Archive {
  if (!calendar.archive.some(({ series }) => isRule(series))) return calendar.archive;
  const replaced = replacedOf.get(calendar) ?? replacedIn(calendar);
  replacedOf.set(calendar, replaced);
  if (replaced.size === 0) return calendar.archive;
  const held = heldIn(plan);
  return calendar.archive.filter(({ series }) => {
    const others = replaced.get(series);
    return !others || held.has(series.key) || !isRepeated(plan, series, others);
  });
}

const isRule = (series: Series): boolean => series.master !== null && isRecurring(series);

/** The series with a note, or with anything for single dates. */
function heldIn(plan: Plan): ReadonlySet<SeriesKey> {
  const held = new Set(
    [...plan.followUps.values()].flatMap(({ eventKey }) =>
      eventKey === null ? [] : [parseEventKey(eventKey).series],
    ),
  );
  for (const key of eventsIn(plan)) {
    const { series, recurrenceId } = parseEventKey(key);
    if (recurrenceId !== null) held.add(series);
  }
  return held;
}

/** True if what was made for all of a series is also on one of those that hold its dates. */
function isRepeated({ marks, preps }: Plan, { key }: Series, others: readonly Series[]): boolean {
  return [marks, preps].every((entries) => {
    const text = (of: SeriesKey) => JSON.stringify(entries.get(seriesEventKey(of)) ?? null);
    return text(key) === 'null' || others.some((other) => text(other.key) === text(key));
  });
}

function replacedIn(calendar: LoadedCalendar): Replaced {
  const kinOf = kinshipIn(calendar.series);
  return new Map(
    calendar.archived.filter(isRule).flatMap((series) => {
      const others = kinOf(series).filter((one) => sharesTitle(one, series));
      return livesOn(calendar, series, others) ? [[series, others] as const] : [];
    }),
  );
}

/** A rule without an end is compared so far. */
const daysCompared = 2 * 366;

/** True if an event of the same title is at each time of the series. */
function livesOn(calendar: LoadedCalendar, series: Series, others: readonly Series[]): boolean {
  if (others.length === 0) return false;
  const first = firstDay(series);
  const window = { from: addDays(first, -2), to: addDays(first, daysCompared), zone: utc };
  const startsOf = (list: readonly Series[]) =>
    expand(calendar, list, window).occurrences.map(({ span }) => startInstant(span, utc));
  const starts = new Set(startsOf(others));
  return startsOf([series]).every((start) => starts.has(start));
}
