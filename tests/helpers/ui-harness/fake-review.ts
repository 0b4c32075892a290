import type { ReviewView } from '../../../src/contract/views/review';
import type { ReviewGroup, ReviewItem } from '../../../src/domain/calendars/review';
import type { SeriesKey } from '../../../src/domain/event/key';
import { addDays } from '../../../src/domain/time/day';
import { fakeToday, homeCalendar, workCalendar } from './fake-events';

const titles = [
  'Team stand-up',
  'Design review',
  'Lunch with Leila',
  'Mapping workshop',
  'Chess club',
  'Choir rehearsal',
  'Product demo',
  'Neighbourhood dinner',
];

function item(group: ReviewGroup, index: number): ReviewItem {
  const day = addDays(fakeToday, index % 90);
  return {
    key: `${group}-${index}@example.com` as SeriesKey,
    group,
    title: `${titles[index % titles.length]}${index >= titles.length ? ` ${index}` : ''}`,
    start:
      index % 5 === 4
        ? { kind: 'all-day', day }
        : {
            kind: 'zoned',
            wall: `${day}T${String(9 + (index % 9)).padStart(2, '0')}:30:00`,
            zone: 'Europe/Berlin',
          },
    recurring: index % 4 === 0,
    changes:
      group === 'changed'
        ? [
            { field: 'Start', before: 'Tue 24 Nov, 09:30', after: 'Tue 24 Nov, 10:00' },
            { field: 'Place', before: 'Room Linden', after: 'Room Ahorn' },
          ].slice(0, 1 + (index % 2))
        : [],
    leftOut: false,
    older: group === 'changed' && index === 2,
    renumberedFrom: group === 'changed' && index === 1 ? ('old-uid@example.com' as SeriesKey) : null,
    hasMark: group !== 'new' && index % 2 === 0,
    hasPrep: group !== 'new' && index % 3 === 0,
  };
}

const items = (group: ReviewGroup, count: number) =>
  Array.from({ length: count }, (_, index) => item(group, index));

/** A review as it would be of next week's file of the same calendar. */
export const fakeReview: ReviewView = {
  id: 'review-1',
  fileName: 'robin-work.ics',
  calendarName: 'Work',
  target: workCalendar,
  candidates: [
    { id: workCalendar, name: 'Work' },
    { id: homeCalendar, name: 'Home' },
  ],
  counts: { added: 128, changed: 3, gone: 1, same: 412, unreadable: 2 },
  items: [...items('new', 128), ...items('changed', 3), ...items('gone', 1), ...items('same', 412)],
  problems: [
    {
      code: 'bad-time',
      line: 214,
      message: 'The start “2026-13-40” is no date. This event was left out.',
      uid: 'broken-1@example.com',
    },
    {
      code: 'no-start',
      line: 388,
      message: '“Farewell drinks” has no start. This event was left out.',
    },
  ],
  unknownZones: [],
  zoneAnswers: {},
  kept: { marks: 18, preps: 5 },
};

/** A first file, with a zone nobody knows. */
export const fakeNewReview: ReviewView = {
  ...fakeReview,
  id: 'review-2',
  fileName: 'conference-programme.ics',
  calendarName: 'Open Maps Summit 2026',
  target: null,
  counts: { added: 46, changed: 0, gone: 0, same: 0, unreadable: 0 },
  items: items('new', 46),
  problems: [],
  unknownZones: ['Prague (Summit)'],
  kept: { marks: 0, preps: 0 },
};
