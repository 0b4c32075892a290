import { describe, expect, it } from 'vitest';
import { dayPlan, overlapsOf } from '../../../src/domain/programme/day-plan';

const at = (clock: string): number => Date.parse(`2026-03-07T${clock}:00Z`);

const entry = (id: string, start: string, end: string | null, room = '') => ({
  id,
  start: at(start),
  end: end === null ? null : at(end),
  room,
});

const betweens = (...entries: readonly ReturnType<typeof entry>[]) =>
  dayPlan(entries).map(({ entry: { id }, before }) =>
    before.kind === 'overlap' ? [id, 'overlap', ...before.others.map((other) => other.id)] : [id, before],
  );

const nothing = { kind: 'nothing' };

describe('a day of a conference', () => {
  it('[N7] has its entries by start, with the free stretches between them', () => {
    expect(betweens(entry('b', '11:30', '12:00'), entry('a', '10:00', '11:00'))).toEqual([
      ['a', nothing],
      ['b', { kind: 'free', from: at('11:00'), to: at('11:30') }],
    ]);
  });

  it('[N7] counts a stretch as free from the end of the longest entry before it', () => {
    expect(
      betweens(
        entry('long', '10:00', '13:00'),
        entry('short', '10:30', '11:00'),
        entry('late', '14:00', '15:00'),
      ),
    ).toEqual([
      ['long', nothing],
      ['short', 'overlap', 'long'],
      ['late', { kind: 'free', from: at('13:00'), to: at('14:00') }],
    ]);
  });

  it('[N7] names the way to another room where little time is left, and only where both are known', () => {
    expect(
      betweens(
        entry('a', '10:00', '10:30', 'Hall'),
        entry('b', '10:35', '11:00', 'Attic'),
        entry('c', '11:00', '11:30', 'Attic'),
        entry('d', '11:30', '12:00'),
      ),
    ).toEqual([
      ['a', nothing],
      ['b', { kind: 'move', minutes: 5, from: 'Hall', to: 'Attic' }],
      ['c', nothing],
      ['d', nothing],
    ]);
  });

  it('[N7] takes half an hour for a session without an end', () => {
    expect(betweens(entry('a', '10:00', null), entry('b', '10:29', '11:00'))).toEqual([
      ['a', nothing],
      ['b', 'overlap', 'a'],
    ]);
    expect(betweens(entry('a', '10:00', null), entry('b', '10:30', '11:00'))).toEqual([
      ['a', nothing],
      ['b', nothing],
    ]);
  });
});

describe('what is at once', () => {
  it('[N7] is told of each entry, but not of those that only touch', () => {
    const [a, b, c] = [
      entry('a', '10:00', '11:00'),
      entry('b', '10:30', '11:30'),
      entry('c', '11:30', '12:00'),
    ] as const;
    expect([...overlapsOf([a, b, c])]).toEqual([
      ['a', [b]],
      ['b', [a]],
    ]);
  });

  it('[N7] are two that begin together, also when one has no length', () => {
    const [a, b] = [entry('a', '10:00', '10:00'), entry('b', '10:00', '11:00')] as const;
    expect([...overlapsOf([a, b])]).toEqual([
      ['a', [b]],
      ['b', [a]],
    ]);
  });
});
