import { expect, it } from 'vitest';
import { createFixedClock, parseNow } from '../../../src/hosts/node/clock';

it.each([
  ['2026-03-02T09:00:00Z', 1_772_442_000_000],
  ['2026-03-02T09:00Z', 1_772_442_000_000],
  ['2026-03-02T09:00:00.250Z', 1_772_442_000_250],
  ['2026-03-02T10:00:00+01:00', 1_772_442_000_000],
])('reads the instant %s', (text, instant) => {
  expect(parseNow(text)).toBe(instant);
});

it.each([
  '',
  'now',
  '2026-03-02',
  '2026-03-02T09:00:00',
  '2026-13-02T09:00:00Z',
  '2026-03-02T25:00:00Z',
  '1772442000000',
])('does not guess what %j means', (text) => {
  expect(parseNow(text)).toBeNull();
});

it('stands still when it is fixed', () => {
  const clock = createFixedClock(1_772_442_000_000);
  expect([clock.now(), clock.now()]).toEqual([1_772_442_000_000, 1_772_442_000_000]);
});
