import { expect, it } from 'vitest';
import type { Span } from '../../../src/domain/event/occurrence';
import { lastDayOf } from '../../../src/domain/event/occurrence';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { distanceWords, whenWords } from '../../../src/ui/screens/event/heading/when-words';
import { createFormat } from '../../../src/words/format';

const berlin = 'Europe/Berlin' as ZoneId;
const today = '2026-11-25' as Day;
const format = createFormat({ locale: 'en-GB', zone: berlin, hourCycle: 24 });

const allDay = (start: string, end: string): Span => ({
  kind: 'all-day',
  start: start as Day,
  end: end as Day,
});
const timed = (start: string, end: string): Span => ({
  kind: 'timed',
  start: Date.parse(start),
  end: Date.parse(end),
});
const words = (span: Span) => [
  whenWords(span, berlin, today, format),
  distanceWords(span, berlin, today, format),
];

it('says when an event is, and how far away', () => {
  expect(words(timed('2026-11-26T18:00:00Z', '2026-11-26T20:00:00Z'))).toEqual([
    'Thursday 26 November · 19:00–21:00',
    'tomorrow',
  ]);
  expect(words(timed('2026-11-24T21:00:00Z', '2026-11-25T01:00:00Z'))).toEqual([
    'Tuesday 24 November · 22:00 – Wed 02:00',
    'today',
  ]);
  expect(words(allDay('2026-12-07', '2026-12-10'))).toEqual(['7–9 December', 'in 12 days']);
  expect(words(allDay('2026-11-24', '2026-11-25'))).toEqual(['Tuesday 24 November', 'yesterday']);
});

it('names the year when it is not this one', () => {
  expect(words(allDay('2027-01-04', '2027-01-05'))[0]).toBe('Monday 4 January 2027');
});

it('counts the last day of an event by its exclusive end', () => {
  expect(lastDayOf(allDay('2026-12-07', '2026-12-10'), berlin)).toBe('2026-12-09');
  expect(lastDayOf(timed('2026-11-26T18:00:00Z', '2026-11-26T23:00:00Z'), berlin)).toBe('2026-11-26');
  expect(lastDayOf(timed('2026-11-26T18:00:00Z', '2026-11-26T18:00:00Z'), berlin)).toBe('2026-11-26');
});
