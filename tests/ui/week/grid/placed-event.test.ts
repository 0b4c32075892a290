import { expect, it } from 'vitest';
import type { EventRow } from '../../../../src/contract/views/event';
import type { Day } from '../../../../src/domain/time/day';
import type { ZoneId } from '../../../../src/domain/time/zone';
import { placeEvents } from '../../../../src/ui/screens/week/grid/placed-event';
import { rowOf } from '../../build-row';
import { allDay, timed } from '../build-week';

const week = { from: '2026-11-23' as Day, to: '2026-11-30' as Day, zone: 'Europe/Berlin' as ZoneId };

const placesOf = (...rows: readonly EventRow[]) => placeEvents(rows, week).map(({ place }) => place);

it('[W1] places an event among the hours of its day', () => {
  const row = rowOf('Chess', timed('2026-11-26T18:00:00Z', '2026-11-26T20:00:00Z'));
  expect(placeEvents([row], week)).toEqual([
    {
      id: 'work chess@example.com',
      clashesWith: [],
      row,
      day: '2026-11-26',
      place: {
        kind: 'hours',
        start: Date.parse('2026-11-26T18:00:00Z'),
        end: Date.parse('2026-11-26T20:00:00Z'),
      },
      minute: 19 * 60,
      goesOnFrom: false,
      goesOnTo: false,
    },
  ]);
});

it('[W1] cuts an event of whole days to the week and says on which side it goes on', () => {
  const row = rowOf('Fair', allDay('2026-11-19', '2026-12-04'));
  expect(placeEvents([row], week)).toEqual([
    {
      id: 'work fair@example.com',
      clashesWith: [],
      row,
      day: '2026-11-23',
      place: { kind: 'days', to: '2026-11-30' },
      minute: -1,
      goesOnFrom: true,
      goesOnTo: true,
    },
  ]);
});

it('[W1] begins a night that started last week with this week', () => {
  const row = rowOf('Night train', timed('2026-11-22T21:00:00Z', '2026-11-23T05:00:00Z'));
  expect(placeEvents([row], week)).toEqual([
    {
      id: 'work night-train@example.com',
      clashesWith: [],
      row,
      day: '2026-11-23',
      place: {
        kind: 'hours',
        start: Date.parse('2026-11-22T23:00:00Z'),
        end: Date.parse('2026-11-23T05:00:00Z'),
      },
      minute: 0,
      goesOnFrom: true,
      goesOnTo: false,
    },
  ]);
});

it('[W1] shows an all-day event without an end on its one day', () => {
  expect(placesOf(rowOf('Birthday', allDay('2026-11-25', '2026-11-25')))).toEqual([
    { kind: 'days', to: '2026-11-26' },
  ]);
});

it('[W1] puts a timed event of a day and more into the row of whole days', () => {
  const lake = rowOf('Lake', timed('2026-11-27T16:00:00Z', '2026-11-29T18:00:00Z'));
  expect(placesOf(lake)).toEqual([{ kind: 'days', to: '2026-11-30' }]);
});

it('[W1] ends a timed event of whole days with the day before a midnight end', () => {
  const retreat = rowOf('Retreat', timed('2026-11-24T23:00:00Z', '2026-11-26T23:00:00Z'));
  expect(placesOf(retreat)).toEqual([{ kind: 'days', to: '2026-11-27' }]);
});

it('[W1] orders events by day, whole days first', () => {
  const rows = [
    rowOf('Late', timed('2026-11-24T18:00:00Z', '2026-11-24T19:00:00Z')),
    rowOf('Early', timed('2026-11-24T07:00:00Z', '2026-11-24T08:00:00Z')),
    rowOf('Monday', timed('2026-11-23T20:00:00Z', '2026-11-23T21:00:00Z')),
    rowOf('All day', allDay('2026-11-24', '2026-11-25')),
  ];
  expect(placeEvents(rows, week).map(({ row }) => row.summary)).toEqual([
    'Monday',
    'All day',
    'Early',
    'Late',
  ]);
});
