import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../src/calendar/recurrence/occurrences';
import type { Uid } from '../../../src/domain/event/key';
import type {
  OwnEvent,
  OwnEventId,
  OwnEventTime,
  WeeklyRepeat,
} from '../../../src/domain/own-events/own-event';
import { toOwnSeries } from '../../../src/domain/own-events/own-series';
import { repeatDays, startDay, timeOn } from '../../../src/domain/own-events/repeat';
import type { Day } from '../../../src/domain/time/day';
import { addDays, weekdayOf } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { wallInstant } from '../../../src/domain/time/zoned-day';
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

const ownEvent = (time: OwnEventTime, repeat: WeeklyRepeat | null = null): OwnEvent => ({
  id: 'dinner' as OwnEventId,
  uid: 'dinner' as Uid,
  sequence: 3,
  title: 'Dinner',
  place: 'At home',
  time,
  repeat,
  people: [{ name: 'Ana', personId: null }],
  createdAt: 0,
  changedAt: 7,
});

function occurrencesOf(time: OwnEventTime, repeat: WeeklyRepeat | null = null) {
  const zone = (time.kind === 'timed' ? time.zone : 'Europe/Berlin') as ZoneId;
  const series = [toOwnSeries(ownEvent(time, repeat))];
  const from = startDay(time);
  const window = { from: addDays(from, -2), to: addDays(repeat?.until ?? from, 2), zone };
  return expandCalendar({ series, zones: { [zone]: { kind: 'iana', zone } } }, window, 1000).occurrences;
}

const repeated = fc
  .record({
    time: fc.oneof(timed, wholeDays),
    weeks: fc.integer({ min: 1, max: 5 }),
    days: fc.integer({ min: 0, max: 500 }),
    left: fc.array(fc.nat({ max: 100 }), { maxLength: 5 }),
  })
  .map(({ time, weeks, days, left }) => {
    const rule = { weeks, until: addDays(startDay(time), days), without: [] };
    const all = repeatDays(time, rule);
    const without = [...new Set(left.map((at) => all[at % all.length] as Day))].toSorted();
    return { time, repeat: { ...rule, without } };
  });

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

  it('[W6] repeat on their weekday and their clock until a day, but not on the days left out', () => {
    fc.assert(
      fc.property(repeated, ({ time, repeat }) => {
        const days = repeatDays(time, repeat);
        expect(days.every((one) => weekdayOf(one) === weekdayOf(startDay(time)))).toBe(true);
        const starts = days
          .filter((one) => !repeat.without.includes(one))
          .map((one) => {
            const on = timeOn(time, one);
            return on.kind === 'timed' ? wallInstant(on.start, on.zone) : on.day;
          });
        expect(occurrencesOf(time, repeat).map(({ span }) => span.start)).toEqual(starts);
      }),
      runs(300),
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
