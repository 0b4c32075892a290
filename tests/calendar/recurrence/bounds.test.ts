import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsYielding, seriesWithin } from '../../../src/calendar/recurrence/bounds';
import { expandCalendar } from '../../../src/calendar/recurrence/occurrences';
import { toInstants } from '../../../src/domain/time/window';
import { runs } from '../../helpers/property-runs';
import { buildCalendar, buildWindow } from '../build';
import { runToEnd } from '../write/build-written';

const day = fc
  .integer({ min: 0, max: 1200 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000));
const basic = (date: Date): string => date.toISOString().slice(0, 10).replaceAll('-', '');
const iso = (date: Date): string => date.toISOString().slice(0, 10);

const start = fc.tuple(
  day.map(basic),
  fc.constantFrom(
    (text: string) => `DTSTART;VALUE=DATE:${text}`,
    (text: string) => `DTSTART:${text}T233000Z`,
    (text: string) => `DTSTART:${text}T003000`,
    (text: string) => `DTSTART;TZID=Pacific/Kiritimati:${text}T003000`,
    (text: string) => `DTSTART;TZID=Pacific/Pago_Pago:${text}T233000`,
  ),
);
const rest = fc.subarray(
  [
    'DURATION:P3DT5H',
    'RRULE:FREQ=WEEKLY;BYDAY=MO,FR;COUNT=9',
    'RRULE:FREQ=DAILY;INTERVAL=3;COUNT=12',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4',
    'RRULE:FREQ=WEEKLY;UNTIL=20260601',
    'RRULE:FREQ=YEARLY;UNTIL=20270301T120000Z',
    'RRULE:FREQ=DAILY;COUNT=3;BYMONTH=12',
    'RRULE:FREQ=HOURLY;COUNT=200',
    'RDATE:20240101T100000Z',
    'RDATE;VALUE=PERIOD:20280301T220000Z/P40D,20240101T100000Z/PT1H',
    'RDATE;VALUE=DATE:20280501',
    'EXDATE:20260302T000000Z',
    'EXRULE:FREQ=DAILY;INTERVAL=2',
  ],
  { maxLength: 3 },
);

/** An event moved from one day to any other, perhaps with all that come after it. */
const override = fc
  .tuple(day.map(basic), start, fc.boolean())
  .map(([from, [text, toStart], andFuture]): readonly string[] => [
    'BEGIN:VEVENT',
    'UID:event',
    `RECURRENCE-ID${andFuture ? ';RANGE=THISANDFUTURE' : ''}:${from}T003000`,
    toStart(text),
    'DURATION:P2D',
    'END:VEVENT',
  ]);
const overrides = fc.array(override, { maxLength: 2 });

describe('the bounds of a series', () => {
  it('[W1] never leave out what lies in a window', () => {
    let within = 0;
    let without = 0;
    const days = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(start, rest, overrides, fc.boolean(), day, days, (...given) => {
        const [[text, toStart], lines, moved, isOrphan, from, length] = given;
        const master = ['BEGIN:VEVENT', 'UID:event', toStart(text), ...lines, 'END:VEVENT'];
        const content = buildCalendar(...(isOrphan && moved.length > 0 ? moved : [master, ...moved]));
        const to = new Date(from.getTime() + length * 86_400_000);
        const window = buildWindow(iso(from), iso(to));
        const bounds = runToEnd(boundsYielding(content.series));
        const { start, end } = toInstants(window);
        const series = seriesWithin(content.series, bounds, start, end);
        expect(expandCalendar({ ...content, series }, window, 1000)).toEqual(
          expandCalendar(content, window, 1000),
        );
        const found = seriesWithin(content.series, bounds, from.getTime(), to.getTime());
        if (found.length > 0) within += 1;
        else without += 1;
      }),
      runs(5000),
    );
    // Both ways are taken, so that neither is right for want of being tried.
    expect(Math.min(within, without)).toBeGreaterThan(300);
  });
});
