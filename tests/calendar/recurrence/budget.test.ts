import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandCalendar, expandCalendars } from '../../../src/calendar/recurrence/occurrences';
import { parseRule } from '../../../src/calendar/recurrence/rule';
import { startsOfRule } from '../../../src/calendar/recurrence/rule-starts';
import { createTimes } from '../../../src/calendar/recurrence/rule-times';
import { runs } from '../../helpers/property-runs';
import { buildCalendar, buildEvent, buildWindow } from '../build';
import { runToEnd } from '../write/build-written';

const week = buildWindow('2026-03-02', '2026-03-09');
const eventOf = (uid: string, ...lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  ...lines,
  'END:VEVENT',
];
const many = <Item>(count: number, of: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => of(index));

const numbers = (from: number, to: number): string => many(to - from + 1, (index) => from + index).join();
const everyTime = `BYHOUR=${numbers(0, 23)};BYMINUTE=${numbers(0, 59)};BYSECOND=${numbers(0, 59)}`;

/** Each asks for far more than can be found in a window. */
const hostile = [
  ['RRULE:FREQ=SECONDLY'],
  ['RRULE:FREQ=SECONDLY', 'EXRULE:FREQ=SECONDLY'],
  ['RRULE:FREQ=DAILY', 'EXRULE:FREQ=SECONDLY;COUNT=1000000000'],
  ['RRULE:FREQ=SECONDLY;BYSECOND=1;COUNT=100000000000'],
  [`RRULE:FREQ=DAILY;${everyTime}`],
  [`RRULE:FREQ=YEARLY;COUNT=1000000;BYYEARDAY=${numbers(1, 366)},${numbers(-366, -1)}`],
  many(2000, (index) => `RRULE:FREQ=SECONDLY;INTERVAL=${index + 1}`),
];
const hostileEvents = (count: number): readonly (readonly string[])[] =>
  many(count, (index) =>
    eventOf(`hostile-${index}`, 'DTSTART:00010101T040000', ...(hostile[index % hostile.length] ?? [])),
  );

const ordinary = fc.record({
  start: fc.constantFrom(
    'DTSTART;VALUE=DATE:20250303',
    'DTSTART:20250303T090000Z',
    'DTSTART:20250303T090000',
    'DTSTART;TZID=America/New_York:20250303T090000',
  ),
  rule: fc.constantFrom(
    ...['', 'RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR', 'RRULE:FREQ=MONTHLY;BYDAY=1TU'],
    ...['RRULE:FREQ=DAILY;COUNT=400', 'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260306T120000Z'],
    ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1TU', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-26;COUNT=30'],
    'RRULE:FREQ=HOURLY;INTERVAL=6',
  ),
  more: fc.subarray(['EXDATE:20260304T090000Z', 'RDATE:20260305T110000Z', 'EXRULE:FREQ=WEEKLY;BYDAY=FR']),
});

describe('the steps of a window', () => {
  it('[W1] are not taken from ordinary series by hostile ones, wherever these stand', () => {
    fc.assert(
      fc.property(fc.array(ordinary, { minLength: 1, maxLength: 20 }), fc.nat({ max: 20 }), (list, at) => {
        const events = list.map(({ start, rule, more }, index) =>
          eventOf(`${index}`, start, ...(rule ? [rule, ...more] : [])),
        );
        const mixed = events.toSpliced(at, 0, ...hostileEvents(35));
        const { occurrences, truncated } = expandCalendar(buildCalendar(...mixed), week, 1000);
        expect([occurrences.filter(({ seriesKey }) => !seriesKey.startsWith('hostile')), truncated]).toEqual([
          expandCalendar(buildCalendar(...events), week, 1000).occurrences,
          true,
        ]);
      }),
      runs(5),
    );
  });

  it('[W1] are enough for a large ordinary calendar', () => {
    const events = many(500, (index) =>
      eventOf(`${index}`, 'DTSTART;TZID=Europe/Berlin:20200101T090000', 'RRULE:FREQ=DAILY'),
    );
    const year = buildWindow('2026-01-01', '2027-01-01');
    const { occurrences, truncated } = expandCalendar(buildCalendar(...events), year, 200_000);
    expect([occurrences.length, truncated]).toEqual([500 * 365, false]);
  });

  it('[W1] are enough for one series of every quarter of an hour in two years', () => {
    const content = buildEvent('DTSTART:20200101T000000Z', 'RRULE:FREQ=MINUTELY;INTERVAL=15');
    const years = buildWindow('2026-01-01', '2028-01-01', 'UTC');
    const { occurrences, truncated } = expandCalendar(content, years, 200_000);
    expect([occurrences.length, truncated]).toEqual([730 * 96, false]);
  });

  it('[W1] show the beginning of a single series that asks for too much', () => {
    const content = buildEvent('DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY');
    const { occurrences, truncated } = expandCalendar(content, week, 200_000);
    const [first, second] = occurrences.map(({ recurrenceId }) => recurrenceId);
    expect([first, second, truncated]).toEqual(['2026-03-01T23:00:00Z', '2026-03-01T23:00:01Z', true]);
    expect(occurrences.length).toBeGreaterThan(10_000);
    expect(occurrences.length).toBeLessThan(100_000);
  });

  it('[W1] are shared by all calendars, and so is the room for occurrences', () => {
    const [bad, good] = [buildCalendar(...hostileEvents(35)), buildEvent('DTSTART:20260303T090000Z')];
    const { found, truncated } = runToEnd(expandCalendars([bad, good], week, 100));
    const ofGood = found.filter(({ calendar }) => calendar === 1);
    expect([ofGood.length, truncated, found.length <= 100]).toEqual([1, true, true]);
  });

  it('[W1] are not more for a window of all years', () => {
    const events = many(20, (index) =>
      eventOf(`${index}`, 'DTSTART:00010101T000000Z', 'RRULE:FREQ=SECONDLY'),
    );
    const ages = buildWindow('0001-01-01', '9999-12-31');
    const { occurrences } = expandCalendar(buildCalendar(...events), ages, 1_000_000);
    // Six steps each.
    expect(occurrences.length).toBeLessThan(400_000);
  });

  it('[W1] are spent in small portions, so that other work can run between them', () => {
    const expanding = expandCalendars([buildCalendar(...hostileEvents(35))], week, 100);
    let yields = 0;
    while (!expanding.next().done) yields += 1;
    expect(yields).toBeGreaterThan(50);
  });

  it.each(hostile.map((lines) => [lines[0] ?? '']))('[W1] bound what a rule does: %s', (line) => {
    const rule = parseRule(line.replace('RRULE:', ''));
    if (!rule) throw new Error('the rule cannot be read');
    const budget = { steps: 10_000 };
    const range = { from: Date.UTC(2026, 2, 2), to: Date.UTC(2026, 2, 9) };
    const starts = [...startsOfRule(rule, Date.UTC(2020, 0, 1), range, Number.POSITIVE_INFINITY, budget)];
    // No step is free, and the last one goes over the budget by no more than a period.
    expect(starts.length * 2).toBeLessThanOrEqual(10_000 - budget.steps);
    expect(budget.steps).toBeGreaterThan(-1000);
  });
});

describe('the times of a day', () => {
  const numbersOf = (most: number) => fc.array(fc.nat({ max: most }), { maxLength: 4 });

  it('[I5] are found one by one as in a list of all', () => {
    fc.assert(
      fc.property(
        numbersOf(23),
        numbersOf(59),
        numbersOf(60),
        fc.nat({ max: 86_399 }),
        fc.integer({ min: -10, max: 86_410 }),
        (hours, minutes, seconds, own, least) => {
          const times = createTimes(hours, minutes, seconds, own * 1000);
          const or = (list: readonly number[], value: number) => (list.length > 0 ? list : [value]);
          const all = or(hours, Math.floor(own / 3600)).flatMap((hour) =>
            or(minutes, Math.floor(own / 60) % 60).flatMap((minute) =>
              or(seconds, own % 60).map((second) => hour * 3600 + minute * 60 + Math.min(second, 59)),
            ),
          );
          const sorted = [...new Set(all)].toSorted((a, b) => a - b).map((second) => second * 1000);
          expect(many(times.length, times.at)).toEqual(sorted);
          const index = sorted.findIndex((time) => time >= least * 1000);
          expect(times.indexFrom(least * 1000)).toBe(index < 0 ? sorted.length : index);
        },
      ),
    );
  });
});
