import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWindow, occurrencesIn, readFixture } from './build';

type Fixture = readonly [name: string, occurrences: readonly string[], problems: readonly string[]];

const breakfast = '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Breakfast';
const window = buildWindow('2026-01-01', '2028-01-01');

const ways: readonly Fixture[] = [
  ['lf-only', [breakfast], []],
  ['cr-only', [breakfast], []],
  ['cr-cr-lf', [`${breakfast} with everybody`], []],
  ['blank-lines', [`${breakfast} with everybody`], []],
  ['tab-folding', [breakfast], []],
  ['byte-order-mark', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café'], []],
  ['utf-16', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café'], []],
  ['windows-1252', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café – “Zoë”'], ['8 wrong-charset']],
  [
    'one-line-in-another-charset',
    [
      '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Zoë in Latin-1',
      '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Zoë in UTF-8',
    ],
    ['14 wrong-charset'],
  ],
  ['folded-inside-a-character', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café und Kuchen'], []],
  ['quoted-printable', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café undKuchen'], []],
  ['nul-bytes', [breakfast], []],
  ['blank-after-begin', [breakfast], []],
  ['lower-case', [breakfast], []],
  ['no-calendar-around', [breakfast], []],
  [
    'two-calendars',
    [
      '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z First',
      '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Second',
    ],
    [],
  ],
];

const broken: readonly Fixture[] = [
  ['empty', [], ['0 empty-file']],
  ['login-page', [], ['0 not-a-calendar']],
  ['archive', [], ['0 not-a-calendar']],
  ['address-book', [], ['0 not-a-calendar']],
  ['cut-in-the-middle', [breakfast], ['10 cut-off']],
  [
    'missing-end-of-event',
    [breakfast, '2026-03-03T09:00:00Z – 2026-03-03T09:00:00Z Lunch'],
    ['4 unbalanced'],
  ],
  ['missing-end-of-alarm', [breakfast], []],
  ['end-without-begin', [breakfast], ['4 unbalanced']],
  ['conflict-markers', [breakfast], ['8 bad-line', '10 bad-line', '12 bad-line']],
  ['description-without-folding', [breakfast], ['9 bad-line']],
  ['no-start', [breakfast], ['4 no-start']],
  ['unreadable-start', [breakfast], ['6 bad-time']],
  ['unreadable-end', ['2026-03-02T09:00:00Z – 2026-03-02T09:00:00Z Breakfast'], ['7 bad-time']],
  ['unreadable-recurrence-id', [breakfast], ['12 bad-time']],
  ['thirtieth-of-february', [breakfast], ['6 bad-time', '7 bad-time']],
  ['end-before-start', ['2026-03-02T10:00:00Z – 2026-03-02T10:00:00Z Breakfast'], ['7 end-before-start']],
  ['duration-of-ages', ['2026-03-02T09:00:00Z – 2026-03-02T09:00:00Z Breakfast'], ['7 bad-duration']],
  ['negative-duration', ['2026-03-02T09:00:00Z – 2026-03-02T09:00:00Z Breakfast'], ['7 bad-duration']],
  [
    'broken-rules',
    [
      '2026-03-02T08:00:00Z – 2026-03-02T08:00:00Z Mended',
      '2026-03-02T08:00:00Z – 2026-03-02T08:00:00Z Once',
      '2026-03-03T08:00:00Z – 2026-03-03T08:00:00Z Mended',
      '2026-03-05T08:00:00Z – 2026-03-05T08:00:00Z Mended',
    ],
    ['7 bad-rule', '13 bad-rule'],
  ],
];

const times: readonly Fixture[] = [
  ['duration-instead-of-end', ['2026-03-02T09:00:00Z – 2026-03-02T10:30:00Z Breakfast'], []],
  [
    'nominal-duration-over-clock-change',
    [
      '2026-03-28T11:00:00Z – 2026-03-29T11:00:00Z Exact',
      '2026-03-28T11:00:00Z – 2026-03-29T10:00:00Z Nominal',
    ],
    [],
  ],
  ['no-end', ['2026-03-02T09:00:00Z – 2026-03-02T09:00:00Z A moment', '2026-03-03 – 2026-03-04 A day'], []],
  ['all-day-with-exclusive-end', ['2026-03-03 – 2026-03-05 Two days'], []],
  ['all-day-ending-on-its-start', ['2026-03-03 – 2026-03-03 One day'], []],
  ['date-without-value', ['2026-03-03 – 2026-03-04 One day'], []],
  ['date-value-with-time', ['2026-03-03 – 2026-03-04 One day'], []],
  ['start-and-end-in-different-zones', ['2026-03-02T09:00:00Z – 2026-03-02T18:00:00Z Flight'], []],
  ['floating', ['2026-03-02T08:00:00Z – 2026-03-02T09:00:00Z Breakfast'], []],
  ['floating-in-a-calendar-with-zone', ['2026-03-02T14:00:00Z – 2026-03-02T15:00:00Z Breakfast'], []],
  ['zone-without-definition', ['2026-03-02T03:30:00Z – 2026-03-02T04:30:00Z Breakfast'], []],
  [
    'windows-zone',
    [
      '2026-07-02T07:00:00Z – 2026-07-02T08:00:00Z Breakfast',
      '2026-07-03T13:00:00Z – 2026-07-03T14:00:00Z Brunch',
    ],
    [],
  ],
  ['vendor-zone-path', ['2026-03-02T12:00:00Z – 2026-03-02T13:00:00Z Breakfast'], []],
  [
    'own-zone-definition',
    [
      '2026-03-02T04:30:00Z – 2026-03-02T05:30:00Z In winter',
      '2026-07-02T03:30:00Z – 2026-07-02T04:30:00Z In summer',
    ],
    [],
  ],
  ['known-name-with-wrong-definition', ['2026-03-02T08:00:00Z – 2026-03-02T09:00:00Z Breakfast'], []],
  ['fixed-offset-zone', ['2026-03-02T12:30:00Z – 2026-03-02T13:30:00Z Breakfast'], []],
  ['unknown-zone', ['2026-03-02T08:00:00Z – 2026-03-02T09:00:00Z Breakfast'], ['6 unknown-zone']],
  ['zone-name-with-colon', ['2026-07-02T07:00:00Z – 2026-07-02T08:00:00Z Breakfast'], ['6 unknown-zone']],
];

const standup = (day: string): string => `${day}T08:00:00Z – ${day}T09:00:00Z Standup`;
const lesson = (day: string): string => `${day}T08:00:00Z – ${day}T09:00:00Z Class`;

const series: readonly Fixture[] = [
  [
    'moved-and-cancelled',
    [
      standup('2026-03-02'),
      '2026-03-04T08:00:00Z – 2026-03-04T08:00:00Z Standup (cancelled)',
      standup('2026-03-05'),
      '2026-03-10T14:00:00Z – 2026-03-10T15:00:00Z Standup (moved)',
    ],
    [],
  ],
  [
    'override-before-its-master',
    [standup('2026-03-02'), '2026-03-03T14:00:00Z – 2026-03-03T15:00:00Z Standup (moved)'],
    [],
  ],
  [
    'override-off-the-rule',
    [
      standup('2026-03-02'),
      standup('2026-03-03'),
      '2026-03-06T10:00:00Z – 2026-03-06T11:00:00Z Standup (extra)',
    ],
    [],
  ],
  ['orphan-override', ['2026-03-03T10:00:00Z – 2026-03-03T11:00:00Z Invited once'], []],
  ['override-given-twice', ['2026-03-02T11:00:00Z – 2026-03-02T12:00:00Z Newer'], []],
  [
    'this-and-future',
    [
      standup('2026-03-02'),
      standup('2026-03-03'),
      '2026-03-04T09:00:00Z – 2026-03-04T09:30:00Z Later standup',
      '2026-03-05T09:00:00Z – 2026-03-05T09:30:00Z Later standup',
    ],
    [],
  ],
  [
    'excluded-date-off-the-rule-first',
    [lesson('2026-03-02'), lesson('2026-03-03'), lesson('2026-03-12')],
    [],
  ],
  ['excluded-day-of-a-timed-event', [lesson('2026-03-02'), lesson('2026-03-04')], []],
  ['excluded-rule', ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].map(lesson), []],
  [
    'extra-dates',
    [
      lesson('2026-03-02'),
      '2026-03-04T13:00:00Z – 2026-03-04T14:00:00Z Class',
      '2026-03-05T13:00:00Z – 2026-03-05T14:00:00Z Class',
    ],
    [],
  ],
  [
    'extra-periods',
    [
      '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Class',
      '2026-03-04T14:00:00Z – 2026-03-04T17:00:00Z Class',
      '2026-03-05T14:00:00Z – 2026-03-05T16:00:00Z Class',
    ],
    [],
  ],
  ['same-rule-twice', [lesson('2026-03-02'), lesson('2026-03-03')], []],
  ['first-date-off-the-rule', [lesson('2026-03-02'), lesson('2026-03-04'), lesson('2026-03-11')], []],
  ['until-before-start', ['2026-03-03T09:00:00Z – 2026-03-03T09:00:00Z Lunch'], []],
  [
    'one-uid-for-many-events',
    [
      '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Conference 2026',
      '2027-03-02T09:00:00Z – 2027-03-02T09:00:00Z Conference 2027',
    ],
    [],
  ],
  ['older-and-newer-version', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Newer'], []],
  ['same-event-twice', [breakfast], []],
  ['no-uid', [breakfast, '2026-03-03T09:00:00Z – 2026-03-03T09:00:00Z Lunch'], []],
  ['method-cancel', [`${breakfast} (cancelled)`], []],
  ['todos-beside-events', [breakfast], []],
];

/** The computer's own zone must not matter. */
describe.each(['America/Los_Angeles', 'Asia/Kolkata'])('on a computer in %s', (zone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  const check = (name: string, occurrences: readonly string[], problems: readonly string[]): void => {
    const content = readFixture(name);
    expect({
      occurrences: occurrencesIn(content, window),
      problems: content.problems.map(({ line, code }) => `${line} ${code}`),
    }).toEqual({ occurrences, problems });
  };

  it.each(ways)('[I5] reads a file written like %s', check);
  it.each(broken)('[I6] keeps what it can of %s', check);
  it.each(times)('[I5] reads the times of %s', check);
  it.each(series)('[I5] expands the series of %s', check);
});

describe('what a file that is no calendar is called', () => {
  it.each([
    ['empty', 'The file is empty. Nothing was read.'],
    [
      'login-page',
      'This is not a calendar file but a web page; perhaps the address asked for a login. Nothing was read.',
    ],
    [
      'archive',
      'This is not a calendar file but a ZIP archive; unpack it and open the .ics file inside. Nothing was read.',
    ],
    ['address-book', 'This is not a calendar file but an address book (vCard). Nothing was read.'],
  ])('[I6] says of %s: %s', (name, message) => {
    expect(readFixture(name).problems.map((problem) => problem.message)).toEqual([message]);
  });
});

describe('what a problem says', () => {
  it.each([
    [
      'cut-in-the-middle',
      ['The file ends in the middle of this event. It was left out; what comes before it was read.'],
    ],
    ['no-start', ['"Some day" says no start (DTSTART). It was left out.']],
    [
      'unreadable-start',
      ['The DTSTART of "Some day" could not be read: "next Monday". The event was left out.'],
    ],
    [
      'unreadable-end',
      [
        'The DTEND of "Breakfast" could not be read: "20260302T256100Z". The event is kept as if it named no end.',
      ],
    ],
    [
      'unknown-zone',
      [
        'The time zone "US-Eastern" is not known. Its one time is read as local time until you say which zone is meant.',
      ],
    ],
    [
      'description-without-folding',
      [
        'This line is no calendar property: "Second line; not folded". It was read as more text of the DESCRIPTION.',
      ],
    ],
  ])('[I6] names what was found in %s and what was done', (name, messages) => {
    expect(readFixture(name).problems.map((problem) => problem.message)).toEqual(messages);
  });
});
