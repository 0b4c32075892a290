import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../src/calendar/occurrences';
import { readCalendar } from '../../src/calendar/read';
import { writeCalendar } from '../../src/calendar/write';
import type { CalendarContent } from '../../src/domain/calendars/calendar';
import { buildBytes, buildWindow } from './build';

const folder = new URL('../fixtures/ics/', import.meta.url);
const fixtures = readdirSync(folder).map((name) => new Uint8Array(readFileSync(new URL(name, folder))));
const now = Date.UTC(2026, 1, 1);
const window = buildWindow('2026-01-01', '2027-01-01');

const two = fc.integer({ min: 10, max: 28 });
const start = fc.tuple(fc.constantFrom('01', '03', '06', '10'), two, fc.integer({ min: 10, max: 23 }));
const time = fc
  .tuple(start, fc.constantFrom('utc', 'zoned', 'windows', 'floating', 'day'))
  .map(([[month, date, hour], kind]) => {
    const day = `2026${month}${date}`;
    if (kind === 'day') return `;VALUE=DATE:${day}`;
    if (kind === 'utc') return `:${day}T${hour}0000Z`;
    if (kind === 'floating') return `:${day}T${hour}0000`;
    return `;TZID=${kind === 'zoned' ? 'America/New_York' : 'Tokyo Standard Time'}:${day}T${hour}0000`;
  });
const text = fc
  .string({ unit: 'grapheme', maxLength: 100 })
  .map((value) => value.replaceAll(/[\r\n\\]/g, ''));
const length = fc.constantFrom('', 'DURATION:PT90M', 'DURATION:P1DT2H', 'DURATION:P2W');
const rule = fc.constantFrom(
  '',
  '',
  'RRULE:FREQ=WEEKLY;COUNT=5',
  'RRULE:FREQ=MONTHLY;BYDAY=-1FR',
  'RRULE:FREQ=DAILY;INTERVAL=9;UNTIL=20261001',
);
const status = fc.constantFrom('', 'STATUS:CANCELLED');
const replaced = fc.oneof(
  { arbitrary: fc.constant(''), weight: 3 },
  { arbitrary: time.map((at) => `RECURRENCE-ID${at}`), weight: 1 },
);
const event = fc
  .tuple(fc.integer({ min: 0, max: 5 }), time, length, rule, text, status, replaced)
  .map(([uid, at, lasting, recurring, summary, ...rest]) => {
    const lines = [`UID:${uid}`, `DTSTART${at}`, lasting, recurring, `SUMMARY:${summary}`, ...rest];
    return ['BEGIN:VEVENT', ...lines.filter((line) => line !== ''), 'END:VEVENT'].join('\r\n');
  });
const events = fc.array(event, { maxLength: 8 });

const fileOf = (list: readonly string[]): Uint8Array =>
  buildBytes(['BEGIN:VCALENDAR', ...list, 'END:VCALENDAR', ''].join('\r\n'));

const readEvents = (list: readonly string[]): CalendarContent => readCalendar(fileOf(list));

/** All that can be seen of a calendar, apart from where in the file it stood and when it was written. */
const seen = (content: CalendarContent) =>
  expandCalendar(content, window, 10_000)
    .occurrences.map(({ seriesKey, recurrenceId, span, version }) => ({
      seriesKey,
      recurrenceId,
      span,
      summary: version.summary,
      status: version.status,
    }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

describe('readCalendar, for any input', () => {
  it('[I6] survives a cut anywhere, and keeps the events that end before it', () => {
    fc.assert(
      fc.property(events, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
        const bytes = fileOf(list.map((one, index) => one.replace(/UID:\d/, `UID:event-${index}`)));
        const cut = bytes.slice(0, Math.floor(bytes.length * part));
        const whole = new TextDecoder().decode(cut).split('END:VEVENT').length - 1;
        expect(readCalendar(cut).series.map(({ uid }) => uid)).toEqual(
          Array.from({ length: whole }, (_, index) => `event-${index}`),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('[I6] survives bytes changed anywhere', () => {
    const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.array(change, { maxLength: 20 }), (bytes, changes) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, byte] of changes) damaged[at % Math.max(1, damaged.length)] = byte;
        const content = readCalendar(damaged);
        expect(expandCalendar(content, window, 100).occurrences.length).toBeLessThanOrEqual(100);
        expect(readCalendar(buildBytes(writeCalendar({ ...content, now }))).otherComponents).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('[I3] does not depend on the order of the events', () => {
    fc.assert(
      fc.property(
        events.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(seen(readEvents(shuffled))).toEqual(seen(readEvents(list)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('writeCalendar, for any calendar', () => {
  it('[X1] is read again as the same occurrences', () => {
    fc.assert(
      fc.property(events, (list) => {
        const content = readEvents(list);
        const reread = readCalendar(buildBytes(writeCalendar({ ...content, now })));
        expect(reread.problems).toEqual([]);
        expect(seen(reread)).toEqual(seen(content));
      }),
      { numRuns: 300 },
    );
  });

  it('[X1] is read again as the same occurrences for every fixture', () => {
    for (const bytes of fixtures) {
      const content = readCalendar(bytes);
      expect(seen(readCalendar(buildBytes(writeCalendar({ ...content, now }))))).toEqual(seen(content));
    }
  });
});
