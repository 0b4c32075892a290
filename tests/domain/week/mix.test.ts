import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MixEvent, MixRules } from '../../../src/domain/week/mix';
import { contributionsOf, mixOf, talksOf } from '../../../src/domain/week/mix';
import { runs } from '../../helpers/property-runs';

const hour = 3_600_000;
const day = 24 * hour;
const timed = (kind: MixEvent['kind'], start: number, end: number, ...people: string[]): MixEvent => ({
  id: `${kind} ${start}`,
  partOf: [],
  kind,
  start: start * hour,
  end: end * hour,
  wholeDay: false,
  people,
});
/** `first` and `last` are days from 0 to 6, both included. */
const whole = (kind: MixEvent['kind'], first: number, last = first, ...people: string[]): MixEvent => ({
  id: `${kind} day ${first}`,
  partOf: [],
  kind,
  start: first * day,
  end: (last + 1) * day,
  wholeDay: true,
  people,
});
const rules: MixRules = {
  days: Array.from({ length: 7 }, (_, index) => ({ start: index * day, end: (index + 1) * day })),
  wholeDayHours: { networking: 6, social: 4 },
};
const mix = (...events: readonly MixEvent[]) => mixOf(events, rules);
const nothing = { minutes: 0, events: 0, people: 0 };
const noDays = { networking: [], social: [] };

describe('mixOf', () => {
  it('[W2] counts hours, events and different people by kind', () => {
    expect(
      mix(
        timed('networking', 9, 10, 'ana', 'ben'),
        timed('networking', 11, 12.5, 'ana'),
        timed('social', 19, 22, 'ben', 'cleo'),
        timed('other', 13, 14, 'dr'),
        timed(null, 15, 15.5),
      ),
    ).toEqual({
      networking: { minutes: 150, events: 2, people: 2 },
      social: { minutes: 180, events: 1, people: 2 },
      other: { minutes: 60, events: 1, people: 1 },
      unmarked: { minutes: 30, events: 1, people: 0 },
      people: 3,
      talkDays: 1,
      wholeDays: noDays,
    });
  });

  it('[W2] splits the hours of a both event between the two', () => {
    expect(mix(timed('both', 19, 22, 'ana'))).toEqual({
      networking: { minutes: 90, events: 1, people: 1 },
      social: { minutes: 90, events: 1, people: 1 },
      other: nothing,
      unmarked: nothing,
      people: 1,
      talkDays: 1,
      wholeDays: noDays,
    });
  });

  it('[W2] counts time where events of a kind overlap once', () => {
    const { networking } = mix(timed('networking', 9, 17), timed('networking', 10, 11));
    expect(networking).toEqual({ minutes: 480, events: 2, people: 0 });
  });

  it('[W2] counts a both event fully where networking of its own runs beside it', () => {
    expect(mix(timed('both', 18, 20), timed('networking', 19, 20)).networking.minutes).toBe(30 + 60);
  });

  it('[W2] counts each whole day of a conference and of a trip as the hours say', () => {
    const { networking, social, wholeDays } = mix(
      whole('networking', 0, 2, 'ana'),
      whole('social', 4, 6, 'ben'),
    );
    expect({ networking, social, wholeDays }).toEqual({
      networking: { minutes: 3 * 360, events: 1, people: 1 },
      social: { minutes: 3 * 240, events: 1, people: 1 },
      wholeDays: { networking: [{ days: 3, minutes: 360 }], social: [{ days: 3, minutes: 240 }] },
    });
  });

  it('[W2] counts half of each for a whole day of both', () => {
    const { networking, social, wholeDays } = mix(whole('both', 1));
    expect([networking.minutes, social.minutes, wholeDays]).toEqual([
      180,
      120,
      { networking: [{ days: 1, minutes: 180 }], social: [{ days: 1, minutes: 120 }] },
    ]);
  });

  it('[W2] counts the sessions of a day instead where they are more, and never both', () => {
    const { networking, wholeDays } = mix(
      whole('networking', 0, 2),
      timed('networking', 9, 12),
      timed('networking', 24 + 9, 24 + 17),
    );
    expect([networking.minutes, wholeDays.networking]).toEqual([
      (6 + 8 + 6) * 60,
      [{ days: 2, minutes: 360 }],
    ]);
  });

  it('[W2] counts no more than the hours of the day that a long event takes', () => {
    const trip: MixEvent = { ...whole('social', 0), start: 22 * hour, end: 50 * hour };
    expect(mix(trip).wholeDays.social).toEqual([
      { days: 1, minutes: 240 },
      { days: 2, minutes: 120 },
    ]);
  });

  it('[W2] gives whole days of other and unmarked events no hours', () => {
    const { other, unmarked } = mix(whole('other', 0, 6), whole(null, 0, 6));
    expect([other, unmarked]).toEqual([
      { minutes: 0, events: 1, people: 0 },
      { minutes: 0, events: 1, people: 0 },
    ]);
  });
});

describe('the mix of any week', () => {
  const kind = fc.constantFrom<MixEvent['kind'][]>('networking', 'social', 'both', 'other', null);
  const timedEvent = fc
    .record({ kind, start: fc.integer({ min: 0, max: 167 }), length: fc.integer({ min: 0, max: 23 }) })
    .map((part) => timed(part.kind, part.start, Math.min(168, part.start + part.length)));
  const wholeEvent = fc
    .record({ kind, first: fc.integer({ min: 0, max: 6 }), length: fc.integer({ min: 0, max: 6 }) })
    .map((part) => whole(part.kind, part.first, Math.min(6, part.first + part.length)));
  const events = fc.array(fc.oneof(timedEvent, wholeEvent), { maxLength: 20 });
  const minutes = (list: readonly MixEvent[]) => {
    const { networking, social, other, unmarked } = mixOf(list, rules);
    return [networking, social, other, unmarked].map((share) => share.minutes);
  };

  it('[W2] sums to the week where nothing overlaps', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, fc.integer({ min: 1, max: 8 })), { maxLength: 20 }), (parts) => {
        let clock = 0;
        const list = parts.map(([of, length]) => {
          const event = timed(of, clock, clock + length);
          clock += length;
          return event;
        });
        expect(minutes(list).reduce((sum, one) => sum + one, 0)).toBe(clock * 60);
      }),
    );
  });

  it('[W2] never falls when an event is added', () => {
    fc.assert(
      fc.property(events, fc.oneof(timedEvent, wholeEvent), (list, added) => {
        const [before, after] = [minutes(list), minutes([...list, added])];
        expect(after.map((amount, index) => amount >= (before[index] ?? 0))).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }),
    );
  });

  it('[W2] counts nothing twice: the same events again change no hours', () => {
    fc.assert(
      fc.property(events, (list) => {
        expect(minutes([...list, ...list])).toEqual(minutes(list));
      }),
    );
  });

  it('[W2] does not depend on the order of the events', () => {
    fc.assert(
      fc.property(
        events.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(mixOf(shuffled, rules)).toEqual(mixOf(list, rules));
        },
      ),
    );
  });

  it('[W2] counts on each day what its whole days or its sessions say, and at most 24 hours', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 24 }), (list, hours) => {
        const wholeDayHours = { networking: hours, social: hours };
        const days = rules.days.map((one) => mixOf(list, { days: [one], wholeDayHours }).networking.minutes);
        const timedOnly = rules.days.map(
          (one) =>
            mixOf(
              list.filter((event) => !event.wholeDay),
              { days: [one], wholeDayHours },
            ).networking.minutes,
        );
        for (const [index, amount] of days.entries()) {
          const sessions = timedOnly[index] ?? 0;
          expect(amount).toBeLessThanOrEqual(Math.max(sessions, hours * 60));
          expect(amount).toBeGreaterThanOrEqual(sessions);
          expect(amount).toBeLessThanOrEqual(24 * 60);
        }
        const all = mixOf(list, { ...rules, wholeDayHours }).networking.minutes;
        expect(all).toBe(days.reduce((sum, one) => sum + one, 0));
      }),
    );
  });
});

describe('the mix of a conference with parts', () => {
  const part = (event: MixEvent): MixEvent => ({ ...event, partOf: ['networking day 0'] });
  const conference = whole('networking', 0, 2, 'ana');

  it('[N7] counts it once, and a part of another kind as that', () => {
    const { networking, social } = mix(
      conference,
      part(timed('networking', 9, 10, 'ana', 'ben')),
      part(timed('social', 19, 22, 'ben')),
    );
    expect([networking.events, networking.people, social.events]).toEqual([1, 2, 1]);
  });

  it('[N7] counts a part whose conference is in another week', () => {
    expect(mix(part(timed('networking', 9, 10))).networking.events).toBe(1);
  });

  it('[N7] is never lowered by a part', () => {
    const parts = fc.record({
      kind: fc.constantFrom('networking' as const, 'social' as const, 'both' as const, 'other' as const),
      start: fc.nat(60),
      hours: fc.nat(8),
    });
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 5 }), parts, (list, added) => {
        const toEvent = ({ kind, start, hours }: typeof added) => part(timed(kind, start, start + hours));
        const before = mix(conference, ...list.map(toEvent));
        const after = mix(conference, ...list.map(toEvent), toEvent(added));
        for (const kind of ['networking', 'social', 'other'] as const) {
          expect(after[kind].minutes).toBeGreaterThanOrEqual(before[kind].minutes);
          expect(after[kind].events).toBeGreaterThanOrEqual(before[kind].events);
        }
      }),
      runs(200),
    );
  });
});

describe('what each event adds', () => {
  const kind = fc.constantFrom<MixEvent['kind'][]>('networking', 'social', 'both', 'other', null);
  const events = fc
    .array(
      fc.record({
        kind,
        // Odd milliseconds, so that rounding to minutes is at work.
        start: fc.integer({ min: 0, max: 7 * day - 1 }),
        length: fc.integer({ min: 0, max: 2 * day }),
        isWhole: fc.boolean(),
      }),
      { maxLength: 20 },
    )
    .map((list) =>
      list.map(
        ({ kind: of, start, length, isWhole }, index): MixEvent => ({
          id: `${index}`,
          partOf: [],
          kind: of,
          start,
          end: start + length,
          wholeDay: isWhole,
          people: [],
        }),
      ),
    );

  it('[W2] sums to the mix, and is never less than nothing', () => {
    fc.assert(
      fc.property(events, (list) => {
        const added = contributionsOf(list, rules);
        const sum = (of: 'networking' | 'social') => added.reduce((total, one) => total + one[of], 0);
        const { networking, social } = mixOf(list, rules);
        expect([sum('networking'), sum('social')]).toEqual([networking.minutes, social.minutes]);
        expect(added.every((one) => one.networking >= 0 && one.social >= 0)).toBe(true);
      }),
      runs(300),
    );
  });

  it('[W2] is what time alone says, where nothing overlaps and nothing lasts whole days', () => {
    expect(
      contributionsOf([timed('both', 18, 21), timed('networking', 9, 10), timed('other', 12, 13)], rules),
    ).toEqual([
      { id: 'networking 9', networking: 60, social: 0 },
      { id: 'both 18', networking: 90, social: 90 },
    ]);
  });

  it('[W2] is nothing for what runs beside another, and for a session of a whole day that counts more', () => {
    const beside = contributionsOf([timed('social', 18, 20), timed('social', 19, 21)], rules);
    expect(beside.map(({ social }) => social)).toEqual([120, 60]);
    const inside = contributionsOf([whole('networking', 0), timed('networking', 9, 10)], rules);
    expect(inside.map(({ networking }) => networking)).toEqual([360, 0]);
  });
});

describe('days with a talk', () => {
  it('[W2] are those of networking and social events with somebody else', () => {
    const list = [
      timed('social', 19, 22, 'ana'),
      timed('networking', 24 + 9, 24 + 10),
      timed('other', 48 + 9, 48 + 10, 'boss'),
      timed('both', 72 + 9, 72 + 10, 'ben'),
      timed('social', 72 + 19, 72 + 20, 'ana'),
    ];
    expect(talksOf(list, rules.days)).toEqual([['social 19'], [], [], ['both 81', 'social 91'], [], [], []]);
    expect(mixOf(list, rules).talkDays).toBe(2);
  });

  it('[W2] do not grow by an evening that ends after midnight, or one of the week before', () => {
    expect(mix(timed('social', 20, 25, 'ana')).talkDays).toBe(1);
    expect(mix(timed('social', -4, 1, 'ana')).talkDays).toBe(0);
  });

  it('[W2] are all the days of a trip with others', () => {
    expect(mix(whole('social', 4, 6, 'ana')).talkDays).toBe(3);
  });
});
