import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashesOf } from '../../../src/domain/week/clash';
import type { Commitment } from '../../../src/domain/week/commitment';
import { blocksTime } from '../../../src/domain/week/commitment';
import { buildCommitment as timed, buildWholeDays as whole } from './build-commitment';

const hour = 3_600_000;
const all = Number.POSITIVE_INFINITY;
const named = (...events: readonly Commitment[]) =>
  clashesOf(events, all).list.map(
    ({ kind, event, other, start, end }) =>
      `${event.title} ${kind === 'away' ? 'during' : 'and'} ${other.title}, ${start / hour}–${end / hour}`,
  );
const away = { absence: 'away', kind: null, saidYes: false } as const;

describe('[W11] clashes', () => {
  it('are two events at once that the user said yes to, with the time they share', () => {
    expect(named(timed('Chess', 19.5, 22, { kind: 'social' }), timed('Dinner', 19, 20))).toEqual([
      'Dinner and Chess, 19.5–20',
    ]);
  });

  it('are none where ends touch, where an event has no length, or where the user did not say yes', () => {
    expect(named(timed('One', 9, 10), timed('Two', 10, 11))).toEqual([]);
    expect(named(timed('One', 9, 10), timed('Moment', 9.5, 9.5))).toEqual([]);
    expect(named(timed('One', 9, 10), timed('Two', 9, 10, { saidYes: false }))).toEqual([]);
    expect(named(timed('One', 9, 10), timed('Two', 9, 10, { transparent: true }))).toEqual([]);
  });

  it('are none between a conference and its sessions, or between copies of one event', () => {
    expect(named(whole('Conference', 0, 2), timed('Session', 9, 10))).toEqual([]);
    expect(named(timed('PyCon', 9, 17, { form: 'conference' }), timed('Talk', 10, 11))).toEqual([]);
    expect(named(whole('Conference', 0, 2), whole('Workshop day', 1, 1))).toEqual([]);
    expect(named(timed('Lunch', 12, 13), timed('Lunch', 12, 13))).toEqual([]);
  });

  it('are a keynote or a conference and a stand-up that is no session of it', () => {
    const standUp = timed('Stand-up', 9.5, 9.75, { kind: null, recurring: true });
    expect(named(standUp, timed('Keynote', 9, 10, { form: 'conference' }))).toEqual([
      'Keynote and Stand-up, 9.5–9.75',
    ]);
    expect(named(standUp, timed('PyCon', 9, 17, { form: 'conference' }))).toEqual([
      'PyCon and Stand-up, 9.5–9.75',
    ]);
    expect(named(standUp, timed('Focus time', 9.5, 12, { kind: 'other' }))).toEqual([
      'Stand-up and Focus time, 9.5–9.75',
    ]);
    const conference = whole('DevConf', 0, 2, { form: 'conference' });
    expect(named(standUp, conference)).toEqual(['DevConf and Stand-up, 9.5–9.75']);
    expect(named(timed('Dentist', 9, 10, { kind: null, calendar: 'private' }), conference)).toEqual([
      'DevConf and Dentist, 9–10',
    ]);
    expect(named(timed('Workshop', 9, 10, { kind: null }), conference)).toEqual([]);
    expect(named(standUp, whole('Birthday', 0, 0, { kind: 'social' }))).toEqual([]);
  });

  it('are none between parts of one series', () => {
    const part = (title: string, from: number) =>
      timed(title, from, 10, { series: 'course', recurring: true });
    expect(named(part('Course', 9), part('Course, moved', 9.5))).toEqual([]);
  });

  it('are sessions at once, and events of whole days that share some of them', () => {
    expect(named(whole('Conference', 0, 2), timed('A', 9, 10), timed('B', 9.5, 11))).toEqual([
      'A and B, 9.5–10',
    ]);
    expect(named(whole('Conference', 0, 2), whole('Visit', 2, 4, { kind: 'social' }))).toEqual([
      'Conference and Visit, 48–72',
    ]);
  });

  it('are events during leave or travel, whether or not these were said yes to', () => {
    expect(named(whole('Vacation', 0, 4, away), timed('Chess', 19, 21, { kind: 'social' }))).toEqual([
      'Chess during Vacation, 19–21',
    ]);
    expect(named(timed('Flight to Lisbon', 10, 13, away), timed('Coffee', 12, 14))).toEqual([
      'Coffee during Flight to Lisbon, 12–13',
    ]);
    expect(named(whole('Vacation', 0, 4, away), timed('Flight', 10, 13, away))).toEqual([]);
  });

  it('are none with the days out of office that a conference is the reason for', () => {
    const office = whole('OOO', 0, 3, away);
    expect(named(office, whole('Conference', 0, 2), timed('Session', 9, 10))).toEqual([]);
    expect(named(office, whole('Career fair', 1, 1))).toEqual(['Career fair during OOO, 24–48']);
  });

  it('are none on a trip with friends, except for work', () => {
    const trip = whole('Trip', 0, 3, { kind: 'social', form: 'trip', absence: 'away' });
    expect(named(trip, timed('Dinner', 19, 21, { kind: 'social' }))).toEqual([]);
    expect(named(trip, timed('Interview', 19, 21))).toEqual(['Interview during Trip, 19–21']);
  });

  it('stop at a limit and say so', () => {
    const crowd = Array.from({ length: 300 }, (_, index) => whole(`Event ${index}`, 0, 6));
    const { list, complete } = clashesOf(crowd, 100);
    expect([list.length, complete]).toEqual([100, false]);
    expect(clashesOf(crowd.slice(0, 3), 3).complete).toBe(true);
  });
});

describe('[W11] the clashes of any events', () => {
  const event = fc
    .record({
      title: fc.constantFrom('A', 'B', 'C', 'D'),
      from: fc.integer({ min: 0, max: 100 }),
      length: fc.integer({ min: 0, max: 30 }),
      wholeDay: fc.boolean(),
      kind: fc.constantFrom<Commitment['kind'][]>('networking', 'social', 'both', 'other', null),
      form: fc.constantFrom<Commitment['form'][]>('conference', 'trip', null),
      absence: fc.constantFrom<Commitment['absence'][]>('away', 'holiday', null),
      transparent: fc.boolean(),
      recurring: fc.boolean(),
      calendar: fc.constantFrom('life', 'work'),
      saidYes: fc.boolean(),
    })
    .map(({ title, from, length, ...more }) => timed(title, from, from + length, more));
  const events = fc.array(event, { maxLength: 12 });
  const pairs = (list: readonly Commitment[]) =>
    clashesOf(list, all)
      .list.map(({ kind, event: one, other, start, end }) => {
        const sides = [one, other].map((side) => list.indexOf(side)).toSorted((a, b) => a - b);
        return `${kind} ${sides} ${start} ${end}`;
      })
      .toSorted();

  it('are the same in any order', () => {
    fc.assert(
      fc.property(
        events.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const inPlace = (of: readonly Commitment[]) =>
            clashesOf(of, all)
              .list.map(({ kind, event: one, other }) =>
                [kind, ...[list.indexOf(one), list.indexOf(other)].toSorted((a, b) => a - b)].join(' '),
              )
              .toSorted();
          expect(inPlace(shuffled)).toEqual(inPlace(list));
        },
      ),
    );
  });

  it('are those of the pairs alone, unless a conference is the reason for an absence', () => {
    fc.assert(
      fc.property(
        fc.array(
          event.map((one) => ({ ...one, absence: null })),
          { maxLength: 8 },
        ),
        (list) => {
          const alone = list.flatMap((one, at) =>
            list.slice(at + 1).flatMap((other) => (pairs([one, other]).length > 0 ? [`${at}`] : [])),
          );
          expect(pairs(list)).toHaveLength(alone.length);
        },
      ),
    );
  });

  it('share time, and one side was said yes to', () => {
    fc.assert(
      fc.property(events, (list) => {
        for (const { event: one, other, start, end } of clashesOf(list, all).list) {
          expect(start).toBe(Math.max(one.start, other.start));
          expect(end).toBe(Math.min(one.end, other.end));
          expect(end).toBeGreaterThan(start);
          expect(one.saidYes && !one.transparent).toBe(true);
        }
      }),
    );
  });

  it('are none among events one after the other', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (list) => {
        let clock = 0;
        const inTurn = list.map((one) => {
          const length = one.end - one.start;
          const moved = { ...one, start: clock, end: clock + length };
          clock += length;
          return moved;
        });
        expect(pairs(inTurn)).toEqual([]);
      }),
    );
  });
});

it('[W2] blocks time with what is not marked free, and with absences and holidays of whole days in any case', () => {
  const free = { transparent: true } as const;
  const cases: readonly (readonly [string, Commitment])[] = [
    ['a meeting', timed('M', 9, 10)],
    ['a free hint', timed('M', 9, 10, free)],
    ['a conference', whole('C', 0, 2)],
    ['a free conference', whole('C', 0, 2, free)],
    ['free leave', whole('V', 0, 2, { ...free, absence: 'away' })],
    ['a free holiday', whole('H', 0, 0, { ...free, absence: 'holiday' })],
    ['a free flight', timed('F', 9, 10, { ...free, absence: 'away' })],
    ['free, but out of office', timed('O', 9, 10, { ...free, outOfOffice: true })],
  ];
  expect(cases.filter(([, event]) => blocksTime(event)).map(([name]) => name)).toEqual([
    'a meeting',
    'a conference',
    'free leave',
    'a free holiday',
    'free, but out of office',
  ]);
});
