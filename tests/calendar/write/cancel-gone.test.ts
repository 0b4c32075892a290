import { describe, expect, it } from 'vitest';
import { cancelGone } from '../../../src/calendar/write/cancel-gone';
import { eventsOf } from '../../../src/calendar/write/event-in-series';
import { buildEvent } from '../build';

describe('a series that left its calendar', () => {
  it.each([
    ['DTSTART;VALUE=DATE:20260302', 'FREQ=DAILY;UNTIL=20260304'],
    ['DTSTART:20260302T090000', 'FREQ=DAILY;UNTIL=20260304T220000'],
    ['DTSTART:20260302T090000Z', 'FREQ=DAILY;UNTIL=20260304T220000Z'],
  ])('[X1] ends when it left, in the form of its start: %s', (start, rule) => {
    const { series, zones } = buildEvent(start, 'RRULE:FREQ=DAILY');
    const left = Date.parse('2026-03-04T22:00:01Z');
    const events = series.flatMap(eventsOf).map((event) => cancelGone(event, left, zones));
    expect(events.map(({ recurrence }) => recurrence?.rules)).toEqual([[rule]]);
  });
});
