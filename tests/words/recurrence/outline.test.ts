import { expect, it } from 'vitest';
import { readRule } from '../../../src/domain/event/plain-rule';
import type { EventEnd, EventTime } from '../../../src/domain/event/series';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { createFormat } from '../../../src/words/format';
import { companyText, placeText, whenText } from '../../../src/words/recurrence/outline';

const format = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });
const today = '2026-11-25' as Day;
const monday: EventTime = { kind: 'utc', at: Date.parse('2026-01-12T09:00:00Z') };
const noEnd: EventEnd = { kind: 'none' };
const series = (start: EventTime, ...rules: readonly string[]) =>
  whenText({ start, end: noEnd, recurring: true, rules: rules.map(readRule) }, format, today);
const once = (start: EventTime, end: EventEnd = noEnd) =>
  whenText({ start, end, recurring: false, rules: [] }, format, today);
const allDay = (day: string): EventTime => ({ kind: 'all-day', day: day as Day });

it.each([
  ['FREQ=WEEKLY', 'every Mon 10:00'],
  ['FREQ=WEEKLY;BYDAY=WE,MO', 'every Mon, Wed 10:00'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday 10:00'],
  ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'every weekday 10:00'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'every 2 weeks, Tue 10:00'],
  ['FREQ=DAILY', 'every day 10:00'],
  ['FREQ=DAILY;INTERVAL=3', 'every 3 days 10:00'],
  ['FREQ=MONTHLY', 'every month on the 12th 10:00'],
  ['FREQ=MONTHLY;BYDAY=2TU', 'every month on the second Tue 10:00'],
  ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1', 'every month on the last Fri 10:00'],
  ['FREQ=MONTHLY;BYMONTHDAY=3', 'every month on the 3rd 10:00'],
  ['FREQ=YEARLY', 'every year on 12 January 10:00'],
  ['FREQ=YEARLY;BYWEEKNO=20', 'on certain days of the year 10:00'],
  ['FREQ=MONTHLY;BYDAY=2TU,4TU', 'on certain days of the month 10:00'],
  ['nonsense', 'on certain days 10:00'],
  ['FREQ=WEEKLY;UNTIL=20260630T000000Z', 'every Mon 10:00, until Tue 30 Jun'],
  ['FREQ=WEEKLY;UNTIL=20270630T000000Z', 'every Mon 10:00'],
])('[I2] says %s of a series in a few words', (rule, words) => {
  expect(series(monday, rule)).toBe(words);
});

it('[I2] says when a series begins that is still to come, and that dates follow no rule', () => {
  expect(series(allDay('2027-01-04'), 'FREQ=WEEKLY')).toBe('every Mon, from Mon 4 Jan 2027');
  expect(series(monday)).toBe('several dates from Mon 12 Jan, 10:00');
  expect(series(monday, 'FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=FR')).toBe('every Mon; every Fri 10:00');
});

it('[I2] says the days of one that happens once, and the zone that nobody knows', () => {
  expect(once(monday)).toBe('Mon 12 Jan, 10:00');
  expect(once(allDay('2026-10-06'), { kind: 'at', time: allDay('2026-10-10') })).toBe('6–9 October');
  expect(once(allDay('2015-04-08'), { kind: 'at', time: allDay('2015-04-17') })).toBe('8–16 April 2015');
  expect(once(allDay('2026-10-06'), { kind: 'at', time: allDay('2026-10-07') })).toBe('Tue 6 Oct');
  expect(once({ kind: 'zoned', wall: '2026-11-26T18:00:00', zone: 'Summit time' })).toBe(
    'Thu 26 Nov, 18:00 (Summit time)',
  );
});

it('[I2] says with whom and where', () => {
  expect(companyText({ names: ['Stefan'], people: 1, place: 'Teams' }, format)).toBe('Stefan · Teams');
  expect(companyText({ names: ['Ana', 'Jonas'], people: 7, place: '' }, format)).toBe('Ana, Jonas, 5 more');
  expect(companyText({ names: [], people: 0, place: '' }, format)).toBe('');
});

it.each([
  ['https://www.meet.example.org/abc?x=1', 'meet.example.org'],
  ['Room 5\nHigh Street 3', 'Room 5, High Street 3'],
  ['see https://example.org/a', 'see https://example.org/a'],
])('[I2] says the place %j in one line', (place, words) => {
  expect(placeText(place)).toBe(words);
});
