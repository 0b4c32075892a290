import { expect, it } from 'vitest';
import { fitDay } from '../../../../src/ui/screens/week/print/fit-day';

const entries = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    title: `Event ${at} with a longer title`,
    time: '10:00–11:00',
    purpose: 'I go for hearing how the move went',
  }));
const column = { lines: 44, letters: 22 };

it('[X4] prints less of each event before it leaves one out, and counts those it leaves out', () => {
  const fitted = [2, 10, 30, 300].map((count) => fitDay(entries(count), column));
  expect(fitted.map(({ detail }) => detail)).toEqual(['full', 'plain', 'line', 'line']);
  expect(fitted.map(({ entries: shown, left }) => [shown.length, left])).toEqual([
    [2, 0],
    [10, 0],
    [30, 0],
    [43, 257],
  ]);
});
