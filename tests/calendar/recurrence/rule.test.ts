import { describe, expect, it } from 'vitest';
import { readRule, toRuleText } from '../../../src/calendar/recurrence/rule';
import { buildEvent, buildWindow, startsIn } from '../build';

const week = buildWindow('2026-01-01', '2027-01-01', 'UTC');

/** The days of 2026 that a rule gives to an event that starts on `start` at nine. */
const daysOf = (start: string, rule: string, window = week): readonly string[] =>
  startsIn(buildEvent(`DTSTART:${start}T090000Z`, `RRULE:${rule}`), window).map((text) => text.slice(0, 10));

describe('a recurrence rule', () => {
  it.each([
    ['every third day', '20260302', 'FREQ=DAILY;INTERVAL=3;COUNT=3', '03-02 03-05 03-08'],
    ['weekdays only', '20260306', 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3', '03-06 03-09 03-10'],
    ['days of some months', '20260130', 'FREQ=DAILY;BYMONTH=1,3;COUNT=4', '01-30 01-31 03-01 03-02'],
    ['every other week', '20260302', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4', '03-02 03-08 03-16 03-22'],
    [
      'every other week when weeks begin on Sunday',
      '20260302',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4;WKST=SU',
      '03-02 03-15 03-16 03-29',
    ],
    ['the 31st, where there is one', '20260131', 'FREQ=MONTHLY;COUNT=4', '01-31 03-31 05-31 07-31'],
    ['the last day of each month', '20260131', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '01-31 02-28 03-31'],
    ['the second Tuesday', '20260310', 'FREQ=MONTHLY;BYDAY=2TU;COUNT=3', '03-10 04-14 05-12'],
    ['the last Friday', '20260327', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '03-27 04-24 05-29'],
    [
      'the fifth Monday, where there is one',
      '20260330',
      'FREQ=MONTHLY;BYDAY=5MO;COUNT=3',
      '03-30 06-29 08-31',
    ],
    ['Friday the 13th', '20260213', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '02-13 03-13 11-13'],
    [
      'the last working day',
      '20260130',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3',
      '01-30 02-27 03-31',
    ],
    ['the 20th Monday of the year', '20260101', 'FREQ=YEARLY;BYDAY=20MO', '01-01 05-18'],
    ['Monday of the 20th week', '20260101', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '01-01 05-11'],
    ['the last week of the year', '20260101', 'FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO', '01-01 12-28'],
    ['the 100th and the last day of the year', '20260410', 'FREQ=YEARLY;BYYEARDAY=100,-1', '04-10 12-31'],
    ['one day of several months', '20260115', 'FREQ=YEARLY;BYMONTH=1,6', '01-15 06-15'],
    ['Thursdays in March', '20260305', 'FREQ=YEARLY;BYMONTH=3;BYDAY=TH', '03-05 03-12 03-19 03-26'],
    ['the first Sunday of April', '20260101', 'FREQ=YEARLY;BYMONTH=4;BYDAY=1SU', '01-01 04-05'],
    [
      'every month on days the year names',
      '20260110',
      'FREQ=YEARLY;BYMONTHDAY=10;COUNT=3',
      '01-10 02-10 03-10',
    ],
  ])('[I5] gives %s', (_, start, rule, days) => {
    expect(daysOf(start, rule)).toEqual(days.split(' ').map((day) => `2026-${day}`));
  });

  it.each([
    ['DAILY;COUNT=97', ['2026-04-07', '2026-04-08']],
    ['WEEKLY;BYDAY=MO,WE,FR;COUNT=42', ['2026-04-08']],
    // The start is on no Tuesday or Thursday, but takes one of the count.
    ['WEEKLY;BYDAY=TU,TH;COUNT=29', ['2026-04-07', '2026-04-09']],
    ['HOURLY;INTERVAL=24;COUNT=97', ['2026-04-07', '2026-04-08']],
    ['MONTHLY;COUNT=4', []],
  ])('[W1] ends with its COUNT in a window far from its start: %s', (rule, days) => {
    expect(daysOf('20260102', `FREQ=${rule}`, buildWindow('2026-04-07', '2026-04-20', 'UTC'))).toEqual(days);
  });

  it('[I5] skips years without a 29 February', () => {
    const window = buildWindow('2024-01-01', '2033-01-01', 'UTC');
    expect(daysOf('20240229', 'FREQ=YEARLY', window)).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
  });

  it('[I5] counts in hours, minutes and seconds', () => {
    const starts = (rule: string): readonly string[] =>
      startsIn(buildEvent('DTSTART:20260302T090015Z', `RRULE:${rule}`), week);
    expect(starts('FREQ=HOURLY;INTERVAL=5;COUNT=3')).toEqual([
      '2026-03-02T09:00:15Z',
      '2026-03-02T14:00:15Z',
      '2026-03-02T19:00:15Z',
    ]);
    expect(starts('FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10;COUNT=7').at(-1)).toBe('2026-03-03T09:00:15Z');
    expect(starts('FREQ=SECONDLY;BYSECOND=15,45;BYMINUTE=0;BYHOUR=9;COUNT=3')).toEqual([
      '2026-03-02T09:00:15Z',
      '2026-03-02T09:00:45Z',
      '2026-03-03T09:00:15Z',
    ]);
    expect(starts('FREQ=DAILY;BYHOUR=9,18;BYMINUTE=0,30;COUNT=3')).toEqual([
      '2026-03-02T09:00:15Z',
      '2026-03-02T09:30:15Z',
      '2026-03-02T18:00:15Z',
    ]);
  });

  it('[I5] ends with UNTIL, whichever way that is written', () => {
    const days = (start: string, until: string): readonly string[] =>
      startsIn(
        buildEvent(`DTSTART${start}`, `RRULE:FREQ=DAILY;UNTIL=${until}`),
        buildWindow('2026-01-01', '2027-01-01'),
      );
    expect(days(';TZID=Europe/Berlin:20260302T000000', '20260303T230000Z')).toHaveLength(3);
    expect(days(';TZID=Europe/Berlin:20260302T000000', '20260303T225959Z')).toHaveLength(2);
    expect(days(';TZID=Europe/Berlin:20260302T000000', '20260304T000000')).toHaveLength(3);
    expect(days(';VALUE=DATE:20260302', '20260304')).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
    expect(days(';VALUE=DATE:20260302', '20260304T235959Z')).toHaveLength(3);
    expect(days(':20260302T090000', '20260304T080000Z')).toHaveLength(3);
    // A day ends timed events at its first moment, as most calendars read it.
    expect(days(':20260302T090000Z', '20260304')).toHaveLength(2);
    expect(days(':20260302T090000Z', '20260302')).toHaveLength(1);
    expect(days(':20260302T090000Z', '20260301')).toEqual([]);
  });
});

describe('readRule', () => {
  it.each([
    ['FREQ=WEEKLY', 'FREQ=WEEKLY', []],
    ['freq=weekly;byday=mo,+2tu', 'FREQ=WEEKLY;BYDAY=MO,2TU', []],
    ['FREQ=WEEKLY;BYDAY=MO, TU;;', 'FREQ=WEEKLY;BYDAY=MO,TU', []],
    ['FREQ=WEEKLY;BYDAY=MO,MO,XX', 'FREQ=WEEKLY;BYDAY=MO', ['BYDAY=XX']],
    ['FREQ=DAILY;INTERVAL=0;COUNT=-1', 'FREQ=DAILY', ['INTERVAL=0', 'COUNT=-1']],
    ['FREQ=DAILY;UNTIL=soon', 'FREQ=DAILY', ['UNTIL=SOON']],
    ['FREQ=DAILY;UNTIL=20260302T090000Z;WKST=XX', 'FREQ=DAILY;UNTIL=20260302T090000Z', ['WKST=XX']],
    [
      'FREQ=MONTHLY;BYMONTHDAY=0,32,31;WKST=SU',
      'FREQ=MONTHLY;BYMONTHDAY=31;WKST=SU',
      ['BYMONTHDAY=0', 'BYMONTHDAY=32'],
    ],
    ['FREQ=HOURLY;BYHOUR=0,24', 'FREQ=HOURLY;BYHOUR=0', ['BYHOUR=24']],
    ['FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=OMIT;X-OWN=1', 'FREQ=YEARLY', []],
    ['FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=FORWARD', 'FREQ=YEARLY', ['SKIP=FORWARD']],
    ['FREQ=WEEKLY;UNTL=20260401;BYDAY=TH', 'FREQ=WEEKLY;BYDAY=TH', ['UNTL=20260401']],
  ])('[I6] mends %s', (text, mended, faults) => {
    const reading = readRule(text);
    // What is kept of a rule says all of it.
    if (reading.rule) expect(readRule(toRuleText(reading.rule))).toEqual({ rule: reading.rule, faults: [] });
    expect({ text: reading.rule && toRuleText(reading.rule), faults: reading.faults }).toEqual({
      text: mended,
      faults,
    });
  });

  it.each([
    ['', 'FREQ='],
    ['INTERVAL=2', 'FREQ='],
    ['FREQ=SOMETIMES', 'FREQ=SOMETIMES'],
    ['RSCALE=HEBREW;FREQ=YEARLY', 'RSCALE=HEBREW'],
  ])('[I6] finds no rule in "%s"', (text, fault) => {
    expect(readRule(text)).toEqual({ rule: null, faults: [fault] });
  });
});
