import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import type { Extent } from '../../../src/calendar/read/reread';
import { joinRereading, rereadCalendar } from '../../../src/calendar/read/reread';
import type { CalendarContent } from '../../../src/domain/calendars/calendar';
import { runs } from '../../helpers/property-runs';
import { buildBytes } from '../build';

const head = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Tests//EN',
  'BEGIN:VTIMEZONE',
  'TZID:Club time',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0200',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const fileOf = (events: readonly string[], ends = '\r\n'): Uint8Array =>
  buildBytes(`${[...head, ...events, 'END:VCALENDAR'].join('\r\n')}\r\n`.replaceAll('\r\n', ends));

const eventOf = (uid: string, ...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTART:20260302T090000Z', ...lines, 'END:VEVENT'].join('\r\n');

const extents: readonly Extent[] = ['changes', 'whole'];

/** What the newer file says, read only where it differs; null where that cannot be done. */
function readAgain(newer: Uint8Array, former: Uint8Array, extent: Extent): CalendarContent | null {
  const rereading = rereadCalendar(newer, former, extent);
  return rereading && joinRereading(rereading, readCalendar(former));
}

/** The order of series says nothing, and zones nobody uses any more do no harm. */
const sorted = ({ series, zones: _zones, exportedAt: _exportedAt, ...content }: CalendarContent) => ({
  ...content,
  series: series.toSorted((one, other) => (one.key < other.key ? -1 : 1)),
});

const event = fc
  .record({
    uid: fc.constantFrom('a', 'b@example.org', 'c;d', 'é', '__proto__', 'derived-1'),
    start: fc.constantFrom(
      'DTSTART:20260302T090000Z',
      'DTSTART;VALUE=DATE:20260303',
      'DTSTART;TZID=Club time:20260304T100000',
      'DTSTART;TZID=W. Europe Standard Time:20260304T100000',
    ),
    extra: fc.subarray([
      'RRULE:FREQ=DAILY;COUNT=3',
      'SEQUENCE:2',
      'SUMMARY:Tea\\, and\r\n  more',
      'BEGIN:VALARM\r\nUID:alarm\r\nTRIGGER:-PT5M\r\nEND:VALARM',
      'LAST-MODIFIED:20260101T000000Z',
    ]),
    stamp: fc.constantFrom('DTSTAMP:20260101T000000Z', 'DTSTAMP:20260201T000000Z'),
    replaces: fc.constantFrom('', '', 'RECURRENCE-ID:20260303T090000Z'),
  })
  .map(({ uid, start, extra, stamp, replaces }) =>
    ['BEGIN:VEVENT', stamp, `UID:${uid}`, start, ...extra, replaces, 'END:VEVENT']
      .filter((line) => line !== '')
      .join('\r\n'),
  );

describe('reading a file again', () => {
  it.each(extents)('[I3] gives what reading it whole gives: %s', (extent) => {
    let reread = 0;
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 8 }),
        fc.array(event, { maxLength: 2 }),
        fc.nat({ max: 8 }),
        fc.nat({ max: 2 }),
        (before, come, at, gone) => {
          const after = [...before.slice(0, at), ...come, ...before.slice(at + gone)];
          const newer = fileOf(after);
          const again = readAgain(newer, fileOf(before), extent);
          if (!again) return;
          reread += 1;
          const whole = readCalendar(newer);
          expect(sorted(again)).toEqual(sorted(whole));
          expect(again.zones).toMatchObject(whole.zones);
          // Where the earlier stamps differ, those of the unchanged events are unknown.
          expect([whole.exportedAt, null]).toContain(again.exportedAt);
        },
      ),
      runs(1000),
    );
    expect(reread).toBeGreaterThan(200);
  });

  it('[I3] reads nothing of events that say the same', () => {
    const same = Array.from({ length: 20 }, (_, index) => eventOf(`event-${index}`));
    const files = [fileOf([...same, eventOf('new')]), fileOf([eventOf('gone'), ...same])] as const;
    const rereading = rereadCalendar(...files, 'whole');
    expect(rereading?.changed.series.map(({ uid }) => uid)).toEqual(['new']);
    expect(rereading?.uids).toHaveLength(21);
  });

  it('[I3] looks at nothing before the first difference and after the last', () => {
    const events = (at: number, ...lines: readonly string[]) =>
      Array.from({ length: 20 }, (_, index) => eventOf(`event-${index}`, ...(index === at ? lines : [])));
    const rereading = rereadCalendar(
      fileOf(events(7, 'SUMMARY:Tea')),
      fileOf(events(7, 'SUMMARY:Pie')),
      'changes',
    );
    expect([rereading?.uids, [...(rereading?.formerUids ?? [])]]).toEqual([['event-7'], [['event-7', 1]]]);
  });

  it('[I3] does not take for all of an event what is only its part among the differences', () => {
    const change = eventOf('a', 'RECURRENCE-ID:20260303T090000Z', 'SUMMARY:Later');
    const former = fileOf([eventOf('a', 'RRULE:FREQ=DAILY'), eventOf('b'), eventOf('c')]);
    const newer = fileOf([eventOf('a', 'RRULE:FREQ=DAILY'), eventOf('b'), change, eventOf('c')]);
    expect(readAgain(newer, former, 'changes')).toBeNull();
    const whole = readAgain(newer, former, 'whole');
    expect(whole && sorted(whole)).toEqual(sorted(readCalendar(newer)));
  });

  const withTail = (events: readonly string[], tail: string) =>
    buildBytes(`${[...head, ...events, tail].join('\r\n')}\r\n`);
  const todo = 'BEGIN:VTODO\r\nUID:t\r\nEND:VTODO';
  it.each([
    ['its name', 'X-WR-CALNAME:Club\r\nEND:VCALENDAR'],
    ['its zone', 'X-WR-TIMEZONE:America/New_York\r\nEND:VCALENDAR'],
    ['that it is cancelled', 'METHOD:CANCEL\r\nEND:VCALENDAR'],
    ['how often it is to be fetched', 'REFRESH-INTERVAL:P1D\r\nEND:VCALENDAR'],
    ['another task', `${todo}\r\nEND:VCALENDAR`],
    ['another calendar', `END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n${todo}\r\nEND:VCALENDAR`],
  ])('[I3] does not lose %s where a file says it after its events', (_, tail) => {
    const events = (summary: string) => [eventOf('a'), eventOf('b', `SUMMARY:${summary}`), eventOf('c')];
    const [newer, former] = [withTail(events('Tea'), tail), withTail(events('Pie'), tail)];
    expect(readAgain(newer, former, 'changes')).toBeNull();
    const whole = readAgain(newer, former, 'whole');
    if (whole) expect(sorted(whole)).toEqual(sorted(readCalendar(newer)));
  });

  it('[I3] does not take the stamp of an alarm for the event’s own', () => {
    const alarm = 'BEGIN:VALARM\r\nLAST-MODIFIED:20250101T000000Z\r\nEND:VALARM';
    const file = (stamp: string) => fileOf([eventOf('a', `DTSTAMP:${stamp}`, alarm)]);
    const rereading = rereadCalendar(file('20260202T000000Z'), file('20260101T000000Z'), 'whole');
    expect(rereading?.changed.series).toHaveLength(1);
  });

  it('[I3] is not misled by an event that stands in the file twice', () => {
    const twice = [eventOf('a', 'SEQUENCE:1'), eventOf('b'), eventOf('a', 'SEQUENCE:2')];
    const newer = fileOf([eventOf('a', 'SEQUENCE:1'), eventOf('b'), eventOf('a', 'SEQUENCE:0')]);
    expect(readAgain(newer, fileOf(twice), 'changes')).toBeNull();
  });

  it('[I3] takes no notice of the time of the export where the event says when it was changed', () => {
    const stamped = (stamp: string, ...lines: readonly string[]) =>
      fileOf([eventOf('a', `DTSTAMP:${stamp}`, ...lines)]);
    const changed = (...lines: readonly string[]) =>
      rereadCalendar(stamped('20260202T000000Z', ...lines), stamped('20260101T000000Z', ...lines), 'whole')
        ?.changed.series.length;
    expect([changed('LAST-MODIFIED:20250101T000000Z'), changed()]).toEqual([0, 1]);
  });

  it.each(extents)('[I3] works with bare line feeds too: %s', (extent) => {
    const newer = fileOf([eventOf('a'), eventOf('b')], '\n');
    expect(readAgain(newer, fileOf([eventOf('a')], '\n'), extent)).toEqual(readCalendar(newer));
  });

  const plain = [eventOf('a'), eventOf('b')];
  it.each<[string, Uint8Array]>([
    ['another head', buildBytes(`BEGIN:VCALENDAR\r\n${plain.join('\r\n')}\r\nEND:VCALENDAR\r\n`)],
    ['an event without UID', fileOf([...plain, 'BEGIN:VEVENT\r\nDTSTART:20260302T090000Z\r\nEND:VEVENT'])],
    ['a folded UID', fileOf([eventOf('a\r\n bc')])],
    [
      'the UID of an alarm first',
      fileOf([`BEGIN:VEVENT\r\nBEGIN:VALARM\r\nUID:x\r\nEND:VALARM\r\n${eventOf('a').slice(14)}`]),
    ],
    [
      'something between the events',
      fileOf([eventOf('a'), 'BEGIN:VTODO\r\nUID:t\r\nEND:VTODO', eventOf('b')]),
    ],
    ['an event without an end', fileOf(['BEGIN:VEVENT\r\nUID:x\r\nDTSTART:20260302T090000Z', ...plain])],
    ['a changed event with a problem', fileOf([...plain, eventOf('c', 'DURATION:nonsense')])],
    ['a cut in the middle', fileOf(plain).slice(0, -40)],
    ['another charset', buildBytes('')],
  ])('[I6] leaves a file with %s to be read whole', (_, newer) => {
    for (const extent of extents) expect(rereadCalendar(newer, fileOf(plain), extent)).toBeNull();
  });

  it('[I6] is refused by what was read of some other file', () => {
    const rereading = rereadCalendar(fileOf([eventOf('a'), eventOf('b')]), fileOf([eventOf('a')]), 'whole');
    if (!rereading) throw new Error('the file was not reread');
    expect(joinRereading(rereading, readCalendar(fileOf([eventOf('x')])))).toBeNull();
  });
});
