import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/calendar/read/read';
import { buildBytes, buildWindow, occurrencesIn, startsIn } from './build';

// What ical.js 2.2.1 makes of files that Mingle reads in another way. When one of these fails after an update of
// ical.js, it has been mended there: then drop the pair, or take the rule of READINGS.md up again.

const event = (...lines: readonly string[]): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tests//EN', 'BEGIN:VEVENT', 'UID:a'],
    ...(lines.some((line) => line.startsWith('DTSTART')) ? [] : ['DTSTART:20260302T090000Z']),
    ...lines,
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

function firstOf(text: string): ICAL.Event {
  const [master, ...overrides] = eventsOf(text);
  if (!master) throw new Error('ical.js found no event');
  for (const override of overrides) master.relateException(override);
  return master;
}

/** The first starts that ical.js gives. */
function startsOf(text: string, most = 5): readonly string[] {
  const master = firstOf(text);
  const iterator = master.iterator();
  const starts: string[] = [];
  for (let next = iterator.next(); next && starts.length < most; next = iterator.next()) {
    starts.push(master.getOccurrenceDetails(next).startDate.toString());
  }
  return starts;
}

const window = buildWindow('2026-01-01', '2028-01-01');
const ours = (text: string): readonly string[] => startsIn(readCalendar(buildBytes(text)), window);
const breakfast = ['2026-03-02T09:00:00Z'];

describe('a file that ical.js finds empty', () => {
  it.each([
    ['whose lines end with CR CR LF', event().replaceAll('\r\n', '\r\r\n')],
    ['with a blank after BEGIN:VEVENT', event().replace('BEGIN:VEVENT', 'BEGIN:VEVENT ')],
  ])('[I5] is read %s', (_, text) => {
    expect(eventsOf(text)).toEqual([]);
    expect(ours(text)).toEqual(breakfast);
  });
});

describe('a file that ical.js refuses whole', () => {
  it.each([
    [
      'has a line that is no property',
      event('no property'),
      'invalid line (no token ";" or ":") "no property"',
      ['bad-line'],
    ],
    [
      'lacks an END',
      event().replace('END:VEVENT\r\n', ''),
      'invalid ical body. component began but did not end',
      ['unbalanced'],
    ],
    [
      'begins with a byte order mark',
      `\ufeff${event()}`,
      "Cannot read properties of undefined (reading 'propertyGroups')",
      [],
    ],
    [
      'has blanks in a BYDAY',
      event('RRULE:FREQ=DAILY;BYDAY=MO, TU;COUNT=1'),
      'invalid BYDAY value " TU"',
      [],
    ],
    ['has a FREQ that is none', event('RRULE:FREQ=SOMETIMES'), 'invalid frequency "SOMETIMES"', ['bad-rule']],
    [
      'has a parameter without value',
      event('SUMMARY;X-EMPTY:Breakfast'),
      "Invalid parameters in 'SUMMARY;X-EMPTY:Breakfast'",
      [],
    ],
  ])('[I6] is read when it %s', (_, text, message, codes) => {
    expect(() => ICAL.parse(text)).toThrow(message);
    expect(ours(text)).toEqual(breakfast);
    expect(readCalendar(buildBytes(text)).problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('an event on which ical.js fails', () => {
  it('[I5] is read when its DTSTART is a date without VALUE=DATE', () => {
    const text = event('DTSTART:20260302');
    expect(() => firstOf(text).startDate).toThrow('invalid date-time value: "2026-03-02T::"');
    expect(ours(text)).toEqual(['2026-03-02']);
  });

  it('[I5] is read when it has an RDATE that is a PERIOD', () => {
    const text = event('RDATE;VALUE=PERIOD:20260304T090000Z/PT1H');
    expect(() => startsOf(text)).toThrow();
    expect(occurrencesIn(readCalendar(buildBytes(text)), window)).toEqual([
      '2026-03-02T09:00:00Z – 2026-03-02T09:00:00Z ',
      '2026-03-04T09:00:00Z – 2026-03-04T10:00:00Z ',
    ]);
  });

  it('[I7] is read in no time when its DURATION keeps ical.js busy for ever', async () => {
    const text = event('DURATION:P999999999999999999W');
    const code = `
      const { workerData, parentPort } = require('node:worker_threads');
      const ICAL = require(workerData.path);
      const [, , [event]] = ICAL.parse(workerData.text);
      parentPort.postMessage('begun');
      parentPort.postMessage(String(new ICAL.Event(new ICAL.Component(event)).endDate));`;
    const path = createRequire(import.meta.url).resolve('ical.js');
    const worker = new Worker(code, { eval: true, workerData: { path, text } });
    const messages: unknown[] = [];
    const begun = new Promise((resolve) => worker.once('message', resolve));
    worker.on('message', (message) => messages.push(message));
    await begun;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await worker.terminate();
    expect(messages).toEqual(['begun']);
    expect(ours(text)).toEqual(breakfast);
  });
});

describe('starts that ical.js gives otherwise', () => {
  const override =
    'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20260306T090000Z\r\nDTSTART:20260306T110000Z';

  it.each([
    {
      what: 'an EXDATE that is on no rule hides no later one',
      lines: ['RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4', 'EXDATE:20260303T090000Z', 'EXDATE:20260304T090000Z'],
      theirs: ['2026-03-02', '2026-03-04', '2026-03-09', '2026-03-11'],
      mine: ['2026-03-02', '2026-03-09', '2026-03-11'],
    },
    {
      what: 'an override off its rule is kept',
      lines: ['RRULE:FREQ=DAILY;COUNT=2', override],
      theirs: ['2026-03-02', '2026-03-03'],
      mine: ['2026-03-02', '2026-03-03', '2026-03-06'],
    },
    {
      what: '20MO is the 20th Monday of the year',
      lines: ['DTSTART:20260518T090000Z', 'RRULE:FREQ=YEARLY;BYDAY=20MO'],
      theirs: ['2026-05-18', '2026-05-25', '2026-06-01', '2026-06-08', '2026-06-15'],
      mine: ['2026-05-18', '2027-05-17'],
    },
    {
      what: 'equal rules give each start once',
      lines: ['RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=DAILY;COUNT=2'],
      theirs: ['2026-03-02', '2026-03-02', '2026-03-03'],
      mine: ['2026-03-02', '2026-03-03'],
    },
    {
      what: 'a DTSTART off its rule is kept, and counted',
      lines: ['RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2'],
      theirs: ['2026-03-04', '2026-03-11'],
      mine: ['2026-03-02', '2026-03-04'],
    },
  ])('[I5] are ours: $what', ({ lines, theirs, mine }) => {
    const days = (starts: readonly string[]) => starts.map((start) => start.slice(0, 10));
    expect(days(startsOf(event(...lines)))).toEqual(theirs);
    expect(days(ours(event(...lines)))).toEqual(mine);
  });

  it('[I5] are in the zone that a Windows name means, where ical.js has them floating', () => {
    const text = event('DTSTART;TZID=W. Europe Standard Time:20260302T100000');
    expect(firstOf(text).startDate.zone.tzid).toBe('floating');
    expect(ours(text)).toEqual(breakfast);
  });

  it('[I5] are none for a series that ended before it began, as ical.js has it and others do not', () => {
    const text = event('RRULE:FREQ=DAILY;UNTIL=20260301T090000Z');
    expect(startsOf(text)).toEqual([]);
    expect(ours(text)).toEqual([]);
  });
});
