import type { Golden } from './golden';
import { breakfast } from './golden';

/** Files and events that are damaged. */
export const broken: readonly Golden[] = [
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
  [
    'event-inside-an-event',
    [breakfast, '2026-03-03T09:00:00Z – 2026-03-03T09:00:00Z Lunch'],
    ['4 unbalanced', '14 unbalanced'],
  ],
  ['properties-given-twice', [breakfast], []],
  ['vcalendar-1', [breakfast], ['9 bad-rule']],
  ['rule-without-its-colon', [breakfast], ['9 bad-line']],
  [
    'endless-unless-its-end-is-read',
    [
      '2026-03-02T08:00:00Z – 2026-03-02T09:00:00Z Class',
      '2027-03-02T08:00:00Z – 2027-03-02T09:00:00Z Class',
    ],
    ['9 bad-rule'],
  ],
];
