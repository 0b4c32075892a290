import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { EventEnd, EventTime, ExtraDate, Override } from '../../domain/event/series';
import { toBasicText } from '../recurrence/rule';
import { msToWall } from '../zones/wall';
import { canonicalDuration, canonicalPeriod, canonicalRecurrenceId, canonicalTime } from './canonical';
import type { EventInSeries } from './event-in-series';
import { toOwnForm, toRecurrenceForm } from './write-form';
import type { Params } from './write-line';
import { toLine, toValueLine } from './write-line';
import type { CalendarZones } from './written-zones';

/** The properties for the time of an event. */
export const timeNames = [
  'RECURRENCE-ID',
  'RRULE',
  'EXRULE',
  'RDATE',
  'EXDATE',
  'DTSTART',
  'DTEND',
  'DURATION',
] as const;

export type TimeName = (typeof timeNames)[number];

/** All values of one time property, in the form that RFC 5545 requires. */
export interface TimeGroup {
  readonly name: TimeName;
  /** In the form of `canonicalValues`, in any order. */
  readonly values: readonly string[];
  readonly write: (zones: CalendarZones) => readonly string[];
}

/** The time properties of an event as they are written; missing ones are left out. */
export function timeGroupsOf(
  event: EventInSeries,
  zones: Readonly<Record<string, ZoneResolution>>,
): readonly TimeGroup[] {
  const { start, end } = toOwnForm(event.version);
  return [
    ...(event.override ? [toRecurrenceIdGroup(event.override)] : toRecurrenceGroups(event, zones)),
    toTimeGroup('DTSTART', start),
    ...toEndGroups(end),
  ];
}

const toTimeGroup = (name: TimeName, time: EventTime): TimeGroup => ({
  name,
  values: [canonicalTime(time)],
  write: (zones) => [toTimeLine(name, time, zones)],
});

const toRecurrenceIdGroup = ({ recurrenceTime, thisAndFuture }: Override): TimeGroup => ({
  name: 'RECURRENCE-ID',
  values: [canonicalRecurrenceId(recurrenceTime, thisAndFuture)],
  write: (zones) => [
    toTimeLine('RECURRENCE-ID', recurrenceTime, zones, { RANGE: thisAndFuture ? 'THISANDFUTURE' : '' }),
  ],
});

function toEndGroups(end: EventEnd): readonly TimeGroup[] {
  if (end.kind === 'none') return [];
  if (end.kind === 'at') return [toTimeGroup('DTEND', end.time)];
  const write = () => [toLine('DURATION', 'duration', [toDurationText(end)])];
  return [{ name: 'DURATION', values: [canonicalDuration(end)], write }];
}

function toRecurrenceGroups(
  { recurrence, version }: EventInSeries,
  zones: Readonly<Record<string, ZoneResolution>>,
): readonly TimeGroup[] {
  if (!recurrence) return [];
  const inForm = toRecurrenceForm(recurrence, version.start, zones);
  const { rules, excludedRules, extraDates, excludedDates } = inForm;
  const groups: readonly TimeGroup[] = [
    toRuleGroup('RRULE', rules),
    toRuleGroup('EXRULE', excludedRules),
    {
      name: 'RDATE',
      values: extraDates.map(canonicalExtra),
      write: (names) => extraDates.map((extra) => toExtraLine(extra, names)),
    },
    {
      name: 'EXDATE',
      values: excludedDates.map(canonicalTime),
      write: (names) => excludedDates.map((time) => toTimeLine('EXDATE', time, names)),
    },
  ];
  return groups.filter(({ values }) => values.length > 0);
}

/** The text of a rule needs no escaping. */
const toRuleGroup = (name: TimeName, rules: readonly string[]): TimeGroup => ({
  name,
  values: rules,
  write: () => rules.map((rule) => `${name}:${rule}`),
});

const isPeriod = (end: EventEnd | null): end is Exclude<EventEnd, { kind: 'none' }> =>
  end !== null && end.kind !== 'none';

const canonicalExtra = ({ start, end }: ExtraDate): string =>
  isPeriod(end) ? canonicalPeriod(start, end) : canonicalTime(start);

function toExtraLine({ start, end }: ExtraDate, zones: CalendarZones): string {
  if (!isPeriod(end)) return toTimeLine('RDATE', start, zones);
  // Neither ical.js nor RFC 5545 knows a PERIOD of days. The value needs no escaping.
  const until = end.kind === 'at' ? toBasicText(end.time) : toDurationText(end);
  const params = { VALUE: 'PERIOD', TZID: zones.nameOfTime(start) };
  return toValueLine('RDATE', `${toBasicText(start)}/${until}`, params);
}

const toTimeLine = (name: TimeName, time: EventTime, zones: CalendarZones, params: Params = {}): string =>
  toLine(name, time.kind === 'all-day' ? 'date' : 'date-time', [toJCalTime(time)], {
    ...params,
    TZID: zones.nameOfTime(time),
  });

/** In the form of jCal (RFC 7265 §3.6): `2026-03-02`, or `2026-03-02T09:00:00` with or without a Z. */
function toJCalTime(time: EventTime): string {
  if (time.kind === 'all-day') return time.day;
  return time.kind === 'utc' ? `${msToWall(time.at)}Z` : time.wall;
}

function toDurationText({ days, seconds }: { readonly days: number; readonly seconds: number }): string {
  const ofDay = seconds > 0 || days === 0 ? `T${seconds}S` : '';
  return `P${days > 0 ? `${days}D` : ''}${ofDay}`;
}
