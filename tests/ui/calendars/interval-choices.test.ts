import { expect, it } from 'vitest';
import { intervalChoices } from '../../../src/ui/parts/interval-choices';

it('[I8] offers an interval of the calendar’s own among the others, once', () => {
  expect(intervalChoices(45)).toEqual([45, 60, 360, 1440, 10_080, null]);
  expect(intervalChoices(1440)).toEqual([60, 360, 1440, 10_080, null]);
  expect(intervalChoices(null)).toEqual([60, 360, 1440, 10_080, null]);
});
