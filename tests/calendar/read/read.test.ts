import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import { buildBytes, buildCalendar, buildEvent, readFixture } from '../build';

describe('readCalendar', () => {
  it('reads all that an event says of itself', () => {
    expect(readFixture('details').series).toEqual([
      {
        key: 'd',
        uid: 'd',
        recurrence: null,
        overrides: [],
        master: {
          summary: 'Dinner, with Ana; and “Bo”',
          description: 'Line one\nLine two\\',
          location: 'Café',
          url: 'https://example.org/dinner',
          conference: 'https://meet.google.com/abc-defg-hij',
          categories: ['Friends', 'Food, drink'],
          status: 'tentative',
          transparent: true,
          outOfOffice: false,
          organizer: {
            email: 'ana@example.org',
            name: 'Ruiz, Ana',
            participation: 'needs-action',
            type: 'individual',
          },
          attendees: [
            { email: 'bo@example.org', name: 'Bo', participation: 'accepted', type: 'individual' },
            { email: 'room1@example.org', name: 'Room 1', participation: 'declined', type: 'room' },
            { email: '', name: 'Caf\n"Zoë"', participation: 'needs-action', type: 'individual' },
          ],
          start: { kind: 'utc', at: Date.UTC(2026, 2, 2, 9) },
          end: { kind: 'at', time: { kind: 'utc', at: Date.UTC(2026, 2, 2, 10) } },
          sequence: 3,
          lastModified: Date.UTC(2026, 1, 1, 8),
        },
      },
    ]);
  });

  it('[W2] reads Outlook’s busy status, where TRANSP says nothing', () => {
    const read = (...lines: readonly string[]) => {
      const event = ['UID:a', 'DTSTART;VALUE=DATE:20260302', ...lines].join('\n');
      const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${event}\nEND:VEVENT\nEND:VCALENDAR`;
      const [series] = readCalendar(buildBytes(text)).series;
      return [series?.master?.transparent, series?.master?.outOfOffice];
    };
    expect([
      read('X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
      read('X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'TRANSP:OPAQUE'),
      read('X-MICROSOFT-CDO-BUSYSTATUS:OOF', 'TRANSP:TRANSPARENT'),
      read('X-MICROSOFT-CDO-BUSYSTATUS:BUSY'),
      read(),
    ]).toEqual([
      [true, false],
      [false, false],
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it('reads what a calendar says of itself', () => {
    const { name, zone, method, otherComponents } = readCalendar(
      buildBytes(
        [
          'BEGIN:VCALENDAR',
          'X-WR-CALNAME:Work\\, mostly',
          'X-WR-TIMEZONE:W. Europe Standard Time',
          'METHOD:PUBLISH',
          'END:VCALENDAR',
        ].join('\n'),
      ),
    );
    expect({ name, zone, method, otherComponents }).toEqual({
      name: 'Work, mostly',
      zone: 'Europe/Berlin',
      method: 'publish',
      otherComponents: 0,
    });
  });

  it('counts to-dos, journals and free-busy times, and leaves them alone', () => {
    expect(readFixture('todos-beside-events').otherComponents).toBe(3);
  });

  it('finds a video call in the text when no property names it', () => {
    const { series } = buildEvent(
      'DTSTART:20260302T090000Z',
      'DESCRIPTION:Join at https://example.zoom.us/j/123456?pwd=abc. See you!',
    );
    expect(series.map(({ master }) => master?.conference)).toEqual([
      'https://example.zoom.us/j/123456?pwd=abc',
    ]);
  });

  it('resolves every zone name that its times use, and names those nobody knows once', () => {
    const { zones, unknownZones, problems } = buildCalendar(
      ['BEGIN:VEVENT', 'UID:a', 'DTSTART;TZID=Europe/Berlin:20260302T090000', 'END:VEVENT'],
      ['BEGIN:VEVENT', 'UID:b', 'DTSTART;TZID=constructor:20260302T090000', 'END:VEVENT'],
      ['BEGIN:VEVENT', 'UID:c', 'DTSTART;TZID=constructor:20260303T090000', 'END:VEVENT'],
      ['BEGIN:VEVENT', 'UID:d', 'DTSTART;TZID=Tokyo Standard Time:20260303T090000', 'END:VEVENT'],
    );
    expect({ zones, unknownZones, problems }).toEqual({
      zones: {
        'Europe/Berlin': { kind: 'iana', zone: 'Europe/Berlin' },
        'Asia/Tokyo': { kind: 'iana', zone: 'Asia/Tokyo' },
      },
      unknownZones: ['constructor'],
      problems: [
        {
          code: 'unknown-zone',
          zone: 'constructor',
          line: 9,
          message:
            'The time zone "constructor" is not known. Its 2 times are read as local time until you say which zone is meant.',
        },
      ],
    });
  });

  it('keeps nothing from one file for the next', () => {
    readFixture('own-zone-definition');
    const { zones, unknownZones } = buildEvent('DTSTART;TZID="Our Office, upstairs":20260302T090000');
    expect({ zones, unknownZones }).toEqual({ zones: {}, unknownZones: ['Our Office, upstairs'] });
  });

  it('counts a line once, whichever way it ends', () => {
    for (const end of ['\n', '\r', '\r\n', '\r\r\n']) {
      const text = ['BEGIN:VCALENDAR', 'X-A:b', ' c', '', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'].join(
        end,
      );
      expect(readCalendar(buildBytes(text)).problems.map(({ line }) => line)).toEqual([5]);
    }
  });

  it('reports several lines in a row that are no property once', () => {
    const { problems } = buildEvent(
      'DTSTART:20260302T090000Z',
      'first stray',
      'second stray',
      'SUMMARY:x',
      'third',
    );
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [6, 'bad-line'],
      [9, 'bad-line'],
    ]);
  });

  it('keeps a replacement character that a UTF-8 line holds, also beside lines of another charset', () => {
    const bytes = [
      ...buildBytes('BEGIN:VCALENDAR\nX-WR-CALNAME:Zo\ufffd\u00eb\nX-NOTE:'),
      0xeb,
      ...buildBytes('\nEND:VCALENDAR'),
    ];
    expect(readCalendar(Uint8Array.from(bytes)).name).toBe('Zo\ufffd\u00eb');
  });

  it('reports progress up to the whole length', () => {
    const text = `BEGIN:VCALENDAR\n${'X-NOTE:nothing\n'.repeat(40_000)}END:VCALENDAR\n`;
    const reports: (readonly [number, number])[] = [];
    readCalendar(buildBytes(text), { onProgress: (done, total) => reports.push([done, total]) });
    expect(reports.length).toBeGreaterThan(10);
    expect(reports.at(-1)).toEqual([text.length, text.length]);
    expect(reports.every(([done], index) => index === 0 || done >= (reports[index - 1]?.[0] ?? 0))).toBe(
      true,
    );
  });

  it('lists a thousand problems and counts the rest', () => {
    const { problems } = buildCalendar(
      ...Array.from({ length: 1200 }, () => ['BEGIN:VEVENT', 'SUMMARY:When?', 'END:VEVENT']),
    );
    expect(problems.length).toBe(1001);
    expect(problems.at(-1)).toEqual({
      code: 'too-many',
      line: 0,
      message: '200 more problems of this file are not listed. Everything that could be read was read.',
    });
  });
});

describe('what makes one series of several events', () => {
  const at = (uid: string, start: string, ...lines: readonly string[]): readonly string[] => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART:${start}`,
    ...lines,
    'END:VEVENT',
  ];
  const keysOf = (...events: readonly (readonly string[])[]): readonly string[] =>
    buildCalendar(...events).series.map(({ key }) => key);

  it('names events of one UID by their starts', () => {
    expect(keysOf(at('conf', '20260302T090000Z'), at('conf', '20270302'))).toEqual([
      'conf~2026-03-02T09:00:00Z',
      'conf~2027-03-02',
    ]);
  });

  it('keeps two events of the same UID and start when nothing says which is newer', () => {
    const keysIn = (stamp: string) =>
      keysOf(
        at('1', '20260302T090000Z', 'SUMMARY:Yoga', `DTSTAMP:${stamp}`),
        at('1', '20260302T090000Z', 'SUMMARY:Choir', `DTSTAMP:${stamp}`),
      );
    const keys = keysIn('20260101T000000Z');
    expect(keys).toEqual([
      expect.stringMatching(/^1~2026-03-02T09:00:00Z~[0-9a-f]{16}$/),
      expect.stringMatching(/^1~2026-03-02T09:00:00Z~[0-9a-f]{16}$/),
    ]);
    expect(new Set(keys).size).toBe(2);
    expect(keysIn('20260201T000000Z')).toEqual(keys);
  });

  it('gives an event without UID the same one each time', () => {
    const [first, second] = [1, 2].map(() => readFixture('no-uid').series.map(({ uid }) => uid));
    expect(first).toEqual([
      expect.stringMatching(/^derived-[0-9a-f]{16}$/),
      expect.stringMatching(/^derived-[0-9a-f]{16}$/),
    ]);
    expect(second).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });

  it('takes the same one of two equally new overrides, whichever comes first', () => {
    const master = at('club', '20260302T090000Z', 'RRULE:FREQ=DAILY;COUNT=2');
    const [one, other] = ['Choir', 'Yoga'].map((summary) =>
      at('club', '20260302T110000Z', 'RECURRENCE-ID:20260302T090000Z', `SUMMARY:${summary}`),
    );
    const summaries = (...events: readonly (readonly string[] | undefined)[]) =>
      buildCalendar(master, ...events.map((event) => event ?? [])).series.flatMap(({ overrides }) =>
        overrides.map(({ version }) => version.summary),
      );
    expect(summaries(one, other)).toEqual(['Yoga']);
    expect(summaries(other, one)).toEqual(['Yoga']);
  });

  it.each([
    ['DTSTART;VALUE=DATE:20260302', 'RECURRENCE-ID:20260303T000000Z', '2026-03-03'],
    ['DTSTART:20260302T090000Z', 'RECURRENCE-ID:20260303T090000', '2026-03-03T09:00:00Z'],
    ['DTSTART;TZID=Asia/Tokyo:20260302T090000', 'RECURRENCE-ID:20260303T090000', '2026-03-03T00:00:00Z'],
    ['DTSTART:20260302T090000Z', 'RECURRENCE-ID;VALUE=DATE:20260303', '2026-03-03'],
  ])('[I3] names an occurrence by the form of its start, overridden or not: %s, %s', (start, name, id) => {
    const { series } = buildCalendar(
      ['BEGIN:VEVENT', 'UID:club', start, 'RRULE:FREQ=DAILY;COUNT=2', 'END:VEVENT'],
      ['BEGIN:VEVENT', 'UID:club', name, start, 'END:VEVENT'],
    );
    expect(series.map(({ overrides }) => overrides.map(({ recurrenceId }) => recurrenceId))).toEqual([[id]]);
  });

  it('gives an override to the last event of its UID that begins before it', () => {
    const { series } = buildCalendar(
      at('club', '20260302T090000Z', 'RRULE:FREQ=DAILY;COUNT=2'),
      at('club', '20270302T090000Z', 'RRULE:FREQ=DAILY;COUNT=2'),
      at('club', '20270303T110000Z', 'RECURRENCE-ID:20270303T090000Z'),
      at('club', '20260303T110000Z', 'RECURRENCE-ID:20260303T090000Z'),
    );
    expect(series.map(({ key, overrides }) => [key, overrides.map((one) => one.recurrenceId)])).toEqual([
      ['club~2026-03-02T09:00:00Z', ['2026-03-03T09:00:00Z']],
      ['club~2027-03-02T09:00:00Z', ['2027-03-03T09:00:00Z']],
    ]);
  });
});
