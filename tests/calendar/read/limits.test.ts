import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import { expandCalendar } from '../../../src/calendar/recurrence/occurrences';
import { buildBytes, buildCalendar, buildEvent, buildWindow } from '../build';

const window = buildWindow('2026-03-02', '2026-03-09');
/** Far more than any of these takes, far less than none of them would end in. */
const patience = 5000;

const numbers = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).join(',');
const everySecond = `BYHOUR=${numbers(0, 23)};BYMINUTE=${numbers(0, 59)};BYSECOND=${numbers(0, 59)}`;

describe('a rule that asks for too much', () => {
  it.each([
    ['FREQ=SECONDLY', 100, true],
    ['FREQ=SECONDLY;COUNT=100000000000', 100, true],
    ['FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 0, false],
    ['FREQ=MINUTELY;INTERVAL=1440;BYHOUR=5', 0, false],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 0, false],
    ['FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31', 0, false],
    ['FREQ=YEARLY;BYWEEKNO=53;BYMONTH=3', 0, false],
    ['FREQ=DAILY;INTERVAL=9007199254740991', 0, false],
    ['FREQ=MONTHLY;INTERVAL=900000000000;BYDAY=2MO', 0, false],
    [`FREQ=YEARLY;BYMONTHDAY=${numbers(1, 31)};${everySecond}`, 100, true],
    [`FREQ=YEARLY;BYMONTHDAY=${numbers(1, 31)};${everySecond};BYSETPOS=-1`, 0, false],
  ])(
    '[I5] is followed only so far: %s',
    (rule, count, truncated) => {
      const content = buildEvent('DTSTART:19700101T040000Z', `RRULE:${rule}`);
      const expansion = expandCalendar(content, window, 100);
      expect([expansion.occurrences.length, expansion.truncated]).toEqual([count, truncated]);
    },
    patience,
  );

  it(
    '[I5] says so when it is given up before the window',
    () => {
      const content = buildEvent(
        'DTSTART:00010101T040000',
        'RRULE:FREQ=SECONDLY;BYSECOND=1;COUNT=100000000000',
      );
      expect(expandCalendar(content, window, 100)).toEqual({ occurrences: [], truncated: true });
    },
    patience,
  );

  it.each(['00010101T000000', '99991231T235900'])('[I5] begins in the year of %s', (start) => {
    const content = buildEvent(
      `DTSTART;TZID=America/New_York:${start}`,
      'DURATION:P3D',
      'RRULE:FREQ=DAILY;COUNT=3',
    );
    const { occurrences, truncated } = expandCalendar(content, window, 100);
    expect([occurrences, truncated]).toEqual([[], false]);
  });
});

describe('a list of occurrences', () => {
  it('[W1] stops at the limit and says that there is more', () => {
    const daily = buildEvent('DTSTART:20260302T090000Z', 'RRULE:FREQ=DAILY');
    const starts = (limit: number) => {
      const { occurrences, truncated } = expandCalendar(daily, window, limit);
      return [occurrences.map(({ recurrenceId }) => recurrenceId), truncated];
    };
    expect(starts(2)).toEqual([['2026-03-02T09:00:00Z', '2026-03-03T09:00:00Z'], true]);
    expect(starts(7)[1]).toBe(false);
  });
});

describe('a file that asks for too much', () => {
  const event = (...lines: readonly string[]): readonly string[] => [
    'BEGIN:VEVENT',
    'UID:a',
    'DTSTART:20260302T090000Z',
    ...lines,
    'END:VEVENT',
  ];

  it.each([
    ['one line of 10 MB', event(`SUMMARY:${'x'.repeat(10_000_000)}`)],
    ['one line folded 100,000 times', event(`SUMMARY:x${'\r\n x'.repeat(100_000)}`)],
    ['a line of nothing but separators', event(`ATTENDEE${';A=b:c"'.repeat(300_000)}`)],
    [
      '100,000 attendees',
      event(...Array.from({ length: 100_000 }, (_, n) => `ATTENDEE:mailto:p${n}@example.org`)),
    ],
    [
      '100,000 lines that are no property',
      event('DESCRIPTION:x', ...Array.from({ length: 100_000 }, () => 'no property')),
    ],
    [
      '100,000 excluded dates',
      event('RRULE:FREQ=DAILY', `EXDATE:${Array.from({ length: 100_000 }, () => '20260303T090000Z').join()}`),
    ],
    ['components inside components', [...Array.from({ length: 100_000 }, () => 'BEGIN:X-IN'), ...event()]],
    [
      '5,000 events of one UID and start',
      Array.from({ length: 5000 }, (_, n) => event(`SUMMARY:${n}`)).flat(),
    ],
  ])(
    '[I7] is read in bounded time: %s',
    (_, lines) => {
      const { series } = buildCalendar(lines);
      expect(series.length).toBeGreaterThan(0);
    },
    patience * 4,
  );

  it('[I6] never throws, whatever the bytes', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const bytes = Uint8Array.from(
        { length: 2000 },
        (_, index) => (index * seed * 7919 + index * index) % 256,
      );
      expect(readCalendar(bytes).series).toEqual([]);
    }
    expect(readCalendar(buildBytes('BEGIN:VCALENDAR')).problems.map(({ code }) => code)).toEqual(['cut-off']);
  });
});
