import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import { expandCalendar } from '../../../src/calendar/recurrence/occurrences';
import type { CalendarContent } from '../../../src/domain/calendars/calendar';
import { buildBytes, buildEvent, buildWindow, occurrencesIn, startsIn } from '../build';
import { buildFromFile, buildFromSeries } from '../write/build-written';

const window = buildWindow('2026-01-01', '2027-01-01');

const rich = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Tests//EN',
  'BEGIN:VTIMEZONE',
  'TZID:Office',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:dinner',
  'DTSTART;TZID=Office:20260302T190000',
  'DURATION:PT2H',
  'RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO',
  'EXDATE;TZID=Office:20260309T190000',
  'SUMMARY:Dîner “chez Zoë” 🎉\\, with a',
  ' folded end',
  'ATTENDEE;CN="Ruiz, Ana";PARTSTAT=ACCEPTED:mailto:ana@example.org',
  'BEGIN:VALARM',
  'TRIGGER:-PT15M',
  'END:VALARM',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:day',
  'DTSTART;VALUE=DATE:20260303',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:dinner',
  'RECURRENCE-ID;TZID=Office:20260316T190000',
  'DTSTART;TZID=Office:20260317T190000',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** What every reading must bear. */
function digest(content: CalendarContent, bytes?: Uint8Array): void {
  expandCalendar(content, window, 100);
  readCalendar(buildBytes(buildFromSeries(content)));
  if (bytes) readCalendar(buildBytes(buildFromFile(bytes, content).text));
}

describe('a file cut at any byte', () => {
  const whole = (text: string): readonly string[] =>
    [...text.matchAll(/BEGIN:VEVENT\r\nUID:(\w+)[\s\S]*?END:VEVENT/g)].map(([, uid]) => uid ?? '');

  const check = (bytes: Uint8Array, decode: (bytes: Uint8Array) => string): void => {
    for (let length = 0; length <= bytes.length; length += 1) {
      const cut = bytes.slice(0, length);
      const content = readCalendar(cut);
      if (length % 3 === 0) digest(content, cut);
      expect([length, content.series.map(({ uid }) => uid)]).toEqual([
        length,
        [...new Set(whole(decode(cut)))],
      ]);
    }
  };

  it('[I6] keeps every whole event before the cut', () => {
    check(buildBytes(rich), (bytes) => new TextDecoder().decode(bytes));
  });

  it('[I6] keeps every whole event before the cut in UTF-16', () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${rich}`, 'utf16le'));
    check(bytes, (cut) => new TextDecoder('utf-16le').decode(cut));
  });
});

describe('a charset that is not what it should be', () => {
  const summaryOf = (...bytes: readonly number[]): string | undefined =>
    readCalendar(
      Uint8Array.from([
        ...buildBytes('BEGIN:VEVENT\nUID:a\nDTSTART:20260302T090000Z\nSUMMARY:'),
        ...bytes,
        ...buildBytes('\nEND:VEVENT\n'),
      ]),
    ).series[0]?.master?.summary;

  it.each([
    ['a lone byte of Latin-1', [0x43, 0xe9], 'Cé'],
    ['a character of UTF-8 cut in the middle', [0x43, 0xc3], 'CÃ'],
    ['half a surrogate pair in UTF-8', [0xed, 0xa0, 0x80], 'í\u00a0€'],
    ['a slash written too long', [0xc0, 0xaf], 'À¯'],
    ['a byte order mark in the middle', [0xef, 0xbb, 0xbf, 0x43], 'C'],
    ['bytes of no charset at all', [0xff, 0xfe, 0x81], 'ÿþ\u0081'],
  ])('[I6] is read as well as it can be: %s', (_, bytes, summary) => {
    expect(summaryOf(...bytes)).toBe(summary);
  });

  it('[I6] is read with a mark for half a surrogate pair in UTF-16', () => {
    const text = '\ufeffBEGIN:VEVENT\nUID:a\nDTSTART:20260302T090000Z\nSUMMARY:x\ud800y\nEND:VEVENT\n';
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(readCalendar(bytes).series[0]?.master?.summary).toBe('x\ufffdy');
  });

  it('[I6] is read when a file in UTF-8 says that it is in another', () => {
    const { series } = buildEvent('DTSTART:20260302T090000Z', 'SUMMARY;CHARSET=ISO-8859-1:Café');
    expect(series[0]?.master?.summary).toBe('Café');
  });
});

describe('a rule of nonsense', () => {
  it.each([
    ['FREQ=DAILY;INTERVAL=0;COUNT=2', ['2026-03-02', '2026-03-03']],
    ['FREQ=DAILY;INTERVAL=-3;COUNT=2', ['2026-03-02', '2026-03-03']],
    ['FREQ=WEEKLY;BYDAY=99MO,XX,0TU,;COUNT=2', ['2026-03-02', '2026-03-03']],
    ['FREQ=DAILY;COUNT=2;COUNT=900', ['2026-03-02', '2026-03-03']],
    ['FREQ=DAILY;COUNT=1e9;UNTIL=20260303T235959Z', ['2026-03-02', '2026-03-03']],
    ['FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=99;BYYEARDAY=1000;BYWEEKNO=60', ['2026-03-02']],
    [
      'FREQ=DAILY;BYSETPOS=400;COUNT=5',
      ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'],
    ],
    ['FREQ=DAILY;INTERVAL=99999999999999999999999999', ['2026-03-02']],
    ['FREQ=DAILY;UNTIL=00010101T000000Z', []],
    [';;;=;FREQ==DAILY', ['2026-03-02']],
  ])('[I6] is mended: %s', (rule, days) => {
    const content = buildEvent('DTSTART:20260302T090000Z', `RRULE:${rule}`);
    expect(startsIn(content, window).map((start) => start.slice(0, 10))).toEqual(days);
    digest(content);
  });

  it.each([
    ['FREQ=SECONDLY', true],
    ['FREQ=SECONDLY;COUNT=1000000000', true],
    ['FREQ=MINUTELY;UNTIL=99991231T235959Z', true],
    ['FREQ=DAILY;COUNT=1000000000', false],
  ])('[I7] is followed as far as the window asks: %s', (rule, truncated) => {
    const content = buildEvent('DTSTART:20260302T090000Z', `RRULE:${rule}`);
    const expansion = expandCalendar(content, window, 1000);
    expect([expansion.occurrences.length, expansion.truncated]).toEqual([truncated ? 1000 : 305, truncated]);
  });

  it('[I6] is left out when it is longer than any rule can be', () => {
    const content = buildEvent(
      'DTSTART:20260302T090000Z',
      `RRULE:FREQ=WEEKLY;BYDAY=${'MO,'.repeat(10_000)}`,
      'SUMMARY:Class',
    );
    expect(startsIn(content, window)).toEqual(['2026-03-02T09:00:00Z']);
    expect(content.problems.map(({ code, message }) => [code, message.slice(0, 53)])).toEqual([
      ['bad-rule', 'The repetition (RRULE) of "Class" could not be read: '],
    ]);
  });
});

describe('a day that its month does not have', () => {
  it.each(['20261131T090000Z', '20260229T090000Z', ' 20261131T090000Z ', '2026-11-31T09:00:00Z'])(
    '[I6] is counted on into the next month, and named: “%s”',
    (text) => {
      const content = buildEvent(`DTSTART:${text}`);
      expect(startsIn(content, window)).toEqual([
        text.includes('0229') ? '2026-03-01T09:00:00Z' : '2026-12-01T09:00:00Z',
      ]);
      expect(content.problems.map(({ code }) => code)).toEqual(['bad-time']);
    },
  );

  it.each(['20261130T090000Z', '20280229T090000Z', ' 20261129T090000Z'])(
    '[I6] is not this one: “%s”',
    (text) => {
      expect(buildEvent(`DTSTART:${text}`).problems).toEqual([]);
    },
  );
});

describe('numbers that are too large', () => {
  it.each([
    ['SEQUENCE:99999999999999999999999', []],
    ['SEQUENCE:1e999', []],
    ['DURATION:PT99999999999999999999S', ['bad-duration']],
    [`DURATION:P${'9'.repeat(400)}D`, ['bad-duration']],
    ['DTEND:99991231T235959Z', []],
    ['DTEND:99999999T999999Z', ['bad-time']],
    [`DTEND:${'9'.repeat(1000)}`, ['bad-time']],
    ['RDATE:99991231T235959Z,00010101T000000Z', []],
    [`RRULE:FREQ=DAILY;COUNT=${'9'.repeat(1000)};UNTIL=20260302T090000Z`, []],
  ])('[I6] cost themselves alone: %s', (line, codes) => {
    const content = buildEvent('DTSTART:20260302T090000Z', line);
    expect(startsIn(content, window)).toEqual(['2026-03-02T09:00:00Z']);
    expect(content.problems.map(({ code }) => code)).toEqual(codes);
    digest(content);
  });

  it('[I6] cost an offset of a zone alone', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Ship', 'BEGIN:STANDARD', 'DTSTART:00010101T000000'];
    const offsets = ['TZOFFSETFROM:+9959', 'TZOFFSETTO:+999999', 'RRULE:FREQ=SECONDLY', 'END:STANDARD'];
    const event = ['BEGIN:VEVENT', 'UID:a', 'DTSTART;TZID=Ship:20260302T090000', 'END:VEVENT'];
    const content = readCalendar(buildBytes([...zone, ...offsets, 'END:VTIMEZONE', ...event, ''].join('\n')));
    expect(content.problems.map(({ code }) => code)).toEqual(['unknown-zone']);
    digest(content);
  });

  it.each([
    ['DTSTART;VALUE=DATE:00010101', 'DTEND;VALUE=DATE:99991231', 1],
    ['DTSTART;VALUE=DATE:99991231', 'DURATION:P1000D', 0],
    ['DTSTART;TZID=Asia/Tokyo:00010101T000000', 'DTEND;TZID=Asia/Tokyo:99991231T235959', 1],
    ['DTSTART;TZID=America/New_York:99991231T235959', 'DURATION:P365000D', 0],
  ])('[I5] are none from the first year to the last: %s, %s', (start, end, count) => {
    const content = buildEvent(start, end);
    expect(content.problems).toEqual([]);
    expect(occurrencesIn(content, window)).toHaveLength(count);
    expect(expandCalendar(content, buildWindow('0001-01-02', '9999-12-30'), 10).truncated).toBe(false);
    digest(content);
  });
});

describe('a value that tries to be more', () => {
  it('[I6] adds no event by an END inside a text', () => {
    const content = buildEvent(
      'DTSTART:20260302T090000Z',
      'SUMMARY:x\\nEND:VEVENT',
      'DESCRIPTION:a\r\n END:VEVENT',
    );
    expect(content.series.map(({ master }) => master?.summary)).toEqual(['x\nEND:VEVENT']);
  });

  it('[I6] finds no event in names of objects', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const content = buildEvent(
      ...names.flatMap((name) => [`${name}:x`, `DTSTART;${name}=x;TZID=${name}:20260302T090000`]),
      ...names.map((name) => `RRULE:FREQ=DAILY;COUNT=1;${name}=1`),
    );
    expect(content.unknownZones).toEqual(['__proto__']);
    digest(content);
  });
});

it.each([
  ['<?xml version="1.0"?>\n<schedule><conference/></schedule>', true],
  ['{ "schedule": { "conference": {} } }', true],
  ['<?xml version="1.0"?>\n<rss><channel/></rss>', false],
  ['{ "events": [] }', false],
])('[I6] says of %s whether it is the programme of a conference', (text, isProgramme) => {
  const [problem] = readCalendar(new TextEncoder().encode(text)).problems;
  expect(problem?.code).toBe('not-a-calendar');
  expect(problem?.message.includes('the programme of a conference')).toBe(isProgramme);
});
