import type { Golden } from './golden';
import { breakfast } from './golden';

/** How starts and ends are written. */
export const times: readonly Golden[] = [
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
  [
    'date-value-with-time',
    [
      '2026-03-03T20:00:00Z – 2026-03-03T21:30:00Z Concert',
      '2026-03-05 – 2026-03-07 Two days',
      '2026-03-10T00:00:00Z – 2026-03-10T00:00:00Z Class',
      '2026-03-12T02:00:00Z – 2026-03-12T02:00:00Z Class (moved)',
      '2026-03-13T00:00:00Z – 2026-03-13T00:00:00Z Class',
      '2026-03-20T00:00:00Z – 2026-03-20T00:00:00Z Class',
      '2026-03-25 – 2026-03-26 Some day',
    ],
    [],
  ],
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
  [
    'end-over-clock-change',
    [
      '2026-03-21T11:00:00Z – 2026-03-22T11:00:00Z Watch',
      '2026-03-28T11:00:00Z – 2026-03-29T11:00:00Z Watch',
    ],
    [],
  ],
  [
    'floating-over-clock-change',
    [
      '2026-03-28T11:00:00Z – 2026-03-29T10:00:00Z Watch',
      '2026-03-29T10:00:00Z – 2026-03-30T10:00:00Z Watch',
    ],
    [],
  ],
  [
    'zone-name-in-other-case',
    [
      '2026-03-02T06:00:00Z – 2026-03-02T06:00:00Z As the file says',
      '2026-03-02T08:00:00Z – 2026-03-02T08:00:00Z As the name says',
    ],
    [],
  ],
  ['end-as-day-of-a-timed-event', ['2026-03-02T14:00:00Z – 2026-03-03T05:00:00Z Class'], []],
  ['end-as-time-of-a-whole-day', ['2026-03-03 – 2026-03-05 Long night'], []],
  ['end-and-duration', [breakfast], []],
  ['zone-on-a-utc-time', [breakfast], []],
  ['zone-on-a-day', ['2026-03-03 – 2026-03-04 One day'], []],
  ['hours-as-length-of-a-day', ['2026-03-03 – 2026-03-04 One day', '2026-03-05 – 2026-03-07 Two days'], []],
  ['midnight-to-midnight', ['2026-03-02T23:00:00Z – 2026-03-03T23:00:00Z Fast'], []],
  [
    'far-years',
    [
      '1969-07-20T20:17:00Z – 2038-01-19T03:14:07Z Most of a life',
      '2026-01-01 – 2026-01-02 New year since the first',
      '2026-01-06 – 2026-01-07 Old feast',
      '2027-01-01 – 2027-01-02 New year since the first',
      '2027-01-06 – 2027-01-07 Old feast',
    ],
    ['23 bad-time'],
  ],
  [
    'skipped-and-repeated-hour',
    [
      '2026-03-29T01:30:00Z – 2026-03-29T01:30:00Z Skipped',
      '2026-10-25T00:30:00Z – 2026-10-25T02:30:00Z Repeated',
    ],
    [],
  ],
  ['calendar-in-an-unknown-zone', ['2026-03-02T08:00:00Z – 2026-03-02T09:00:00Z Breakfast'], []],
  ['days-over-a-clock-change', ['2026-03-28 – 2026-03-30 Camp', '2026-04-04 – 2026-04-06 Camp'], []],
];
