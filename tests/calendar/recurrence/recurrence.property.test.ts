import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../src/calendar/recurrence/occurrences';
import type { Span } from '../../../src/domain/event/occurrence';
import { overlapping } from '../../../src/domain/event/occurrence';
import type { Window } from '../../../src/domain/time/window';
import { runs } from '../../helpers/property-runs';
import { buildEvent, buildWindow, startsIn } from '../build';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const some = <Value>(values: fc.Arbitrary<Value>, most = 3): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(values, { minLength: 1, maxLength: most });
const weekday = fc.constantFrom(...weekdays);
const numbersOf = (from: number, to: number): fc.Arbitrary<number[]> =>
  some(fc.integer({ min: from, max: to }));

/** Families of rules in which ical.js, read as an independent opinion, follows the RFC. */
const sharedRule = fc.oneof(
  fc.constant('FREQ=DAILY'),
  some(weekday, 7).map((days) => `FREQ=DAILY;BYDAY=${days.join()}`),
  numbersOf(1, 12).map((months) => `FREQ=DAILY;BYMONTH=${months.join()}`),
  some(weekday, 7).map((days) => `FREQ=WEEKLY;BYDAY=${days.join()}`),
  numbersOf(1, 31).map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days.join()}`),
  fc
    .tuple(fc.constantFrom(-2, -1, 1, 2, 3, 4), weekday)
    .map(([nth, day]) => `FREQ=MONTHLY;BYDAY=${nth}${day}`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(-1, 1, 2, 3), weekday)
    .map(([month, nth, day]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${day}`),
  fc.constant('FREQ=HOURLY'),
);

const anyRule = fc.oneof(
  sharedRule,
  numbersOf(-31, 31).map((days) => `FREQ=YEARLY;BYMONTHDAY=${days.join()}`),
  numbersOf(-366, 366).map((days) => `FREQ=YEARLY;BYYEARDAY=${days.join()}`),
  numbersOf(-53, 53).map((weeks) => `FREQ=YEARLY;BYWEEKNO=${weeks.join()}`),
  fc
    .tuple(some(weekday), fc.constantFrom(-1, 1, 2))
    .map(([days, position]) => `FREQ=MONTHLY;BYDAY=${days.join()};BYSETPOS=${position}`),
  numbersOf(0, 23).map((hours) => `FREQ=HOURLY;BYMINUTE=5,55;BYHOUR=${hours.join()}`),
  numbersOf(0, 23).map((hours) => `FREQ=WEEKLY;BYDAY=MO,FR;BYHOUR=${hours.join()}`),
);

const interval = fc.integer({ min: 1, max: 4 });
/** Days from 2024-01-01. */
const day = fc.integer({ min: 0, max: 800 });

const dayText = (number: number): string =>
  new Date(Date.UTC(2024, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
const startOf = (number: number): string => `${dayText(number).replaceAll('-', '')}T093000`;

describe('a recurrence', () => {
  it('[I5] is what another reader of the RFC makes of it', () => {
    fc.assert(
      fc.property(fc.oneof(sharedRule, fc.constant('FREQ=MINUTELY')), interval, day, (rule, every, start) => {
        const text = `${rule};INTERVAL=${every};COUNT=40`;
        const iterator = ICAL.Recur.fromString(text).iterator(
          ICAL.Time.fromJSDate(new Date(`${dayText(start)}T09:30:00Z`), true),
        );
        const expected: string[] = [];
        for (let next = iterator.next(); next; next = iterator.next()) expected.push(next.toString());
        const content = buildEvent(`DTSTART:${startOf(start)}Z`, `RRULE:${text}`);
        const starts = startsIn(content, buildWindow('2024-01-01', '2600-01-01', 'UTC'));
        // ical.js leaves out a start that is not on its rule; then the COUNT reaches one further.
        const isOnRule = expected[0] === starts[0];
        expect(isOnRule ? starts : starts.slice(1)).toEqual(isOnRule ? expected : expected.slice(0, -1));
      }),
      runs(400),
    );
  });

  it('[W1] is the same in a late window as when it is followed from its beginning', () => {
    const ending = fc.oneof(
      fc.constant(''),
      fc.integer({ min: 1, max: 400 }).map((count) => `;COUNT=${count}`),
      day.map((last) => `;UNTIL=${startOf(last)}`),
    );
    fc.assert(
      fc.property(anyRule, interval, ending, day, day, (rule, every, end, start, from) => {
        const { series, zones } = buildEvent(
          `DTSTART;TZID=Europe/Berlin:${startOf(start)}`,
          'DURATION:PT50M',
          `RRULE:${rule};INTERVAL=${every}${end}`,
        );
        const spansIn = (window: Window): readonly Span[] =>
          expandCalendar({ series, zones }, window, 100_000).occurrences.map(({ span }) => span);
        const late = buildWindow(dayText(from), dayText(from + 30));
        const whole = buildWindow('2023-12-01', dayText(from + 30));
        expect(spansIn(late)).toEqual(spansIn(whole).filter((span) => overlapping(late)(span)));
      }),
      runs(300),
    );
  });
});
