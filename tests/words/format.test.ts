import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/time/day';
import type { ZoneId } from '../../src/domain/time/zone';
import { createFormat } from '../../src/words/format';

const berlin = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });
const newYork = createFormat({ locale: 'en-GB', zone: 'America/New_York' as ZoneId, hourCycle: 12 });
const day = (text: string) => text as Day;
const today = day('2026-11-25');
const timed = (start: string, end: string) => ({
  kind: 'timed' as const,
  start: Date.parse(start),
  end: Date.parse(end),
});

describe('times', () => {
  it('[E5] are told in the zone and the hours of the user', () => {
    const instant = Date.parse('2026-11-25T14:30:00Z');
    expect([berlin.time(instant), newYork.time(instant)]).toEqual(['15:30', '9:30 am']);
    expect([
      berlin.time(Date.parse('2026-11-24T23:00:00Z')),
      newYork.time(Date.parse('2026-11-25T05:00:00Z')),
    ]).toEqual(['00:00', '12:00 am']);
  });

  it('keep the hour on the wall over the change of the clocks', () => {
    expect(berlin.hours(timed('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'))).toBe('01:30–03:30');
    expect(berlin.hours(timed('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'))).toBe('02:30–02:30');
  });

  it('[E5] say the half of the day once where both ends share it', () => {
    expect(newYork.hours(timed('2026-11-25T14:30:00Z', '2026-11-25T15:00:00Z'))).toBe('9:30–10:00 am');
    expect(newYork.hours(timed('2026-11-25T16:30:00Z', '2026-11-25T17:30:00Z'))).toBe('11:30 am–12:30 pm');
  });

  it('name the day on which a night ends, but not midnight itself', () => {
    expect(berlin.hours(timed('2026-11-23T21:00:00Z', '2026-11-24T01:00:00Z'))).toBe('22:00 – Tue 02:00');
    expect(berlin.hours(timed('2026-11-23T21:00:00Z', '2026-11-23T23:00:00Z'))).toBe('22:00–00:00');
  });

  it('stand as the calendar wrote them', () => {
    expect(berlin.eventTime({ kind: 'zoned', wall: '2026-03-02T09:00:00', zone: 'Nowhere' }, today)).toBe(
      'Mon 2 Mar, 09:00',
    );
    expect(newYork.eventTime({ kind: 'floating', wall: '2026-03-02T21:05:00' }, today)).toBe(
      'Mon 2 Mar, 9:05 pm',
    );
    expect(berlin.eventTime({ kind: 'utc', at: Date.parse('2026-03-02T23:30:00Z') }, today)).toBe(
      'Tue 3 Mar, 00:30',
    );
    expect(berlin.eventTime({ kind: 'all-day', day: day('2026-03-02') }, today)).toBe('Mon 2 Mar');
    expect(berlin.eventTime({ kind: 'all-day', day: day('2025-03-02') }, today)).toBe('Sun 2 Mar 2025');
  });
});

describe('days', () => {
  it('are near in words and far in dates', () => {
    const words = [
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-12-01',
      '2026-12-02',
      '2027-01-04',
      '2026-11-23',
    ];
    expect(words.map((text) => berlin.relativeDay(day(text), today))).toEqual([
      'Yesterday',
      'Today',
      'Tomorrow',
      'Friday',
      'Tuesday',
      'Wed 2 Dec',
      'Mon 4 Jan 2027',
      'Mon 23 Nov',
    ]);
  });

  it('are so many days or weeks away', () => {
    const words = ['2026-11-25', '2026-11-26', '2026-11-22', '2026-12-15', '2026-12-16', '2027-01-06'];
    expect(words.map((text) => berlin.distance(day(text), today))).toEqual([
      'today',
      'in 1 day',
      '3 days ago',
      'in 20 days',
      'in 3 weeks',
      'in 6 weeks',
    ]);
  });

  it('span from the first to the last, which the span itself does not hold', () => {
    expect(berlin.span({ kind: 'all-day', start: day('2026-10-07'), end: day('2026-10-11') })).toBe(
      '7–10 October',
    );
    expect(berlin.span({ kind: 'all-day', start: day('2026-10-30'), end: day('2026-11-02') })).toBe(
      '30 October – 1 November',
    );
    expect(berlin.span({ kind: 'all-day', start: day('2026-10-07'), end: day('2026-10-08') })).toBe(
      'Wed 7 Oct',
    );
    expect(berlin.span(timed('2026-11-23T08:00:00Z', '2026-11-23T09:30:00Z'))).toBe(
      'Mon 23 Nov · 09:00–10:30',
    );
  });
});

it('tells lengths in minutes, then in hours', () => {
  expect([5, 59, 60, 90, 100].map(berlin.length)).toEqual(['5 min', '59 min', '1 h', '1.5 h', '1.7 h']);
});

it('[E5] names weekdays, and hours of no day, by the user’s clock', () => {
  expect([1, 7].map((number) => [berlin.weekday(number), berlin.weekday(number, 'short-weekday')])).toEqual([
    ['Monday', 'Mon'],
    ['Sunday', 'Sun'],
  ]);
  expect([0, 545, 1080, 1440].map(berlin.clock)).toEqual(['00:00', '09:05', '18:00', '24:00']);
  expect([0, 545, 1080, 1440].map(newYork.clock)).toEqual(['12:00 am', '9:05 am', '6:00 pm', '12:00 am']);
});

it('[E5] writes whole hours by the region and its clock', () => {
  const wholeHours = (locale: string, hourCycle: 12 | 24) => {
    const { wholeHour } = createFormat({ locale, zone: 'America/New_York' as ZoneId, hourCycle });
    return [0, 7, 12, 23].map(wholeHour);
  };
  expect(wholeHours('en-US', 12)).toEqual(['12 AM', '7 AM', '12 PM', '11 PM']);
  expect(wholeHours('en-US', 24)).toEqual(['00:00', '07:00', '12:00', '23:00']);
  expect(wholeHours('de-DE', 24)).toEqual(['00:00', '07:00', '12:00', '23:00']);
  expect(wholeHours('de-DE', 12)).toEqual(['12 am', '7 am', '12 pm', '11 pm']);
  expect(wholeHours('en-GB', 24)).toEqual(['00:00', '07:00', '12:00', '23:00']);
  expect(wholeHours('en-GB', 12)).toEqual(['12 am', '7 am', '12 pm', '11 pm']);
});

describe('a region', () => {
  const evening = {
    kind: 'timed' as const,
    start: Date.parse('2026-11-25T19:00:00Z'),
    end: Date.parse('2026-11-25T20:30:00Z'),
  };
  const fair = { kind: 'all-day' as const, start: day('2026-10-07'), end: day('2026-10-11') };
  const write = (locale: string, hourCycle: 12 | 24) => {
    const format = createFormat({ locale, zone: 'UTC' as ZoneId, hourCycle });
    return [
      format.day(today),
      format.dated(evening),
      format.days(fair.start, day('2026-10-10')),
      format.dated(fair),
    ];
  };

  it('[E5] puts the day before the month, whatever its language', () => {
    const dayFirst = ['Wed 25 Nov', 'Wed 25 Nov 2026, 19:00–20:30', '7–10 October', '7–10 October 2026'];
    expect(['en-GB', 'de-DE', 'fr-FR', 'en-DE'].map((locale) => write(locale, 24))).toEqual([
      dayFirst,
      dayFirst,
      dayFirst,
      dayFirst,
    ]);
  });

  it('[E5] puts the month first where its people do', () => {
    expect(write('en-US', 12)).toEqual([
      'Wed Nov 25',
      'Wed Nov 25, 2026, 7:00–8:30 PM',
      'October 7–10',
      'October 7–10, 2026',
    ]);
  });

  it('[E5] writes numbers its own way, in the digits that English is read with', () => {
    const numbers = ['en-GB', 'de-DE', 'ar-EG'].map((locale) => {
      const { number } = createFormat({ locale, zone: 'UTC' as ZoneId, hourCycle: 24 });
      return [number(1204), number(1.25), number(0.04)];
    });
    expect(numbers).toEqual([
      ['1,204', '1.3', '0'],
      ['1.204', '1,3', '0'],
      ['1,204', '1.3', '0'],
    ]);
  });
});

it('counts in the form that goes with the number', () => {
  const events = { one: '# event', other: '# events' };
  expect([0, 1, 2, 1204].map((count) => berlin.counted(count, events))).toEqual([
    '0 events',
    '1 event',
    '2 events',
    '1,204 events',
  ]);
});
