import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/calendar/read/read';
import { expandCalendar } from '../../src/calendar/recurrence/occurrences';
import type { CalendarContent, Problem } from '../../src/domain/calendars/calendar';
import { compareIcs, unnamedIn } from '../helpers/compare-ics';
import { runs } from '../helpers/property-runs';
import { buildBytes, buildWindow } from './build';
import { buildCopy, buildFromSeries } from './write/build-written';

const folder = new URL('../fixtures/ics/', import.meta.url);
const fixtures = readdirSync(folder).map((name) => new Uint8Array(readFileSync(new URL(name, folder))));
const window = buildWindow('2026-01-01', '2027-01-01');

const zoneNames = {
  zoned: 'America/New_York',
  windows: 'Tokyo Standard Time',
  defined: 'Our "Office"',
  unknown: 'Nowhere, really',
} as const;
/** The half-hourly office, with a summer time of its own. */
const definition = [
  'BEGIN:VTIMEZONE',
  'TZID:Our Office',
  ...['BEGIN:STANDARD', 'DTSTART:20000101T000000', 'RRULE:FREQ=YEARLY;BYMONTH=9'],
  ...['TZOFFSETFROM:+0630', 'TZOFFSETTO:+0530', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:20000401T000000', 'RRULE:FREQ=YEARLY'],
  ...['TZOFFSETFROM:+0530', 'TZOFFSETTO:+0630', 'END:DAYLIGHT'],
  'END:VTIMEZONE',
];

const two = fc.integer({ min: 10, max: 28 });
const start = fc.tuple(fc.constantFrom('01', '03', '06', '10'), two, fc.integer({ min: 10, max: 23 }));
const time = fc
  .tuple(start, fc.constantFrom('utc', 'zoned', 'windows', 'defined', 'unknown', 'floating', 'day'))
  .map(([[month, date, hour], kind]) => {
    const day = `2026${month}${date}`;
    if (kind === 'day') return `;VALUE=DATE:${day}`;
    if (kind === 'utc') return `:${day}T${hour}0000Z`;
    if (kind === 'floating') return `:${day}T${hour}0000`;
    return `;TZID=${zoneNames[kind]}:${day}T${hour}0000`;
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
const replaced = fc.oneof(
  { arbitrary: fc.constant(''), weight: 3 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom('', ';RANGE=THISANDFUTURE'), time)
      .map(([range, at]) => `RECURRENCE-ID${range}${at}`),
    weight: 1,
  },
);
const changes = fc.tuple(
  fc.option(
    time.map((at) => `EXDATE${at}`),
    { nil: '' },
  ),
  fc.option(
    time.map((at) => `RDATE${at}`),
    { nil: '' },
  ),
  fc.option(
    two.map(
      (day) => `RDATE;VALUE=PERIOD:202603${day}T100000Z/PT3H,202604${day}T100000Z/202604${day}T120000Z`,
    ),
    { nil: '' },
  ),
  fc.constantFrom('', '', 'EXRULE:FREQ=MONTHLY;COUNT=2', 'EXRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260701'),
);
const details = fc
  .record({
    status: fc.constantFrom('CANCELLED', 'TENTATIVE', 'CONFIRMED', 'NEVER HEARD OF'),
    person: text.map((value) => value.replaceAll('"', '')),
    words: text,
    place: fc.constantFrom(
      'Bell\u0007 and feed\u000c',
      'Line\\none\\, two\\; three\\\\',
      'https://example.zoom.us/j/1',
      '',
    ),
    office: fc.constantFrom('OOF', 'FREE', 'BUSY'),
  })
  .map(({ status, person, words, place, office }) => [
    `STATUS:${status}`,
    `CATEGORIES:${words},a\\,b`,
    `ATTENDEE;CN="${person}";PARTSTAT=TENTATIVE;CUTYPE=GROUP:mailto:${person}@example.org`,
    `ATTENDEE;CN="${person}":mailto:plain@example.org`,
    `ORGANIZER;CN=${person.replaceAll(/[;:]/g, '')}:mailto:ana@example.org`,
    `DESCRIPTION:${place} ${words}`,
    `LOCATION:${place}`,
    'TRANSP:TRANSPARENT',
    `X-MICROSOFT-CDO-BUSYSTATUS:${office}`,
  ]);
const event = fc
  .tuple(fc.integer({ min: 0, max: 5 }), time, length, rule, text, replaced, changes, details)
  .map(([uid, at, lasting, recurring, summary, recurrence, changed, more]) => {
    const lines = [`UID:${uid}`, `DTSTART${at}`, lasting, recurring, `SUMMARY:${summary}`, recurrence];
    const filled = [...lines, ...changed, ...more].filter((line) => line !== '');
    return ['BEGIN:VEVENT', ...filled, 'END:VEVENT'].join('\r\n');
  });
const events = fc.array(event, { maxLength: 8 });

/** Problems that a calendar keeps however it is written: a zone that nobody knows, a series that ends before it starts. */
const isOfWriting = ({ code, message }: Problem): boolean =>
  code !== 'unknown-zone' && !message.includes('is on no day');

const fileOf = (list: readonly string[]): Uint8Array =>
  buildBytes(['BEGIN:VCALENDAR', ...definition, ...list, 'END:VCALENDAR', ''].join('\r\n'));

const readEvents = (list: readonly string[]): CalendarContent => readCalendar(fileOf(list));

/** All that can be seen of a calendar, apart from where in the file it stood and when it was written. */
const seen = (content: CalendarContent) =>
  expandCalendar(content, window, 10_000)
    .occurrences.map(({ seriesKey, recurrenceId, span, version }) => {
      const { start, end, sequence, lastModified, ...details } = version;
      // Events of one UID and start are told apart by all they say, also by the form their dates are written in.
      return { seriesKey: seriesKey.replace(/~[0-9a-f]{16}$/, ''), recurrenceId, span, details };
    })
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
      runs(500),
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
        expect(readCalendar(buildBytes(buildFromSeries(content))).otherComponents).toBe(0);
      }),
      runs(500),
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
      runs(300),
    );
  });
});

describe('writeCalendar, for any calendar', () => {
  it('[X1] is read again as the same occurrences', () => {
    fc.assert(
      fc.property(events, (list) => {
        const content = readEvents(list);
        const reread = readCalendar(buildBytes(buildFromSeries(content)));
        expect(reread.problems.filter(isOfWriting)).toEqual([]);
        expect(seen(reread)).toEqual(seen(content));
      }),
      runs(300),
    );
  });

  it('[X1] is read again as the same occurrences for every fixture', () => {
    for (const bytes of fixtures) {
      const content = readCalendar(bytes);
      expect(seen(readCalendar(buildBytes(buildFromSeries(content))))).toEqual(seen(content));
    }
  });
});

/** What only other programs read. */
const others = fc.array(
  fc.constantFrom(
    'CLASS:PRIVATE',
    'GEO:48.2;16.3',
    'PRIORITY:5',
    'RELATED-TO;RELTYPE=SIBLING:0',
    'ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY:SGVsbG8=',
    'COMMENT;LANGUAGE=de;ALTREP="https://example.org/a:b":Später\\, vielleicht',
    'X-NOTE;X-A="1","2";X-B=^\'c^\':d;e,f',
    'SUMMARY;LANGUAGE=fr:Un autre titre',
    'BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER;RELATED=END:-PT5M\r\nDESCRIPTION:Now\r\nEND:VALARM',
  ),
  { maxLength: 5 },
);
const fullEvents = fc
  .array(fc.tuple(event, others), { maxLength: 8 })
  .map((list) =>
    list.map(([text, more]) => text.replace('END:VEVENT', [...more, 'END:VEVENT'].join('\r\n'))),
  );

const exportOf = (bytes: Uint8Array) => {
  const { text, mended } = buildCopy(bytes, { ...readCalendar(bytes), name: '' });
  return { copy: buildBytes(text), mended };
};

describe('a file exported again', () => {
  it('[X1] is read again as the same occurrences', () => {
    fc.assert(
      fc.property(fullEvents, (list) => {
        const { copy } = exportOf(fileOf(list));
        const reread = readCalendar(copy);
        expect(reread.problems.filter(isOfWriting)).toEqual([]);
        expect(seen(reread)).toEqual(seen(readEvents(list)));
      }),
      runs(300),
    );
  });

  it('[X1] says all that the file said, and names what it says otherwise', () => {
    fc.assert(
      fc.property(fullEvents, (list) => {
        const file = fileOf(list.map((one, index) => one.replace(/UID:\d/, `UID:event-${index}`)));
        const { copy, mended } = exportOf(file);
        expect(unnamedIn(compareIcs(file, copy, mended), mended)).toEqual([]);
      }),
      runs(300),
    );
  });

  it('[X1] is the same when it is exported once more, and nothing is left to mend', () => {
    fc.assert(
      fc.property(fullEvents, (list) => {
        const { copy } = exportOf(fileOf(list));
        const again = exportOf(copy);
        expect(new TextDecoder().decode(again.copy)).toBe(new TextDecoder().decode(copy));
        expect(again.mended).toEqual([]);
      }),
      runs(300),
    );
  });

  it('[X1] says all that every fixture says, but for what its problems name and versions that do not count', () => {
    for (const bytes of fixtures) {
      if (readCalendar(bytes).problems.length > 0) continue;
      const { copy, mended } = exportOf(bytes);
      const unnamed = unnamedIn(compareIcs(bytes, copy, mended), mended);
      expect(unnamed.filter(({ isOfSeveral }) => !isOfSeveral)).toEqual([]);
      expect(seen(readCalendar(copy))).toEqual(seen(readCalendar(bytes)));
    }
  });
});
