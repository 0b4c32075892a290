import type { Golden } from './golden';
import { breakfast } from './golden';

const standup = (day: string): string => `${day}T08:00:00Z – ${day}T09:00:00Z Standup`;
const lesson = (day: string): string => `${day}T08:00:00Z – ${day}T09:00:00Z Class`;
const wholeDayWriters = [
  ...['Written in Berlin', 'Written in Tokyo', 'Written in New York'],
  ...['Last second in UTC', 'Last second in Berlin'],
];
const camp = (day: string): string => `${day} – ${day.slice(0, -1)}${Number(day.slice(-1)) + 1} Camp`;
const moved = '2026-03-03T13:00:00Z – 2026-03-03T14:00:00Z Class (moved)';

/** What makes up a series. */
export const series: readonly Golden[] = [
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
  ['until-before-start', ['2026-03-03T09:00:00Z – 2026-03-03T09:00:00Z Lunch'], ['4 bad-rule']],
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
  ['rule-on-an-override', [lesson('2026-03-02'), moved, lesson('2026-03-04')], []],
  ['until-as-day-of-a-timed-event', [lesson('2026-03-02'), lesson('2026-03-03')], []],
  [
    'until-in-local-time',
    [
      '2026-03-02T14:00:00Z – 2026-03-02T15:00:00Z Class',
      '2026-03-03T14:00:00Z – 2026-03-03T15:00:00Z Class',
    ],
    [],
  ],
  ['until-as-time-of-whole-days', ['2026-03-02', '2026-03-03', '2026-03-04'].map(camp), []],
  [
    'until-in-utc-of-whole-days',
    [
      ...wholeDayWriters.map((writer) => `2026-04-13 – 2026-04-14 ${writer}`),
      ...['2026-04-13 – 2026-04-14 One day', '2026-04-13 – 2026-04-14 One day too'],
      ...wholeDayWriters.map((writer) => `2026-04-14 – 2026-04-15 ${writer}`),
      ...wholeDayWriters.map((writer) => `2026-04-15 – 2026-04-16 ${writer}`),
      '2026-04-20 – 2026-04-21 Left out and moved',
      '2026-04-23 – 2026-04-24 Left out and moved',
      '2026-04-30 – 2026-05-01 Moved',
    ],
    [],
  ],
  [
    'on-no-day',
    ['2026-03-04T09:00:00Z – 2026-03-04T09:00:00Z Choir'],
    ['4 bad-rule', '11 bad-rule', '17 bad-rule'],
  ],
  ['until-in-utc-of-floating-times', [lesson('2026-03-02'), lesson('2026-03-03')], []],
  ['several-rules', ['2026-03-02', '2026-03-05', '2026-03-09', '2026-03-12'].map(lesson), []],
  [
    'nth-weekday-of-the-year',
    [
      '2026-05-18T09:00:00Z – 2026-05-18T10:00:00Z Class',
      '2027-05-17T09:00:00Z – 2027-05-17T10:00:00Z Class',
    ],
    [],
  ],
  [
    'last-working-day',
    ['2026-02-27 – 2026-02-28 Payday', '2026-03-31 – 2026-04-01 Payday', '2026-04-30 – 2026-05-01 Payday'],
    [],
  ],
  [
    'thirty-first-and-leap-day',
    [
      '2026-01-31 – 2026-02-01 The 31st',
      '2026-02-28 – 2026-03-01 End of February',
      '2026-03-31 – 2026-04-01 The 31st',
      '2026-05-31 – 2026-06-01 The 31st',
      '2027-02-28 – 2027-03-01 End of February',
    ],
    [],
  ],
  [
    'week-of-the-year',
    [
      '2026-05-12 – 2026-05-13 Twentieth week',
      '2027-01-04 – 2027-01-05 First week',
      '2027-01-06 – 2027-01-07 First week',
      '2027-05-18 – 2027-05-19 Twentieth week',
    ],
    [],
  ],
  ['excluded-time-in-another-zone', [lesson('2026-03-02'), lesson('2026-03-04')], []],
  ['empty-excluded-date', [lesson('2026-03-02'), lesson('2026-03-03')], []],
  ['override-named-by-a-day', [lesson('2026-03-02'), lesson('2026-03-03'), moved], []],
  ['override-named-by-a-time', [camp('2026-03-02'), '2026-03-05 – 2026-03-06 Camp (moved)'], []],
  ['count-and-until', [lesson('2026-03-02'), lesson('2026-03-03')], []],
  [
    'rule-in-another-calendar',
    [
      '2026-01-31 – 2026-02-01 Gregorian',
      '2026-01-31 – 2026-02-01 Gregorian with a skip',
      '2026-02-17 – 2026-02-18 Chinese new year',
      '2026-03-31 – 2026-04-01 Gregorian',
      '2026-03-31 – 2026-04-01 Gregorian with a skip',
    ],
    ['7 bad-rule', '19 bad-rule'],
  ],
  ['this-and-prior', [lesson('2026-03-02'), moved, lesson('2026-03-04')], []],
  [
    'cancelled-occurrence-without-start',
    [lesson('2026-03-02'), '2026-03-03T08:00:00Z – 2026-03-03T08:00:00Z Class (cancelled)'],
    [],
  ],
  ['extra-time-of-a-whole-day', [camp('2026-03-02'), camp('2026-03-04')], []],
  ['unequal-versions-of-one-series', [lesson('2026-03-02'), lesson('2026-03-03')], []],
  ['rule-in-lower-case', [lesson('2026-03-02'), lesson('2026-03-03')], []],
  ['empty-uid', [breakfast], []],
  [
    'month-in-a-monthly-rule',
    ['2026-04-05 – 2026-04-06 First Sunday of April', '2027-04-04 – 2027-04-05 First Sunday of April'],
    [],
  ],
  [
    'every-quarter-of-an-hour',
    [
      '2026-03-02T08:30:00Z – 2026-03-02T08:35:00Z Bell',
      '2026-03-02T08:45:00Z – 2026-03-02T08:50:00Z Bell',
      '2026-03-02T10:00:00Z – 2026-03-02T10:05:00Z Bell',
      '2026-03-02T10:15:00Z – 2026-03-02T10:20:00Z Bell',
    ],
    [],
  ],
  ['override-of-an-excluded-date', [lesson('2026-03-02'), moved, lesson('2026-03-04')], []],
  ['override-of-a-single-event', [moved], []],
  [
    'override-with-another-length',
    [lesson('2026-03-02'), '2026-03-03T13:00:00Z – 2026-03-03T16:00:00Z Class (longer)'],
    [],
  ],
];
