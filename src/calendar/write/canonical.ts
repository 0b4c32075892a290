import type { EventEnd, EventTime } from '../../domain/event/series';
import { readDuration } from '../read/event-time';
import { readRule, toBasicText, toRuleText } from '../recurrence/rule';
import type { ContentLine } from '../text/content-line';
import { valuesOf } from '../text/content-line';

// Canonical texts of times, to compare a line of the file with the value that Mingle read: equal texts mean the same time,
// and a line that violates RFC 5545 has no canonical text.

/** `DATE:20260302`, `20260302T090000Z`, or `20260302T090000`; a zoned time is preceded by its zone. */
export function canonicalTime(time: EventTime): string {
  if (time.kind === 'all-day') return `DATE:${toBasicText(time)}`;
  return time.kind === 'zoned' ? `${time.zone}:${toBasicText(time)}` : toBasicText(time);
}

export const canonicalRecurrenceId = (time: EventTime, thisAndFuture: boolean): string =>
  `${canonicalTime(time)}${thisAndFuture ? andFuture : ''}`;

const andFuture = ' and future';

export const canonicalDuration = ({ days, seconds }: { readonly days: number; readonly seconds: number }) =>
  `${days} days ${seconds} seconds`;

/** The end of a PERIOD. */
export function canonicalPeriodEnd(end: EventEnd): string {
  if (end.kind === 'at') return canonicalTime(end.time);
  return end.kind === 'duration' ? canonicalDuration(end) : '';
}

export const canonicalPeriod = (start: EventTime, end: EventEnd): string =>
  `${canonicalTime(start)}/${canonicalPeriodEnd(end)}`;

/** The key of a TZID in the series that were read. */
export type ZoneKeyOf = (tzid: string) => string;

const dateShape = /^\d{8}$/;
const timeShape = /^\d{8}T\d{6}Z?$/;
const durationShape = /^\+?P(\d+W|\d+D|(\d+D)?T(?=\d)(\d+H)?(\d+M)?(\d+S)?)$/;
const ruleShape = /^[A-Z-]+=[^;=\s]+(;[A-Z-]+=[^;=\s]+)*$/;

/** The values of a time property; null if one violates RFC 5545. */
export function canonicalValues(line: ContentLine, keyOf: ZoneKeyOf): readonly string[] | null {
  switch (line.name) {
    case 'RRULE':
    case 'EXRULE':
      return single(canonicalRule(line.value));
    case 'DURATION':
      return single(canonicalDurationText(line.value));
    case 'RECURRENCE-ID':
      return single(canonicalRecurrenceIdText(line, keyOf));
    case 'EXDATE':
    case 'RDATE':
      return all([...valuesOf(line)].map((text) => canonicalTimeText(line, text, keyOf)));
    default:
      return single(canonicalTimeText(line, line.value, keyOf));
  }
}

const single = (value: string | null): readonly string[] | null => (value === null ? null : [value]);

const all = (values: readonly (string | null)[]): readonly string[] | null =>
  values.every((value) => value !== null) ? values : null;

function canonicalRule(text: string): string | null {
  if (!ruleShape.test(text) || text !== text.toUpperCase()) return null;
  const names = text.split(';').map((part) => part.slice(0, part.indexOf('=')));
  const { rule, faults } = readRule(text);
  return rule && faults.length === 0 && new Set(names).size === names.length ? toRuleText(rule) : null;
}

function canonicalDurationText(text: string): string | null {
  const duration = durationShape.test(text) ? readDuration(text) : null;
  return duration && canonicalDuration(duration);
}

function canonicalRecurrenceIdText(line: ContentLine, keyOf: ZoneKeyOf): string | null {
  const time = canonicalTimeText(line, line.value, keyOf);
  const range = line.params.get('RANGE')?.toUpperCase();
  if (range === 'THISANDFUTURE') return time && `${time}${andFuture}`;
  return range === undefined ? time : null;
}

function canonicalTimeText(line: ContentLine, text: string, keyOf: ZoneKeyOf): string | null {
  const zone = line.params.get('TZID')?.trim() ?? '';
  switch (line.params.get('VALUE')?.toUpperCase() ?? 'DATE-TIME') {
    case 'DATE':
      return zone === '' && dateShape.test(text) ? `DATE:${text}` : null;
    case 'PERIOD':
      return line.name === 'RDATE' ? canonicalPeriodText(text, zone, keyOf) : null;
    case 'DATE-TIME':
      return canonicalDateTime(text, zone, keyOf);
    default:
      return null;
  }
}

function canonicalDateTime(text: string, zone: string, keyOf: ZoneKeyOf): string | null {
  if (!timeShape.test(text)) return null;
  if (zone === '') return text;
  return text.endsWith('Z') ? null : `${keyOf(zone)}:${text}`;
}

function canonicalPeriodText(text: string, zone: string, keyOf: ZoneKeyOf): string | null {
  const slash = text.indexOf('/');
  const start = slash < 0 ? null : canonicalDayOrTime(text.slice(0, slash), zone, keyOf);
  const endText = text.slice(slash + 1);
  const end = canonicalDurationText(endText) ?? canonicalDayOrTime(endText, zone, keyOf);
  return start && end && `${start}/${end}`;
}

/** RFC 5545 §3.3.9 has no days in a PERIOD, but nothing else can express the length of an extra date in days. */
const canonicalDayOrTime = (text: string, zone: string, keyOf: ZoneKeyOf): string | null =>
  zone === '' && dateShape.test(text) ? `DATE:${text}` : canonicalDateTime(text, zone, keyOf);
