import { expect, it } from 'vitest';
import type { Day } from '../../../../src/domain/time/day';
import type { ZoneId } from '../../../../src/domain/time/zone';
import { neighbourOf, type Step } from '../../../../src/ui/screens/week/grid/neighbour';
import { placeEvents } from '../../../../src/ui/screens/week/grid/placed-event';
import { rowOf } from '../../build-row';
import { allDay, timed } from '../build-week';

const events = placeEvents(
  [
    rowOf('Fair', allDay('2026-11-23', '2026-11-25')),
    rowOf('Stand-up', timed('2026-11-23T08:30:00Z', '2026-11-23T09:00:00Z')),
    rowOf('Dinner', timed('2026-11-23T18:00:00Z', '2026-11-23T20:00:00Z')),
    rowOf('Coffee', timed('2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z')),
    rowOf('Chess', timed('2026-11-26T17:30:00Z', '2026-11-26T20:00:00Z')),
    rowOf('Call', timed('2026-11-29T10:00:00Z', '2026-11-29T11:00:00Z')),
  ],
  { from: '2026-11-23' as Day, to: '2026-11-30' as Day, zone: 'Europe/Berlin' as ZoneId },
);

function step(from: string, direction: Step): string | null {
  const start = events.find(({ row }) => row.summary === from);
  if (!start) throw new Error(`no event ${from}`);
  return neighbourOf(events, start, direction)?.row.summary ?? null;
}

it('[W1] goes up and down within the day and stops at its ends', () => {
  expect([
    step('Fair', 'above'),
    step('Fair', 'below'),
    step('Stand-up', 'below'),
    step('Dinner', 'below'),
  ]).toEqual([null, 'Stand-up', 'Dinner', null]);
});

it('[W1] goes to the event nearest in time on the next day that has any', () => {
  expect([step('Stand-up', 'right'), step('Dinner', 'right'), step('Chess', 'right')]).toEqual([
    'Coffee',
    'Chess',
    'Call',
  ]);
});

it('[W1] goes back to the event nearest in time on the day before', () => {
  expect([step('Chess', 'left'), step('Coffee', 'left'), step('Call', 'left')]).toEqual([
    'Dinner',
    'Stand-up',
    'Coffee',
  ]);
});

it('[W1] stops at the edges of the week', () => {
  expect([
    step('Fair', 'left'),
    step('Call', 'right'),
    step('Fair', 'previous'),
    step('Call', 'next'),
  ]).toEqual([null, null, null, null]);
});

it('[W1] goes on over the end of a day where events stand one under the other', () => {
  expect([step('Dinner', 'next'), step('Coffee', 'previous')]).toEqual(['Coffee', 'Dinner']);
});

it('[W1] goes to the first and the last event of the week', () => {
  expect([step('Coffee', 'first'), step('Coffee', 'last')]).toEqual(['Fair', 'Call']);
});
