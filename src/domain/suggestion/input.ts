import type { EventDetails, Series } from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';
import type { WallSpan } from '../event/wall-span';
import { toWallSpan } from '../event/wall-span';
import type { ZoneId } from '../time/zone';

/** The fields of an event that suggestions use. */
export interface SuggestionInput
  extends Pick<
    EventDetails,
    | 'summary'
    | 'description'
    | 'location'
    | 'conference'
    | 'categories'
    | 'organizer'
    | 'attendees'
    | 'status'
  > {
  readonly time: WallSpan;
  /** More often than once a year. */
  readonly recurring: boolean;
  /** The name of its calendar; empty if that has none. */
  readonly calendarName: string;
}

/** The input for a series, from its leading version. Times in UTC are converted to `zone`; others stay in local time. */
export function toSuggestionInput(series: Series, calendarName: string, zone: ZoneId): SuggestionInput {
  const version = leadingVersion(series);
  const { summary, description, location, conference, categories, organizer, attendees, status } = version;
  return {
    summary,
    description,
    location,
    conference,
    categories,
    organizer,
    attendees,
    status,
    time: toWallSpan(version.start, version.end, zone),
    recurring: isRecurring(series) && !isYearly(series),
    calendarName,
  };
}

/** Birthdays and holidays recur yearly, which is no sign of a club. */
const isYearly = ({ recurrence }: Series): boolean =>
  recurrence !== null &&
  recurrence.rules.length > 0 &&
  recurrence.rules.every((rule) => rule.includes('FREQ=YEARLY'));
