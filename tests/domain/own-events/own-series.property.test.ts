import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../src/calendar/recurrence/occurrences';
import type { Uid } from '../../../src/domain/event/key';
import type { OwnEvent, OwnEventId, OwnEventTime } from '../../../src/domain/own-events/own-event';
import { toOwnSeries } from '../../../src/domain/own-events/own-series';
import type { Day } from '../../../src/domain/time/day';
import { addDays } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { runs } from '../../helpers/property-runs';

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'] as const;

const wall = (day: Day, minute: number): string =>
  Temporal.PlainDate.from(day)
    .toPlainDateTime()
    .add({ minutes: minute })
    .toString({ smallestUnit: 'second' });

/** Days around changes of the clock as well as others. */
const day = fc
  .oneof(
    fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04'),
    fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01' as Day, days)),
  )
  .map((text) => text as Day);

const timed = fc
  .record({
    day,
    minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    zone: fc.constantFrom(...zones),
    minutes: fc.integer({ min: 0, max: 3 * 24 * 60 }),
  })
  .map(
    (one): OwnEventTime => ({
      kind: 'timed',
      start: wall(one.day, one.minute),
      zone: one.zone as ZoneId,
      minutes: one.minutes,
    }),
  );
const wholeDays = fc
  .record({ day, days: fc.integer({ min: 1, max: 60 }) })
  .map((one): OwnEventTime => ({ kind: 'all-day', ...one }));

const ownEvent = (time: OwnEventTime): OwnEvent => ({
  id: 'dinner' as OwnEventId,
  uid: 'dinner' as Uid,
  sequence: 3,
  title: 'Dinner',
  place: 'At home',
  time,
  people: [{ name: 'Ana', personId: null }],
  createdAt: 0,
  changedAt: 7,
});

function occurrencesOf(time: OwnEventTime) {
  const from = time.kind === 'timed' ? (time.start.slice(0, 10) as Day) : time.day;
  const zone = (time.kind === 'timed' ? time.zone : 'Europe/Berlin') as ZoneId;
  const series = [toOwnSeries(ownEvent(time))];
  const window = { from: addDays(from, -2), to: addDays(from, 2), zone };
  return expandCalendar({ series, zones: { [zone]: { kind: 'iana', zone } } }, window, 10).occurrences;
}

describe('own events as series', () => {
  it('[S7] take place once, on the clock where they were planned, also when it changes', () => {
    fc.assert(
      fc.property(timed, (time) => {
        if (time.kind !== 'timed') throw new Error('timed events only');
        const [occurrence, ...others] = occurrencesOf(time);
        const start = Temporal.PlainDateTime.from(time.start).toZonedDateTime(time.zone);
        const end = Temporal.PlainDateTime.from(time.start)
          .add({ minutes: time.minutes })
          .toZonedDateTime(time.zone);
        expect(others).toEqual([]);
        expect(occurrence?.span).toEqual({
          kind: 'timed',
          start: start.epochMilliseconds,
          // A length within the hour that the clock skips is none.
          end: Math.max(start.epochMilliseconds, end.epochMilliseconds),
        });
      }),
      runs(400),
    );
  });

  it('[S7] cover their whole days', () => {
    fc.assert(
      fc.property(wholeDays, (time) => {
        if (time.kind !== 'all-day') throw new Error('whole days only');
        expect(occurrencesOf(time).map(({ span }) => span)).toEqual([
          { kind: 'all-day', start: time.day, end: addDays(time.day, time.days) },
        ]);
      }),
      runs(100),
    );
  });

  it('[S7] say who was there, where, and how often they were changed', () => {
    const { key, master } = toOwnSeries(ownEvent({ kind: 'all-day', day: '2026-03-01' as Day, days: 1 }));
    expect(key).toBe('dinner');
    expect(master).toMatchObject({
      summary: 'Dinner',
      location: 'At home',
      sequence: 3,
      lastModified: 7,
      attendees: [{ name: 'Ana', email: '', participation: 'accepted', type: 'individual' }],
    });
  });
});
