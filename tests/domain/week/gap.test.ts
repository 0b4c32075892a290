import { expect, it } from 'vitest';
import { freeWithin } from '../../../src/domain/week/gap';

const at = (hour: number) => Date.parse('2026-03-02T00:00:00Z') + hour * 3_600_000;
const stretch = (from: number, to: number) => ({ start: at(from), end: at(to) });

it('[W5] leaves out what is taken, overlapping or not, in any order', () => {
  const busy = [stretch(14, 15), stretch(11, 12.5), stretch(12, 13), stretch(20, 21)];
  expect(freeWithin(stretch(10, 17), busy)).toEqual([stretch(10, 11), stretch(13, 14), stretch(15, 17)]);
  expect(freeWithin(stretch(11, 12), busy)).toEqual([]);
});
