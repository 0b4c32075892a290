import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import { createRedact } from '../../../src/calendar/write/redact';
import { createShareSafe } from '../../../src/calendar/write/share-safe';
import { buildBytes, buildCalendar, buildEvent, buildWindow, occurrencesIn, readFixture } from '../build';
import { buildFromSeries } from './build-written';

describe('a calendar written from its series', () => {
  it('[X1] writes an event as RFC 5545 says', () => {
    const { series, zones } = readFixture('details');
    const text = buildFromSeries({ name: 'Dinners, mine', series, zones, categories: ['social'] });
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Mingle//Mingle//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Dinners\\, mine',
      'BEGIN:VEVENT',
      'UID:d',
      'DTSTAMP:20260201T120000Z',
      'DTSTART:20260302T090000Z',
      'DTEND:20260302T100000Z',
      'SEQUENCE:3',
      'LAST-MODIFIED:20260201T080000Z',
      'SUMMARY:Dinner\\, with Ana\\; and “Bo”',
      'LOCATION:Café',
      'URL:https://example.org/dinner',
      'CATEGORIES:Friends,Food\\, drink,social',
      'STATUS:TENTATIVE',
      'TRANSP:TRANSPARENT',
      'DESCRIPTION:Line one\\nLine two\\\\',
      'CONFERENCE;VALUE=URI:https://meet.google.com/abc-defg-hij',
      'ORGANIZER;CN="Ruiz, Ana":mailto:ana@example.org',
      'ATTENDEE;CN=Bo;PARTSTAT=ACCEPTED:mailto:bo@example.org',
      'ATTENDEE;CN=Room 1;CUTYPE=ROOM;PARTSTAT=DECLINED:mailto:room1@example.org',
      "ATTENDEE;CN=Caf^n^'Zoë^':invalid:nobody",
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('[X3] leaves people and notes out of a share-safe copy', () => {
    const { series, zones } = readFixture('details');
    const redact = createRedact({ names: ['Ana Ruiz', 'Bo'], words: new Set() });
    const safe = createShareSafe(zones, { redact, pseudonymOf: (name) => `not ${name.length}` });
    const text = buildFromSeries({ series: series.map(safe.seriesOf), zones: safe.zones });
    expect(text).toContain('SUMMARY:Dinner');
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|DESCRIPTION|CONFERENCE|mailto|Line one|meet\.google/);
  });

  it.each([
    ['FREQ=DAILY;COUNT=9;UNTIL=20260303T235959Z', 'FREQ=DAILY;UNTIL=20260303T235959Z'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20260601T000000Z', 'FREQ=DAILY;COUNT=2'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20260303T090000Z', 'FREQ=DAILY;COUNT=2'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20260303T085959Z', 'FREQ=DAILY;UNTIL=20260303T085959Z'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20260101T000000Z', 'FREQ=DAILY;UNTIL=20260101T000000Z'],
    ['FREQ=DAILY;BYDAY=SU;COUNT=1;UNTIL=20260101T000000Z', 'FREQ=DAILY;UNTIL=20260101T000000Z;BYDAY=SU'],
    [
      'FREQ=SECONDLY;COUNT=1000000000;UNTIL=20990101T000000Z',
      'FREQ=SECONDLY;UNTIL=20990101T000000Z;COUNT=1000000000',
    ],
  ])(
    '[X1] writes %s with the end that comes first, and with both where that takes too long',
    (read, rule) => {
      const content = buildEvent('SUMMARY:Lesson', 'DTSTART:20260302T090000Z', `RRULE:${read}`);
      const text = buildFromSeries(content);
      expect(/^RRULE:(.*)$/m.exec(text.replaceAll('\r\n', '\n'))?.[1]).toBe(rule);
      const window = buildWindow('2026-01-01', '2026-03-20');
      expect(occurrencesIn(readCalendar(buildBytes(text)), window)).toEqual(occurrencesIn(content, window));
    },
  );

  it('[X1] folds lines at 75 octets and cuts no character in two', () => {
    const summary = '“Zoë” 🎉 '.repeat(40).trim();
    const { series, zones } = buildEvent('DTSTART:20260302T090000Z', `SUMMARY:${summary}`);
    const text = buildFromSeries({ series, zones });
    const sizes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
    expect(readCalendar(buildBytes(text)).series.map(({ master }) => master?.summary)).toEqual([summary]);
  });

  it('[X1] defines each zone it names so that others need not know it', () => {
    const content = buildCalendar(
      [
        'BEGIN:VEVENT',
        'UID:weekly',
        'SUMMARY:Class',
        'DTSTART;TZID=W. Europe Standard Time:20240301T090000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY',
        'END:VEVENT',
      ],
      [
        'BEGIN:VEVENT',
        'UID:summers',
        'SUMMARY:Where summer time was given up in 2022',
        'DTSTART;TZID=America/Mexico_City:20080701T090000',
        'RRULE:FREQ=MONTHLY',
        'END:VEVENT',
      ],
    );
    const window = buildWindow('2008-01-01', '2040-01-01');
    const text = buildFromSeries(content);
    // Under names that nobody knows, only the definitions can say what the times mean.
    const renamed = text.replaceAll('Europe/Berlin', 'Here').replaceAll('America/Mexico_City', 'There');
    const reread = readCalendar(buildBytes(renamed));
    expect(Object.values(reread.zones).map(({ kind }) => kind)).toEqual(['offsets', 'offsets']);
    expect(occurrencesIn(reread, window)).toEqual(occurrencesIn(content, window));
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
  });

  it('[X1] keeps zones that only the file defined, and names nobody knows', () => {
    const window = buildWindow('2026-01-01', '2027-01-01');
    for (const name of ['own-zone-definition', 'fixed-offset-zone', 'unknown-zone']) {
      const content = readFixture(name);
      const reread = readCalendar(buildBytes(buildFromSeries(content)));
      expect([reread.unknownZones, occurrencesIn(reread, window)]).toEqual([
        content.unknownZones,
        occurrencesIn(content, window),
      ]);
    }
  });

  it('[X1] begins the definition of a zone where every reader can follow', () => {
    for (const name of ['own-zone-definition', 'fixed-offset-zone']) {
      const content = readFixture(name);
      const text = buildFromSeries(content);
      const [zone = ''] = text.split('BEGIN:VEVENT');
      expect([...zone.matchAll(/DTSTART:(\d{8})/g)].map(([, day]) => day).sort()[0]).toBe('16010101');
    }
  });

  it.each([
    [
      'a day as the end of a timed event',
      ['DTSTART;TZID=Europe/Berlin:20260302T090000', 'DTEND;VALUE=DATE:20260303'],
      ['DTEND;TZID=Europe/Berlin:20260303T000000'],
    ],
    [
      'a time as the end of a day',
      ['DTSTART;VALUE=DATE:20260303', 'DTEND:20260304T020000Z'],
      ['DTEND;VALUE=DATE:20260305'],
    ],
    ['hours as the length of a day', ['DTSTART;VALUE=DATE:20260303', 'DURATION:PT30H'], ['DURATION:P2D']],
    ['a floating end', ['DTSTART:20260302T090000Z', 'DTEND:20260302T100000'], ['DTEND:20260302T100000Z']],
    [
      'an UNTIL in local time',
      ['DTSTART;TZID=Europe/Berlin:20260302T090000', 'RRULE:FREQ=DAILY;UNTIL=20260304T090000'],
      ['RRULE:FREQ=DAILY;UNTIL=20260304T080000Z'],
    ],
    [
      'an UNTIL that is a day',
      ['DTSTART;TZID=Europe/Berlin:20260302T090000', 'RRULE:FREQ=DAILY;UNTIL=20260304'],
      ['RRULE:FREQ=DAILY;UNTIL=20260303T230000Z'],
    ],
    [
      'an UNTIL that is the day of the start',
      ['DTSTART;TZID=Europe/Berlin:20260302T090000', 'RRULE:FREQ=DAILY;UNTIL=20260302'],
      ['RRULE:FREQ=DAILY;UNTIL=20260302T080000Z'],
    ],
    [
      'a time as the UNTIL of whole days',
      ['DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;UNTIL=20260304T225959Z'],
      ['RRULE:FREQ=DAILY;UNTIL=20260304'],
    ],
    [
      'an excluded day of timed events',
      [
        'DTSTART;TZID=Europe/Berlin:20260302T090000',
        'RRULE:FREQ=DAILY;COUNT=9',
        'EXDATE;VALUE=DATE:20260304',
      ],
      ['RRULE:FREQ=DAILY;COUNT=9', 'EXDATE;TZID=Europe/Berlin:20260304T090000'],
    ],
    [
      'an excluded day of events that come several times a day',
      ['DTSTART:20260302T090000Z', 'RRULE:FREQ=HOURLY;COUNT=40', 'EXDATE;VALUE=DATE:20260303'],
      ['RRULE:FREQ=HOURLY;COUNT=40', 'EXDATE;VALUE=DATE:20260303'],
    ],
    [
      'extra times of whole days',
      ['DTSTART;VALUE=DATE:20260302', 'RDATE:20260304T140000Z'],
      ['RDATE;VALUE=DATE:20260304'],
    ],
  ])('[X1] writes %s in the form of the start', (_, lines, written) => {
    const content = buildEvent(...lines);
    const text = buildFromSeries(content);
    expect(text.match(/^(DTEND|DURATION|RRULE:FREQ=(DAILY|HOURLY)|RDATE;VALUE|EXDATE).*(?=\r)/gm)).toEqual(
      written,
    );
    const window = buildWindow('2026-03-01', '2026-04-01');
    expect(occurrencesIn(readCalendar(buildBytes(text)), window)).toEqual(occurrencesIn(content, window));
  });

  it('[X1] lets no value break out of its line', () => {
    const { series, zones } = buildEvent(
      'DTSTART:20260302T090000Z',
      'SUMMARY:x\\nEND:VEVENT\\nBEGIN:VEVENT',
      'URL:https://example.org/\\nATTENDEE:mailto:a@example.org',
      'ATTENDEE;CN=a^nEND:mailto:b@example.org',
    );
    const text = buildFromSeries({ name: 'a\nMETHOD:CANCEL', series, zones });
    expect(text.match(/^(BEGIN|END|ATTENDEE|METHOD)/gm)).toEqual([
      'BEGIN',
      'BEGIN',
      'ATTENDEE',
      'END',
      'END',
    ]);
  });
});
