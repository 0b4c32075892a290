import type { EventDetails, Series } from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';
import type { WallSpan } from '../event/wall-span';
import { toWallSpan } from '../event/wall-span';
import type { ZoneId } from '../time/zone';

/** What an event gives to judge its kind by. */
export interface SuggestionInput
  extends Pick<
    EventDetails,
    'summary' | 'description' | 'location' | 'conference' | 'categories' | 'organizer' | 'attendees'
  > {
  readonly time: WallSpan;
  /** More often than once a year. */
  readonly recurring: boolean;
  /** The name of the calendar it comes from; empty when it has none. */
  readonly calendarName: string;
}

/** A series as a whole, by its master. Times in UTC are read in `zone`, all others as they were written. */
export function toSuggestionInput(series: Series, calendarName: string, zone: ZoneId): SuggestionInput {
  const version = leadingVersion(series);
  const { summary, description, location, conference, categories, organizer, attendees } = version;
  return {
    summary,
    description,
    location,
    conference,
    categories,
    organizer,
    attendees,
    time: toWallSpan(version.start, version.end, zone),
    recurring: isRecurring(series) && !isYearly(series),
    calendarName,
  };
}

/** Birthdays and feasts. */
const isYearly = ({ recurrence }: Series): boolean =>
  recurrence !== null &&
  recurrence.rules.length > 0 &&
  recurrence.rules.every((rule) => rule.includes('FREQ=YEARLY'));
