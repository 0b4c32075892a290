import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import { buildBytes } from '../build';
import { buildCopy } from './build-written';

const calendarOf = (...lines: readonly string[]): Uint8Array =>
  buildBytes(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'));

const event = (...lines: readonly string[]): Uint8Array =>
  calendarOf('BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT');

/** The unfolded lines of an export between the head that Mingle writes and its end, and what is named as mended. */
function exported(bytes: Uint8Array, categories: readonly string[] = []) {
  const { text, mended } = buildCopy(bytes, { ...readCalendar(bytes), name: '', categories });
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return { lines: lines.slice(lines.indexOf('CALSCALE:GREGORIAN') + 1, -2), mended };
}

/** The lines of the one event of an export that are not those of `event`. */
function eventOf(bytes: Uint8Array) {
  const { lines, mended } = exported(bytes);
  const from = lines.indexOf('DTSTAMP:20260101T000000Z');
  return { lines: lines.slice(from + 1, lines.indexOf('END:VEVENT')), mended };
}

describe('an event exported from its file', () => {
  it('[X1] keeps all it says, in its order, and gets the categories of Mingle', () => {
    const lines = [
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTAMP:20260101T000000Z',
      'DTSTART:20260302T090000Z',
      'DTEND:20260302T100000Z',
      'SUMMARY;LANGUAGE=de:Frühstück\\, mit Ana',
      'CLASS:PRIVATE',
      'GEO:48.2,16.3',
      'PRIORITY:5',
      'RELATED-TO;RELTYPE=PARENT:b',
      'ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY:SGVsbG8=',
      'ATTENDEE;ROLE=OPT-PARTICIPANT;RSVP=TRUE;MEMBER="mailto:x@example.org","mailto:y@example.org":mailto:bo@example.org',
      'DESCRIPTION;ALTREP="https://example.org/a:b":Bread\\nand butter',
      'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="Café":geo:48.2,16.3',
      'URL:https://example.org/one',
      'URL:https://example.org/two',
      'CATEGORIES:Food',
      'CATEGORIES:Social,Meal',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER;RELATED=END:-PT15M',
      'DESCRIPTION:Soon',
      'END:VALARM',
      'END:VEVENT',
    ];
    // Categories that the event has already are not added.
    const added = lines.toSpliced(lines.indexOf('BEGIN:VALARM'), 0, 'CATEGORIES:Networking');
    expect(exported(calendarOf(...lines), ['Networking', 'Social'])).toEqual({ lines: added, mended: [] });
  });

  it('[X1] leaves the other components of its calendar as they are', () => {
    const lines = [
      ...['BEGIN:VTODO', 'UID:b', 'DUE;VALUE=DATE:20260303', 'SUMMARY:Bake', 'PERCENT-COMPLETE:50'],
      ...['BEGIN:VALARM', 'TRIGGER:-PT5M', 'ACTION:AUDIO', 'END:VALARM', 'END:VTODO'],
      ...['BEGIN:VJOURNAL', 'UID:c', 'DTSTART;VALUE=DATE:20260301', 'DESCRIPTION:One', 'END:VJOURNAL'],
      ...['BEGIN:VAVAILABILITY', 'UID:d', 'BEGIN:AVAILABLE', 'UID:e', 'END:AVAILABLE', 'END:VAVAILABILITY'],
      ...['BEGIN:VALARM', 'TRIGGER:-PT5M', 'ACTION:AUDIO', 'END:VALARM'],
    ];
    expect(exported(calendarOf(...lines))).toEqual({ lines, mended: [] });
  });

  it.each([
    ['a Windows name', 'W. Europe Standard Time'],
    ["a vendor's path", '/example.org/20250101_1/Europe/Berlin'],
  ])('[X1] keeps the name of its zone when that is %s, and defines it', (_, tzid) => {
    const start = `DTSTART;TZID=${tzid}:20260302T090000`;
    const bytes = event(start);
    const { lines, mended } = exported(bytes);
    expect([lines.slice(0, 2), mended]).toEqual([['BEGIN:VTIMEZONE', `TZID:${tzid}`], []]);
    expect(lines.slice(-5)).toEqual([
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTAMP:20260101T000000Z',
      start,
      'END:VEVENT',
    ]);
  });

  it.each([
    ['that its file does not define', 'Europe/Berlin', 'Europe/Berlin'],
    ['that is only spelled like a zone', 'Europe/berlin', 'Europe/Berlin'],
  ])('[X1] writes a zone %s with a definition of its own', (_, tzid, written) => {
    const { lines } = eventOf(event(`DTSTART;TZID=${tzid}:20260302T090000`));
    expect(lines).toEqual([`DTSTART;TZID=${written}:20260302T090000`]);
  });
});

describe('an event of a file that is written in an unusual way', () => {
  const definition = [
    ...['BEGIN:VTIMEZONE', 'TZID:Our Office', 'BEGIN:STANDARD', 'DTSTART:20000101T000000'],
    ...['TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530', 'END:STANDARD', 'END:VTIMEZONE'],
  ];
  const inOffice = [
    'BEGIN:VEVENT',
    'UID:a',
    'DTSTAMP:20260101T000000Z',
    'DTSTART;TZID=Our Office:20260302T090000',
  ];
  const version = (sequence: number, summary: string) =>
    [...inOffice, `SEQUENCE:${sequence}`, `SUMMARY:${summary}`, 'END:VEVENT'] as const;

  it('[X1] has the zone that is defined after it', () => {
    const lines = version(0, 'One');
    const expected = { lines: [...definition, ...lines], mended: [] };
    expect(exported(calendarOf(...lines, ...definition))).toEqual(expected);
    expect(exported(calendarOf(...definition, ...lines))).toEqual(expected);
  });

  it.each([
    ['before', [version(1, 'Old'), version(2, 'New')]],
    ['after', [version(2, 'New'), version(1, 'Old')]],
  ])('[X1] is the version that counts when an older one comes %s it', (_, versions) => {
    expect(exported(calendarOf(...definition, ...versions.flat()))).toEqual({
      lines: [...definition, ...version(2, 'New')],
      mended: [],
    });
  });
});

describe('what an export names because it says it otherwise than its file', () => {
  const start = 'DTSTART;TZID=Europe/Berlin:20260302T090000';
  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['a day without VALUE=DATE', ['DTSTART:20260302'], ['DTSTART;VALUE=DATE:20260302'], ['DTSTART']],
    [
      'an UNTIL in local time',
      [start, 'RRULE:FREQ=DAILY;UNTIL=20260304T090000;INTERVAL=1'],
      [start, 'RRULE:FREQ=DAILY;UNTIL=20260304T080000Z'],
      ['RRULE'],
    ],
    ['a rule that cannot be read', [start, 'RRULE:FREQ=SOMETIMES'], [start], ['RRULE']],
    [
      'an end that is given twice',
      [start, 'DTEND:20260302T100000Z', 'DURATION:PT5H'],
      [start, 'DTEND:20260302T100000Z'],
      ['DURATION'],
    ],
    [
      'a rule on an override',
      ['RECURRENCE-ID:20260302T090000Z', 'DTSTART:20260302T100000Z', 'RRULE:FREQ=DAILY'],
      ['RECURRENCE-ID:20260302T090000Z', 'DTSTART:20260302T100000Z'],
      ['RRULE'],
    ],
    [
      'a second text, which is kept as a comment',
      [start, 'SUMMARY:One', 'SUMMARY;LANGUAGE=de:Zwei', 'LOCATION:Here', 'LOCATION:There'],
      [start, 'SUMMARY:One', 'COMMENT;LANGUAGE=de:Zwei', 'LOCATION:Here', 'COMMENT:There'],
      ['SUMMARY', 'LOCATION'],
    ],
    [
      'a second organiser, status and sequence',
      [start, 'ORGANIZER:mailto:a@example.org', 'ORGANIZER:mailto:b@example.org', 'SEQUENCE:1', 'SEQUENCE:2'],
      [start, 'ORGANIZER:mailto:a@example.org', 'SEQUENCE:1'],
      ['ORGANIZER', 'SEQUENCE'],
    ],
    [
      'quoted-printable text of vCalendar 1.0',
      [start, 'SUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Fr=FChst=FCck, zwei'],
      [start, 'SUMMARY:Frühstück\\, zwei'],
      ['SUMMARY'],
    ],
    ['a status that nobody else knows', [start, 'STATUS:CANCELED'], [start, 'STATUS:CANCELLED'], ['STATUS']],
    [
      'a parameter that is none',
      [start, 'ATTENDEE; RSVP=TRUE;X-EMPTY:mailto:bo@example.org'],
      [start, 'ATTENDEE;RSVP=TRUE:mailto:bo@example.org'],
      ['ATTENDEE'],
    ],
  ])('[X1] is %s', (_, lines, written, properties) => {
    expect(eventOf(event(...lines))).toEqual({ lines: written, mended: [{ uid: 'a', properties }] });
  });

  it('[X1] is a time stamp that is none, but not one that is missing', () => {
    const lines = ['DTSTAMP:today', 'DTSTART:20260302T090000Z'];
    const stamped = calendarOf('BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT');
    const unstamped = calendarOf('BEGIN:VEVENT', ...lines.slice(1), 'UID:a', 'END:VEVENT');
    expect(exported(stamped)).toEqual({
      lines: ['BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20260201T120000Z', 'DTSTART:20260302T090000Z', 'END:VEVENT'],
      mended: [{ uid: 'a', properties: ['DTSTAMP'] }],
    });
    expect(exported(unstamped)).toEqual({
      lines: ['BEGIN:VEVENT', 'DTSTART:20260302T090000Z', 'UID:a', 'DTSTAMP:20260201T120000Z', 'END:VEVENT'],
      mended: [],
    });
  });

  it('[X1] is not what extra days say, which have no other form', () => {
    const lines = ['DTSTART;VALUE=DATE:20260302', 'RDATE;VALUE=PERIOD:20260401/20260403'];
    expect(eventOf(event(...lines))).toEqual({ lines, mended: [] });
  });
});
