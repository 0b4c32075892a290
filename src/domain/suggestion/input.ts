import type { EventDetails, Series } from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';
import type { WallSpan } from '../event/wall-span';
import { toWallSpan } from '../event/wall-span';
import type { ZoneId } from '../time/zone';

/** How often a series recurs: at least daily on working days, at least weekly, less often, or once a year. */
export type Repeats = 'never' | 'daily' | 'weekly' | 'rarely' | 'yearly';

/** Birthdays and holidays recur yearly, which is no sign of a club. */
export const isRegular = (repeats: Repeats): boolean => repeats !== 'never' && repeats !== 'yearly';

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
  readonly repeats: Repeats;
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
    repeats: repeatsOf(series),
    calendarName,
  };
}

function repeatsOf(series: Series): Repeats {
  if (!isRecurring(series)) return 'never';
  const rules = (series.recurrence?.rules ?? []).map(partsOf);
  if (rules.some(isDaily)) return 'daily';
  if (rules.some(isWeekly)) return 'weekly';
  return rules.length > 0 && rules.every(({ unit }) => unit === 'YEARLY') ? 'yearly' : 'rarely';
}

interface RuleParts {
  readonly unit: string;
  readonly interval: number;
  readonly weekdays: number;
}

function partsOf(rule: string): RuleParts {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const weekdays = (parts.get('BYDAY') ?? '').split(',').filter((day) => day !== '').length;
  return { unit: parts.get('FREQ') ?? '', interval: Number(parts.get('INTERVAL') ?? 1), weekdays };
}

/** On four days of a week people still speak of a daily meeting. */
const leastDailyDays = 4;

const isDaily = ({ unit, interval, weekdays }: RuleParts): boolean =>
  (unit === 'DAILY' && interval === 1 && (weekdays === 0 || weekdays >= leastDailyDays)) ||
  (unit === 'WEEKLY' && interval === 1 && weekdays >= leastDailyDays);

const isWeekly = ({ unit, interval }: RuleParts): boolean =>
  (unit === 'DAILY' && interval <= 7) || (unit === 'WEEKLY' && interval === 1);
