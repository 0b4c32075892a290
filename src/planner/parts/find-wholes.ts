import type { SeriesKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import { isRecurring, leadingVersion } from '../../domain/event/series';
import { ownCalendar } from '../../domain/own-events/own-calendar';
import { createNamesWhole } from '../../domain/parts/title-names';
import type { PartFacts, Whole } from '../../domain/parts/whole';
import { isMarkOfWhole, mostDays } from '../../domain/parts/whole';
import { iDeclined } from '../../domain/people/guest-list';
import { addDays, daysBetween } from '../../domain/time/day';
import type { ZoneId } from '../../domain/time/zone';
import { isWholeDay } from '../../domain/week/whole-day';
import type { Plan } from '../../plan/plan';
import { expand, writtenDay } from '../agenda/expand';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import type { Marking } from '../marking/effective-marks';
import { lastingSeries, programmeDays } from './lasting-series';
import { placeInTime } from './place-in-time';

/** What is needed to read an event for the rule on parts. */
export interface FactsContext {
  readonly zone: ZoneId;
  readonly isMe: (email: string) => boolean;
}

export function factsOf(
  { calendar, occurrence }: PlannedOccurrence,
  { zone, isMe }: FactsContext,
): PartFacts {
  const { summary, organizer, location, url, conference } = occurrence.version;
  return {
    title: summary,
    organizer: organizer && !isMe(organizer.email) ? organizer.email : '',
    place: location,
    links: [url, conference, location],
    calendar: calendar.source.id,
    ...placeInTime(calendar, occurrence, zone),
  };
}

/** A whole with its occurrence. */
export interface FoundWhole {
  readonly whole: Whole;
  readonly planned: PlannedOccurrence;
}

/** Of what repeats, as a yearly fair, so many dates from the first on. */
const mostDates = 100;
const yearsOfDates = 20 * 366;

function occurrencesOf(calendar: LoadedCalendar, series: Series, zone: ZoneId): readonly PlannedOccurrence[] {
  const first = writtenDay(leadingVersion(series).start);
  const reach = isRecurring(series) ? yearsOfDates : 3;
  const window = { from: addDays(first, -2), to: addDays(first, reach), zone };
  return expand(calendar, [series], window, mostDates).occurrences.map((occurrence) => ({
    calendar,
    series,
    occurrence,
    archived: false,
  }));
}

/**
 * The events of these calendars that are marked as something with parts and take place. The occurrences of a series are found
 * only if it is marked so, or one of its dates.
 */
export function findWholes(
  calendars: readonly LoadedCalendar[],
  marking: Pick<Marking, 'of'>,
  marks: Plan['marks'],
  context: FactsContext,
): readonly FoundWhole[] {
  const found: FoundWhole[] = [];
  const withMarkedDate = seriesWithMarkedDate(marks);
  for (const calendar of calendars) {
    for (const series of lastingSeries(calendar)) {
      const isMarked = isMarkOfWhole(marking.of({ calendar, series, recurrenceId: null }).mark);
      if (!isMarked && !withMarkedDate.has(series.key)) continue;
      for (const planned of occurrencesOf(calendar, series, context.zone)) {
        const whole = isWhole(planned, marking, context) ? toWhole(planned, calendars, context) : null;
        if (whole) found.push({ whole, planned });
      }
    }
  }
  return found;
}

/** The series of which a single date is marked as something with parts, such as this year's edition. */
function seriesWithMarkedDate(marks: Plan['marks']): ReadonlySet<SeriesKey> {
  const keys = new Set<SeriesKey>();
  for (const [key, mark] of marks) {
    if (!isMarkOfWhole(mark)) continue;
    const { series, recurrenceId } = parseEventKey(key);
    if (recurrenceId !== null) keys.add(series);
  }
  return keys;
}

function isWhole(
  { calendar, series, occurrence }: PlannedOccurrence,
  marking: Pick<Marking, 'of'>,
  { isMe }: FactsContext,
): boolean {
  const { version, span, recurrenceId } = occurrence;
  return (
    isWholeDay(span) &&
    version.status !== 'cancelled' &&
    !iDeclined(version, isMe) &&
    isMarkOfWhole(marking.of({ calendar, series, recurrenceId }).mark)
  );
}

/** So many single events of these days alone are a programme, whatever the calendar is called. */
const largeProgramme = 12;

/** null for what lasts too long to be attended as a whole. */
function toWhole(
  planned: PlannedOccurrence,
  calendars: readonly LoadedCalendar[],
  context: FactsContext,
): Whole | null {
  const facts = factsOf(planned, context);
  if (daysBetween(facts.first, facts.last) >= mostDays) return null;
  const namesWhole = createNamesWhole(facts.title, facts.place);
  const programmes = calendars.filter((calendar) => {
    const { id, name } = calendar.source;
    const days = id === ownCalendar.id ? null : programmeDays(calendar);
    if (days === null || days.first < facts.first || days.last > facts.last) return false;
    const isLarge = id !== planned.calendar.source.id && calendar.series.length >= largeProgramme;
    return isLarge || namesWhole(name);
  });
  return {
    ...facts,
    key: eventKeyOf(planned),
    programmes: new Set(programmes.map(({ source }) => source.id)),
  };
}
