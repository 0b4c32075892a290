import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { EventEnd, EventTime, EventVersion, Recurrence } from '../../domain/event/series';
import { utc } from '../../domain/time/zone';
import type { Rule } from '../recurrence/rule';
import { parseRule, toRuleText } from '../recurrence/rule';
import { startsOfRule } from '../recurrence/rule-starts';
import { untilOf } from '../recurrence/series-starts';
import { toFormOf, toNameForm } from '../recurrence/time-form';
import { withLastDay } from '../recurrence/whole-day';
import type { Clocks } from '../zones/clock';
import { createClocks, instantAt, wallOf } from '../zones/clock';
import { dayMs, dayNumberOf, msToWall, numberToDay, secondMs } from '../zones/wall';

/**
 * RFC 5545 requires DTEND, EXDATE, RDATE and UNTIL in the form of DTSTART; other programs fail or differ if they are not.
 * A value in another form is converted to the form of DTSTART if its meaning stays the same.
 */
export function toOwnForm(version: EventVersion): EventVersion {
  const { start, end } = version;
  if (start.kind === 'all-day' && end.kind === 'duration' && end.seconds > 0) {
    return {
      ...version,
      end: { kind: 'duration', days: end.days + Math.ceil((end.seconds * secondMs) / dayMs), seconds: 0 },
    };
  }
  return end.kind === 'at' ? { ...version, end: { kind: 'at', time: toEndForm(end.time, start) } } : version;
}

/** An end with a time includes the day on which it falls. */
const toEndForm = (time: EventTime, start: EventTime): EventTime =>
  start.kind === 'all-day' && time.kind !== 'all-day'
    ? { kind: 'all-day', day: numberToDay(Math.ceil(wallOf(time) / dayMs)) }
    : toFormOf(time, start);

/** The recurrence in the form of its start. Rules in an unknown zone stay unchanged. */
export function toRecurrenceForm(
  recurrence: Recurrence,
  start: EventTime,
  zones: Readonly<Record<string, ZoneResolution>>,
): Recurrence {
  const isUnknown = start.kind === 'zoned' && !Object.hasOwn(zones, start.zone);
  const clocks = createClocks(zones, utc);
  const toRule = (text: string): string => (isUnknown ? text : toRuleForm(text, start, clocks));
  return {
    rules: recurrence.rules.map(toRule),
    excludedRules: recurrence.excludedRules.map(toRule),
    extraDates: recurrence.extraDates.map(({ start: at, end }) =>
      isPeriod(end) ? { start: at, end } : { start: toExtraForm(at, start), end: null },
    ),
    excludedDates: recurrence.excludedDates.map((time) => toExcludedForm(time, start, recurrence)),
  };
}

const isPeriod = (end: EventEnd | null): boolean => end !== null && end.kind !== 'none';

/** A day means the start time of the event on that day. */
const toExtraForm = (time: EventTime, start: EventTime): EventTime =>
  time.kind === 'all-day' && start.kind !== 'all-day' ? onDay(time, start) : toFormOf(time, start);

/** A day excludes every start on it. It can be converted to one time only if the series has one start per day. */
function toExcludedForm(time: EventTime, start: EventTime, recurrence: Recurrence): EventTime {
  if (time.kind !== 'all-day' || start.kind === 'all-day') return toNameForm(time, start);
  const isOnceADay = recurrence.extraDates.length === 0 && recurrence.rules.every(hasOneStartADay);
  return isOnceADay ? onDay(time, start) : time;
}

const hasOneStartADay = (text: string): boolean =>
  !/FREQ=(HOURLY|MINUTELY|SECONDLY)|BYHOUR|BYMINUTE|BYSECOND/.test(text);

const onDay = (day: EventTime, start: EventTime): EventTime => {
  const wall = wallOf(start);
  const time = { kind: 'floating', wall: msToWall(wallOf(day) + wall - dayNumberOf(wall) * dayMs) } as const;
  return toFormOf(time, start);
};

/** Keeps one of COUNT and UNTIL, with UNTIL in UTC unless the event is floating or all-day (RFC 5545 §3.3.10). */
function toRuleForm(text: string, start: EventTime, clocks: Clocks): string {
  const rule = parseRule(text);
  if (!rule?.until) return text;
  const one = withOneEnd(rule, start, clocks);
  return toUntilForm(one, one === rule ? text : toRuleText(one), start, clocks);
}

/** The budget of steps for finding out which end comes first. */
const mostSteps = 10_000;

/** Keeps the earlier of COUNT and UNTIL; both if finding it takes too many steps. */
function withOneEnd(rule: Rule, start: EventTime, clocks: Clocks): Rule {
  if (rule.count === null) return rule;
  const wall = wallOf(start);
  const until = untilOf(rule, start, clocks(start));
  if (until < wall) return { ...rule, count: null };
  const budget = { steps: mostSteps };
  const whole = { from: wall, to: Number.POSITIVE_INFINITY };
  for (const one of startsOfRule(rule, wall, whole, Number.POSITIVE_INFINITY, budget)) {
    if (one > until) return { ...rule, count: null };
  }
  return budget.steps > 0 ? { ...rule, until: null } : rule;
}

function toUntilForm(rule: Rule, text: string, start: EventTime, clocks: Clocks): string {
  if (!rule.until || rule.until.kind === start.kind) return text;
  if (start.kind === 'all-day') return toRuleText(withLastDay(rule, start));
  if (rule.until.kind === 'utc') return text;
  // An UNTIL without time does not end a series that starts on that day.
  const isOwnDay = dayNumberOf(wallOf(rule.until)) === dayNumberOf(wallOf(start));
  const wall = rule.until.kind === 'all-day' && isOwnDay ? wallOf(start) : wallOf(rule.until);
  const until: EventTime =
    start.kind === 'floating'
      ? { kind: 'floating', wall: msToWall(wall) }
      : { kind: 'utc', at: instantAt(wall, clocks(start)) };
  return toRuleText({ ...rule, until });
}
