import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { EventTime, Recurrence } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import { utc } from '../../domain/time/zone';
import { parseRule, toRuleText } from '../recurrence/rule';
import { createClocks, instantOf, wallOf } from '../zones/clock';
import { dayNumberOf, msToWall, numberToDay, secondMs } from '../zones/wall';
import type { EventInSeries } from './event-in-series';

/**
 * An event that left its calendar at `at`. If it was still to come, it is cancelled. A series ends at that time, and
 * its past occurrences stay.
 */
export function cancelGone(
  event: EventInSeries,
  at: Instant,
  zones: Readonly<Record<string, ZoneResolution>>,
): EventInSeries {
  const clocks = createClocks(zones, utc);
  const isToCome = (time: EventTime): boolean => instantOf(time, clocks) >= at;
  const { version, recurrence, override } = event;
  if (isToCome(override?.recurrenceTime ?? version.start)) {
    return { ...event, version: { ...version, status: 'cancelled' } };
  }
  return recurrence ? { ...event, recurrence: endAt(recurrence, at, version.start, isToCome) } : event;
}

function endForm(last: Instant, start: EventTime): EventTime {
  if (start.kind === 'all-day') return { kind: 'all-day', day: numberToDay(dayNumberOf(last)) };
  return start.kind === 'floating' ? { kind: 'floating', wall: msToWall(last) } : { kind: 'utc', at: last };
}

function endAt(
  recurrence: Recurrence,
  at: Instant,
  start: EventTime,
  isToCome: (time: EventTime) => boolean,
): Recurrence {
  const last = at - secondMs;
  const until = endForm(last, start);
  return {
    ...recurrence,
    rules: recurrence.rules.map((text) => {
      const rule = parseRule(text);
      return rule && (!rule.until || wallOf(rule.until) > last) ? toRuleText({ ...rule, until }) : text;
    }),
    extraDates: recurrence.extraDates.filter((extra) => !isToCome(extra.start)),
  };
}
