import type { CalendarContent } from '../../domain/calendars/calendar';
import type { EventTime, Series } from '../../domain/event/series';
import { addDays } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import { dayOfInstant } from '../../domain/time/zoned-day';
import { createClocks, instantOf } from '../zones/clock';
import { keptRuleText, parseRule } from './rule';

/** The series with only the occurrences that start until `now`; all-day ones before the day of `now`. */
export function endSeries(
  series: Series,
  zones: CalendarContent['zones'],
  { now, zone }: { readonly now: Instant; readonly zone: ZoneId },
): Series {
  const clocks = createClocks(zones, zone);
  const { master, recurrence, overrides } = series;
  const isBefore = (time: EventTime) => instantOf(time, clocks) <= now;
  const past = overrides.filter(({ version }) => isBefore(version.start));
  if (!master || !recurrence) return { ...series, overrides: past };
  const ahead = overrides.filter(({ version }) => !isBefore(version.start));
  const until: EventTime =
    master.start.kind === 'all-day'
      ? { kind: 'all-day', day: addDays(dayOfInstant(now, zone), -1) }
      : { kind: 'utc', at: now };
  return {
    ...series,
    recurrence: {
      rules: recurrence.rules.map((rule) => endRule(rule, until, isBefore)),
      excludedRules: recurrence.excludedRules,
      extraDates: recurrence.extraDates.filter(({ start }) => isBefore(start)),
      // An occurrence that was put off does not come back on its former day.
      excludedDates: [...recurrence.excludedDates, ...ahead.map(({ recurrenceTime }) => recurrenceTime)],
    },
    overrides: past,
  };
}

/** The rule with this UNTIL, unless it ends earlier. COUNT stays: the rule ends with the earlier of both. */
function endRule(text: string, until: EventTime, isBefore: (time: EventTime) => boolean): string {
  const rule = parseRule(text);
  if (!rule || (rule.until && isBefore(rule.until))) return text;
  return keptRuleText({ ...rule, until });
}
