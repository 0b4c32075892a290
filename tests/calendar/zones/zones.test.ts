import { describe, expect, it } from 'vitest';
import { toRecurrenceId } from '../../../src/calendar/recurrence/recurrence-id';
import { clockOfZone, instantAt } from '../../../src/calendar/zones/clock';
import { wallToMs } from '../../../src/calendar/zones/wall';
import { readZoneDefinition } from '../../../src/calendar/zones/zone-definition';
import { findZone, readFixedOffset } from '../../../src/calendar/zones/zone-names';
import type { ZoneResolution } from '../../../src/domain/calendars/calendar';
import type { Day } from '../../../src/domain/time/day';
import { toUtcText } from '../../../src/domain/time/instant';
import type { ZoneId } from '../../../src/domain/time/zone';
import { buildCalendar, buildEvent, buildWindow, occurrencesIn, startsIn } from '../build';

describe('findZone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    [' America/Argentina/Buenos_Aires ', 'America/Argentina/Buenos_Aires'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Pacific Daylight Time', 'America/Los_Angeles'],
    ['/mozilla.example/20070129_1/Europe/Berlin', 'Europe/Berlin'],
    ['/vendor.example/Tzfile/America/Indiana/Knox', 'America/Indiana/Knox'],
    ['UTC', 'UTC'],
  ])('[I5] reads %s', (name, zone) => {
    expect(findZone(name)).toBe(zone);
  });

  it.each([
    '',
    'US-Eastern',
    'Customized Time Zone',
    '(GMT +01:00)',
    '(UTC+01:00) Amsterdam, Berlin',
    '+01:00',
    '2026-03-02T09:00:00Z',
    '/',
    '///',
    'Europe/Nowhere',
    'constructor',
    '__proto__',
  ])('[I5] does not guess what "%s" is', (name) => {
    expect(findZone(name)).toBeNull();
  });
});

describe('readFixedOffset', () => {
  it.each([
    ['UTC+2', 7200],
    ['GMT-0330', -12_600],
    ['+05:45', 20_700],
  ])('[I5] reads %s as a distance from UTC', (name, offsetSeconds) => {
    expect(readFixedOffset(name)).toEqual({
      kind: 'offsets',
      transitions: [{ at: Date.parse('0001-01-01T00:00:00Z'), offsetSeconds }],
    });
  });

  it.each(['(GMT +01:00)', 'UTC', 'UTC+99', 'Office+1'])('[I5] reads no distance in %s', (name) => {
    expect(readFixedOffset(name)).toBeNull();
  });
});

describe('a wall time', () => {
  const at = (wall: string, zone: string): string =>
    toUtcText(instantAt(wallToMs(wall), clockOfZone(zone as ZoneId)));

  it.each([
    ['before a skipped hour', '2026-03-29T01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59Z'],
    [
      'in a skipped hour, read with the offset before it',
      '2026-03-29T02:30:00',
      'Europe/Berlin',
      '2026-03-29T01:30:00Z',
    ],
    ['after a skipped hour', '2026-03-29T03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['that comes twice, the first', '2026-10-25T02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['after the hour that comes twice', '2026-10-25T03:00:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
    [
      'where clocks change by half an hour',
      '2026-04-05T01:45:00',
      'Australia/Lord_Howe',
      '2026-04-04T14:45:00Z',
    ],
    ['on a day that was left out', '2011-12-30T12:00:00', 'Pacific/Apia', '2011-12-30T22:00:00Z'],
    ['of long ago', '1900-01-01T00:00:00', 'Europe/Berlin', '1899-12-31T23:00:00Z'],
    ['of a far year', '9990-07-01T12:00:00', 'America/New_York', '9990-07-01T16:00:00Z'],
  ])('[I5] is an instant %s', (_, wall, zone, instant) => {
    expect(at(wall, zone)).toBe(instant);
  });

  it('[I5] stays the same in both weeks of a clock change', () => {
    const content = buildEvent(
      'DTSTART;TZID=Europe/Berlin:20260323T090000',
      'DTEND;TZID=Europe/Berlin:20260323T100000',
      'RRULE:FREQ=WEEKLY',
    );
    expect(startsIn(content, buildWindow('2026-03-23', '2026-04-06'))).toEqual([
      '2026-03-23T08:00:00Z',
      '2026-03-30T07:00:00Z',
    ]);
    expect(startsIn(content, buildWindow('2026-10-19', '2026-11-02'))).toEqual([
      '2026-10-19T07:00:00Z',
      '2026-10-26T08:00:00Z',
    ]);
  });
});

describe('a time that repeats every hour', () => {
  it('[I5] comes once where two wall times are one instant', () => {
    const content = buildEvent('DTSTART;TZID=Europe/Berlin:20260329T013000', 'RRULE:FREQ=HOURLY;COUNT=4');
    expect(startsIn(content, buildWindow('2026-03-29', '2026-03-30'))).toEqual([
      '2026-03-29T00:30:00Z',
      '2026-03-29T01:30:00Z',
      '2026-03-29T02:30:00Z',
    ]);
  });
});

describe('an end that names no zone', () => {
  it.each([
    ['20260302T100000', '2026-03-02T15:00:00Z'],
    [';VALUE=DATE:20260303', '2026-03-03T05:00:00Z'],
  ])('[I5] is read on the clock of the start: %s', (end, instant) => {
    const content = buildEvent(
      'DTSTART;TZID=America/New_York:20260302T090000',
      `DTEND${end.startsWith(';') ? end : `:${end}`}`,
      'SUMMARY:Class',
    );
    expect(occurrencesIn(content, buildWindow('2026-03-01', '2026-03-05'))).toEqual([
      `2026-03-02T14:00:00Z – ${instant} Class`,
    ]);
  });
});

describe('a window', () => {
  const window = buildWindow('2026-03-02', '2026-03-03', 'America/New_York');

  it.each([
    ['begins before it and ends in it', '20260302T040000Z', '20260302T060000Z', 1],
    ['ends where it begins', '20260302T040000Z', '20260302T050000Z', 0],
    ['has no length and lies on its beginning', '20260302T050000Z', '20260302T050000Z', 1],
    ['begins where it ends', '20260303T050000Z', '20260303T060000Z', 0],
    ['covers it', '20260201T000000Z', '20260401T000000Z', 1],
  ])('[W1] holds a timed event by its instants when it %s', (_, start, end, count) => {
    expect(occurrencesIn(buildEvent(`DTSTART:${start}`, `DTEND:${end}`), window)).toHaveLength(count);
  });

  it.each([
    ['20260302', '20260303', 1],
    ['20260301', '20260302', 0],
    ['20260303', '20260304', 0],
    ['20260301', '20260304', 1],
    ['20260302', '20260302', 1],
  ])('[W1] holds days by their dates: %s to %s', (start, end, count) => {
    const content = buildEvent(`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`);
    expect(occurrencesIn(content, window)).toHaveLength(count);
  });

  it.each([
    ['DTSTART;TZID=Asia/Tokyo:20260227T090000', 'DTEND;TZID=Asia/Tokyo:20260304T090000'],
    ['DTSTART:20260227T090000', 'DTEND:20260304T090000'],
    ['DTSTART:20260227T090000', 'DTEND:20260304T090000Z'],
    ['DTSTART:20260227T090000', 'DURATION:P10D'],
  ])('[W1] holds an event that covers it: %s', (start, end) => {
    expect(occurrencesIn(buildEvent(start, end), window)).toHaveLength(1);
  });

  it('[W1] holds an occurrence that began long before it', () => {
    const content = buildEvent('DTSTART:20260101T000000Z', 'DURATION:P40D', 'RRULE:FREQ=MONTHLY;COUNT=3');
    expect(startsIn(content, window)).toEqual(['2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z']);
  });

  it('[I5] reads floating times in its own zone', () => {
    const content = buildEvent('DTSTART:20260302T090000', 'RRULE:FREQ=DAILY;COUNT=2');
    expect(startsIn(content, buildWindow('2026-03-01', '2026-03-10', 'Asia/Tokyo'))).toEqual([
      '2026-03-02T00:00:00Z',
      '2026-03-03T00:00:00Z',
    ]);
  });
});

describe('toRecurrenceId', () => {
  const zones: Readonly<Record<string, ZoneResolution>> = {
    Office: { kind: 'iana', zone: 'Europe/Berlin' as ZoneId },
    Ship: { kind: 'offsets', transitions: [{ at: 0, offsetSeconds: -3600 }] },
  };

  it.each([
    ['a day', { kind: 'all-day', day: '2026-03-02' as Day }, '2026-03-02'],
    ['UTC', { kind: 'utc', at: Date.UTC(2026, 2, 2, 9) }, '2026-03-02T09:00:00Z'],
    ['a zone', { kind: 'zoned', wall: '2026-07-02T09:00:00', zone: 'Office' }, '2026-07-02T07:00:00Z'],
    [
      'offsets of a file',
      { kind: 'zoned', wall: '2026-07-02T09:00:00', zone: 'Ship' },
      '2026-07-02T10:00:00Z',
    ],
    ['no zone', { kind: 'floating', wall: '2026-03-02T09:00:00' }, '2026-03-02T09:00:00'],
    [
      'an unknown zone',
      { kind: 'zoned', wall: '2026-03-02T09:00:00', zone: 'toString' },
      '2026-03-02T09:00:00',
    ],
  ] as const)('[I3] names a time in %s', (_, time, id) => {
    expect(toRecurrenceId(time, zones)).toBe(id);
  });
});

describe('a definition that asks for too much', () => {
  const definitionOf = (name: string, ...lines: readonly string[]): readonly string[] => [
    ...['BEGIN:VTIMEZONE', `TZID:${name}`, 'BEGIN:STANDARD', 'DTSTART:19000101T000000'],
    ...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', ...lines, 'END:STANDARD', 'END:VTIMEZONE'],
  ];
  const eventIn = (zone: string): readonly string[] => [
    ...['BEGIN:VEVENT', `UID:${zone}`, `DTSTART;TZID=${zone}:20260302T090000`, 'END:VEVENT'],
  ];
  const dates = Array.from(
    { length: 5000 },
    (_, index) => `${2000 + Math.floor(index / 28)}01${10 + (index % 19)}T${10 + (index % 10)}0000`,
  );

  it.each([
    ['RRULE:FREQ=SECONDLY'],
    ['RRULE:FREQ=DAILY'],
    [
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO',
      ...Array.from({ length: 200 }, () => 'RRULE:FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2'),
    ],
    [`RDATE:${dates.join()}`],
  ])('[I6] is passed over as if it were not there: %s', (...lines) => {
    const { zones, unknownZones, problems } = buildCalendar(definitionOf('Far', ...lines), eventIn('Far'));
    expect([zones, unknownZones, problems.map(({ code }) => code)]).toEqual([{}, ['Far'], ['unknown-zone']]);
  });

  it('[I6] is not followed where no event uses it', () => {
    const hostile = Array.from({ length: 3000 }, (_, index) =>
      definitionOf(`${index}`, 'RRULE:FREQ=SECONDLY'),
    ).flat();
    const good = definitionOf('Office', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
    const { zones, unknownZones } = buildCalendar(hostile, good, eventIn('Office'));
    expect([Object.keys(zones), unknownZones]).toEqual([['Office'], []]);
  });

  it('[I6] leaves no steps for those after it, so that a file of thousands takes no longer than one of hundreds', () => {
    const lines = ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE'].map((name, index) => ({
      name,
      params: new Map(),
      value: ['19700101T000000', '+0100', '+0200', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'][index] ?? '',
      line: 1,
    }));
    const budget = { steps: 10_000 };
    const resolved = Array.from({ length: 10 }, () => readZoneDefinition([lines], budget) !== null);
    expect(resolved).toEqual([true, true, ...Array.from({ length: 8 }, () => false)]);
  });
});
