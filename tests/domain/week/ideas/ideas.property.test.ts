import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ties } from '../../../../src/domain/people/person';
import { addDays, type Day } from '../../../../src/domain/time/day';
import type { ZoneId } from '../../../../src/domain/time/zone';
import { dayOfInstant, startOfDay } from '../../../../src/domain/time/zoned-day';
import type { Candidate } from '../../../../src/domain/week/ideas/candidate';
import { peopleOf } from '../../../../src/domain/week/ideas/candidate';
import type { Idea } from '../../../../src/domain/week/ideas/idea';
import type { IdeaInput } from '../../../../src/domain/week/ideas/ideas';
import { ideasFor } from '../../../../src/domain/week/ideas/ideas';
import { noLessons } from '../../../../src/domain/week/ideas/lessons';
import { hoursOn, sleepAround } from '../../../../src/domain/week/ideas/my-hours';
import { runs } from '../../../helpers/property-runs';
import { candidate } from './build-input';

const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
/** Mondays, two of them in weeks in which clocks change. */
const mondays = ['2026-03-02', '2026-03-23', '2026-10-19', '2026-12-28'] as Day[];
const minute = 60_000;
const hour = 60 * minute;

const clock = fc
  .integer({ min: 0, max: 95 })
  .map((at) => `${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`);
const clockHours = fc.record({ from: clock, to: clock });
const dayHours = fc.oneof(
  fc.constant({ from: '00:00', to: '00:00' }),
  fc
    .tuple(clock, clock)
    .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
  clock.map((from) => ({ from, to: '00:00' })),
);
const weekHours = fc.array(dayHours, { minLength: 7, maxLength: 7 });
const bound = fc.option(fc.integer({ min: 0, max: 20 }));
const planned = fc.record({
  minutes: fc.integer({ min: 0, max: 1_500 }),
  // A floor above the ceiling too: a file may say so.
  target: fc.record({ floor: bound, ceiling: bound }),
});
const dayNear = (from: Day) => fc.integer({ min: -100, max: 14 }).map((days) => addDays(from, days));

const candidateNear = (from: Day): fc.Arbitrary<Candidate> =>
  fc
    .record({
      name: fc.constantFrom('Ana', 'Bo', 'Sam', 'Kim', 'Lea', 'Ida'),
      ties: fc.subarray([...ties]),
      lastMet: fc.option(dayNear(from)),
      due: fc.option(dayNear(from)),
      birthday: fc.option(fc.integer({ min: 0, max: 6 }).map((days) => addDays(from, days))),
      promise: fc.option(fc.constant('Send the link')),
      threads: fc.integer({ min: 0, max: 3 }),
      missed: fc.constantFrom(null, 'social' as const, 'networking' as const),
      next: fc.option(dayNear(from)),
      restUntil: fc.option(dayNear(from)),
    })
    .map(({ name, ...facts }) => candidate(name, facts));

const input: fc.Arbitrary<IdeaInput> = fc
  .tuple(fc.constantFrom(...mondays), fc.constantFrom(...zones))
  .chain(([from, zoneName]) => {
    const zone = zoneName as ZoneId;
    const start = startOfDay(from, zone);
    const busy = fc
      .record({
        at: fc.integer({ min: -30, max: 8 * 24 * 4 }),
        quarters: fc.integer({ min: 0, max: 12 }),
        hasPlace: fc.boolean(),
      })
      .map(({ at, quarters, hasPlace }) => ({
        start: start + at * 15 * minute,
        end: start + (at + quarters) * 15 * minute,
        hasPlace,
      }));
    return fc.record({
      from: fc.constant(from),
      zone: fc.constant(zone),
      now: fc.integer({ min: start - 48 * hour, max: start + 8 * 24 * hour }),
      hours: fc.record({
        work: weekHours,
        personal: weekHours,
        sleep: clockHours,
        bufferMinutes: fc.integer({ min: 0, max: 120 }),
        wayMinutes: fc.integer({ min: 0, max: 120 }),
      }),
      lessons: fc.record({
        notThen: fc.array(
          fc.record({
            weekday: fc.integer({ min: 1, max: 7 }),
            hour: fc.integer({ min: 0, max: 23 }),
            count: fc.integer({ min: 1, max: 5 }),
            last: dayNear(from),
          }),
          { maxLength: 4 },
        ),
        restWeek: fc.constant(null),
      }),
      busy: fc.array(busy, { maxLength: 40 }),
      planned: fc.record({ networking: planned, social: planned }),
      candidates: fc.array(candidateNear(from), { maxLength: 12 }),
      hasRest: fc.boolean(),
      clubs: fc.constant([]),
      without: fc.constant(new Set<string>()),
    });
  });

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.end && other.start < one.end;

/** Checks every idea for some input. */
const each = (check: (idea: Idea, given: IdeaInput) => void) =>
  fc.assert(
    fc.property(input, (given) => {
      for (const idea of ideasFor(given).list) check(idea, given);
    }),
    runs(150),
  );

it('[W5] is never over a busy event, nor nearer to one than the buffer and the way', () => {
  each((idea, { busy, hours }) => {
    for (const { start, end, hasPlace } of busy) {
      const around = (hours.bufferMinutes + (hasPlace ? hours.wayMinutes : 0)) * minute;
      if (start < end) expect(overlaps(idea, { start: start - around, end: end + around })).toBe(false);
    }
  });
});

it('[W5] is never in the past or in sleep, and inside the hours of its day in the week', () => {
  each((idea, { now, hours, zone, from }) => {
    expect(idea.start).toBeGreaterThan(now);
    const asleep = sleepAround(idea.day, hours.sleep, zone).some((sleep) => overlaps(idea, sleep));
    expect(asleep).toBe(false);
    const within = hoursOn(idea.day, idea.kind === 'networking' ? hours.work : hours.personal, zone);
    expect(within && within.start <= idea.start && idea.end <= within.end).toBe(true);
    expect(from <= idea.day && idea.day < addDays(from, 7)).toBe(true);
    expect(dayOfInstant(idea.start, zone)).toBe(idea.day);
  });
});

it('[W5] has at most three ideas, on different days and with different people', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { list } = ideasFor(given);
      const people = list.flatMap(({ who }) => (who ? peopleOf(who).map(({ id }) => id) : []));
      expect(list.length).toBeLessThanOrEqual(3);
      expect(new Set(list.map(({ day }) => day)).size).toBe(list.length);
      expect(new Set(people).size).toBe(people.length);
    }),
    runs(150),
  );
});

it('[W5] is the same for the same input, in whatever order events and people come', () => {
  fc.assert(
    fc.property(input, (given) => {
      const names = new Map(given.candidates.map((one) => [one.who.id, one]));
      const distinct = { ...given, candidates: [...names.values()] };
      const turned = {
        ...distinct,
        busy: distinct.busy.toReversed(),
        candidates: distinct.candidates.toReversed(),
      };
      expect(ideasFor(turned)).toEqual(ideasFor(distinct));
    }),
    runs(100),
  );
});

it('[W8] never adds to a kind past its ceiling, nor brings one past it', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { list } = ideasFor(given);
      for (const kind of ['networking', 'social'] as const) {
        const { minutes, target } = given.planned[kind];
        const added = list
          .filter((idea) => idea.kind === kind)
          .reduce((sum, { start, end }) => sum + (end - start) / minute, 0);
        if (target.ceiling !== null && added > 0) {
          expect(minutes + added).toBeLessThanOrEqual(target.ceiling * 60);
        }
      }
    }),
    runs(150),
  );
});

it('[P4] leaves in peace who rests until a later day', () => {
  fc.assert(
    fc.property(input, (given) => {
      const rests = new Map(given.candidates.map(({ who, restUntil }) => [who.id, restUntil]));
      const once = {
        ...given,
        candidates: given.candidates.filter(
          (one, at, all) => all.findLastIndex(({ who }) => who.id === one.who.id) === at,
        ),
      };
      for (const { who, day } of ideasFor(once).list) {
        const until = who ? rests.get(who.id) : null;
        if (until) expect(day >= until).toBe(true);
      }
    }),
    runs(100),
  );
});

it('[W5] keeps out of a week of 300 events', () => {
  fc.assert(
    fc.property(input, fc.integer({ min: 1, max: 60 }), (given, length) => {
      const start = startOfDay(given.from, given.zone);
      const busy = Array.from({ length: 300 }, (_, at) => ({
        start: start + at * 34 * minute,
        end: start + (at * 34 + length) * minute,
        hasPlace: false,
      }));
      const { list } = ideasFor({ ...given, busy, lessons: noLessons });
      for (const idea of list) expect(busy.some((event) => overlaps(event, idea))).toBe(false);
    }),
    runs(30),
  );
});
