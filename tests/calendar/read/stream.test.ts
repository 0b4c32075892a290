import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import { joinRereading, rereadCalendar } from '../../../src/calendar/read/reread';
import { expandCalendar } from '../../../src/calendar/recurrence/occurrences';
import type { CalendarContent } from '../../../src/domain/calendars/calendar';
import { runs } from '../../helpers/property-runs';
import { buildBytes, buildWindow, occurrencesIn } from '../build';
import { buildCopy } from '../write/build-written';

const window = buildWindow('2026-01-01', '2027-01-01', 'America/New_York');

/** A zone of this name with one offset all year. */
const definitionOf = (name: string, offset: string): readonly string[] => [
  ...['BEGIN:VTIMEZONE', `TZID:${name}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
  ...[`TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE'],
];

const calendarOf = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

const eventOf = (uid: string, ...lines: readonly string[]): readonly string[] => [
  ...['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${uid}`],
  ...lines,
  'END:VEVENT',
];

/** The names of zones that no calendar has to define. */
const knownNames = ['UTC+1', 'Europe/lisbon', 'Tokyo Standard Time'];
const names = ['Customized Time Zone', 'customized time zone', 'Customized Time Zone (2)', ...knownNames];

const drawnCalendar = fc.record({
  offsets: fc.array(fc.constantFrom('', '-0800', '+0530', '+0100'), { minLength: 6, maxLength: 6 }),
  method: fc.constantFrom('', 'METHOD:CANCEL', 'METHOD:REQUEST'),
  zone: fc.constantFrom('', '', 'X-WR-TIMEZONE:Asia/Tokyo', 'X-WR-TIMEZONE:Europe/Berlin'),
  events: fc.array(
    fc.record({
      hour: fc.integer({ min: 10, max: 23 }),
      at: fc.constantFrom('zoned', 'zoned', 'floating', 'utc', 'day'),
      name: fc.nat({ max: 5 }),
      rule: fc.constantFrom('', 'RRULE:FREQ=MONTHLY;COUNT=3'),
      moved: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});

/** Each calendar defines the zones that it uses, unless they are known; the UIDs are those of no other one. */
const calendars = fc.array(drawnCalendar, { maxLength: 4 }).map((list) =>
  list.map(({ offsets, method, zone, events }, index) => {
    const offsetOf = (name: string): string => {
      const offset = offsets[names.indexOf(name)] ?? '';
      return offset === '' && !knownNames.includes(name) ? '+0200' : offset;
    };
    const lines = events.flatMap(({ hour, at, name, rule, moved }, number) => {
      const tzid = names[name] ?? '';
      const wall = (month: string): string => {
        if (at === 'day') return `;VALUE=DATE:2026${month}10`;
        if (at === 'zoned') return `;TZID=${tzid}:2026${month}10T${hour}0000`;
        return `:2026${month}10T${hour}0000${at === 'utc' ? 'Z' : ''}`;
      };
      const uid = `${index}-${number}`;
      const override = [`RECURRENCE-ID${wall('04')}`, `DTSTART${wall('05')}`];
      return [
        ...eventOf(uid, `DTSTART${wall('03')}`, ...(rule ? [rule, `EXDATE${wall('05')}`] : [])),
        ...(rule && moved ? eventOf(uid, ...override) : []),
      ];
    });
    const defined = names.flatMap((name) =>
      offsetOf(name) === '' ? [] : definitionOf(name, offsetOf(name)),
    );
    return calendarOf(...[method, zone].filter(Boolean), ...defined, ...lines);
  }),
);

const seen = (content: CalendarContent): readonly string[] =>
  expandCalendar(content, window, 1000)
    .occurrences.map(({ span, version }) => `${version.summary} ${span.start} ${span.end} ${version.status}`)
    .toSorted();

const readText = (text: string): CalendarContent => readCalendar(buildBytes(text));

describe('a stream of calendars', () => {
  it('[I5] gives each event the instants and the status that it has when its calendar is read alone', () => {
    fc.assert(
      fc.property(calendars, (list) => {
        const alone = list.flatMap((text) => seen(readText(text))).toSorted();
        const { unknownZones } = readText(list.join(''));
        expect([seen(readText(list.join(''))), unknownZones]).toEqual([alone, []]);
      }),
      runs(300),
    );
  });

  it('[X1] is exported with the same instants', () => {
    fc.assert(
      fc.property(calendars, (list) => {
        const bytes = buildBytes(list.join(''));
        const content = readCalendar(bytes);
        const copy = buildCopy(bytes, { ...content, name: '' });
        expect(seen({ ...readText(copy.text), zone: content.zone })).toEqual(seen(content));
      }),
      runs(300),
    );
  });

  it('[I3] is read again as it is read whole', () => {
    fc.assert(
      fc.property(calendars, fc.nat({ max: 3 }), (list, at) => {
        const changed = list.map((text, index) => (index === at ? text.replace('2026', '2025') : text));
        const [before, now] = [buildBytes(list.join('')), buildBytes(changed.join(''))];
        const rereading = rereadCalendar(now, before, 'changes');
        const again = rereading && joinRereading(rereading, readCalendar(before));
        expect(again ? seen(again) : seen(readCalendar(now))).toEqual(seen(readCalendar(now)));
      }),
      runs(300),
    );
  });

  it('[I5] gives a name of two meanings a number that no other zone has', () => {
    const use = (uid: string, name: string) => eventOf(uid, `DTSTART;TZID=${name}:20260302T120000`);
    const content = readText(
      [
        calendarOf(...definitionOf('Office', '+0100'), ...use('a', 'Office'), ...use('b', 'Office (2)')),
        calendarOf(...definitionOf('Office', '+0300'), ...use('c', 'Office')),
        calendarOf(...definitionOf('Office', '+0100'), ...use('d', 'Office')),
        calendarOf(...use('e', 'Office')),
      ].join(''),
    );
    expect(content.series.map(({ master }) => master?.start)).toEqual(
      ['Office', 'Office (2)', 'Office (3)', 'Office', 'Office'].map((zone) => ({
        kind: 'zoned',
        wall: '2026-03-02T12:00:00',
        zone,
      })),
    );
    expect(content.unknownZones).toEqual(['Office (2)']);
    expect(Object.keys(content.zones)).toEqual(['Office', 'Office (3)']);
  });

  it('[I6] takes no other definition for one that cannot be read', () => {
    const use = (uid: string) => eventOf(uid, 'DTSTART;TZID=Office:20260302T120000');
    const content = readText(
      calendarOf(...definitionOf('Office', '+0100'), ...use('a')) +
        calendarOf(...definitionOf('Office', 'far'), ...use('b')),
    );
    expect([Object.keys(content.zones), content.unknownZones]).toEqual([['Office'], ['Office (2)']]);
    expect(content.series.map(({ master }) => master?.start)).toEqual(
      ['Office', 'Office (2)'].map((zone) => ({ kind: 'zoned', wall: '2026-03-02T12:00:00', zone })),
    );
  });

  it('[X1] keeps the lines of an event in a zone that has a number', () => {
    const event = (uid: string) => eventOf(uid, 'DTSTART;TZID=Office:20260302T120000', 'X-NOTE:kept');
    const bytes = buildBytes(
      calendarOf(...definitionOf('Office', '+0100'), ...event('a')) +
        calendarOf(...definitionOf('Office', '+0300'), ...event('b')),
    );
    const { text } = buildCopy(bytes, { ...readCalendar(bytes), name: '' });
    expect(text.match(/^(TZID|DTSTART;|X-NOTE).*(?=\r)/gm)).toEqual([
      ...['TZID:Office', 'TZID:Office (2)'],
      ...['DTSTART;TZID=Office:20260302T120000', 'X-NOTE:kept'],
      ...['DTSTART;TZID=Office (2):20260302T120000', 'X-NOTE:kept'],
    ]);
  });

  it('[I5] cancels with METHOD:CANCEL only what stands in the same calendar', () => {
    const [of, on] = ['20260302T090000Z', '20260303T090000Z'].map((at) => `DTSTART:${at}`);
    const content = readText(
      calendarOf('METHOD:REQUEST', ...eventOf('a', of ?? '')) +
        calendarOf('METHOD:CANCEL', ...eventOf('b', on ?? '')),
    );
    expect(occurrencesIn(content, window)).toEqual([
      '2026-03-02T09:00:00Z – 2026-03-02T09:00:00Z a',
      '2026-03-03T09:00:00Z – 2026-03-03T09:00:00Z b (cancelled)',
    ]);
  });

  it.each([
    ['cancel', ['METHOD:CANCEL']],
    ['cancel', ['METHOD:CANCEL', 'METHOD:Cancel']],
    ['request', ['METHOD:CANCEL', 'METHOD:REQUEST']],
    ['', ['X-NOTE:none', 'METHOD:CANCEL']],
    ['publish', ['METHOD:PUBLISH', 'METHOD:PUBLISH']],
  ])('[I5] is as a whole a message of METHOD "%s" if its calendars are %s', (method, methods) => {
    const event = (index: number) => eventOf(`${index}`, 'DTSTART:20260302T090000Z');
    const text = methods.map((line, index) => calendarOf(line, ...event(index))).join('');
    expect(readText(`${text}${calendarOf('METHOD:REPLY')}`).method).toBe(method);
  });
});
