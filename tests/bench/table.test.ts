import { expect, it } from 'vitest';
import type { Row } from './table';
import { formatMarkdown, formatText, median, threeDigits, times } from './table';

const rows: readonly Row[] = [
  { what: 'a', size: '1,000 events', measured: '12.0 ms', ratio: '', target: '', met: null, peak: 2_400_000 },
  {
    what: 'b | c',
    size: '1',
    measured: '> 120 s',
    ratio: '2.00 × a',
    target: '≤ 3 ×',
    met: true,
    peak: null,
  },
];

it('puts the columns of a table one below the other', () => {
  expect(formatText(rows).split('\n')).toEqual([
    'what   size          median   ratio     target  met  peak memory',
    'a      1,000 events  12.0 ms                         2 MB',
    'b | c  1             > 120 s  2.00 × a  ≤ 3 ×   yes',
  ]);
});

it('writes the same as Markdown', () => {
  expect(formatMarkdown(rows).split('\n')).toEqual([
    '| what | size | median | ratio | target | met | peak memory |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    '| a | 1,000 events | 12.0 ms |  |  |  | 2 MB |',
    '| b \\| c | 1 | > 120 s | 2.00 × a | ≤ 3 × | yes |  |',
  ]);
});

it('takes the middle of odd and even lists', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([5])]).toEqual([2, 2.5, 5]);
  expect(median([])).toBeNaN();
});

it('shows three digits', () => {
  expect([1.234, 12.34, 123.4, 1234.5].map(threeDigits)).toEqual(['1.23', '12.3', '123', '1,235']);
  expect(times(0.00123)).toBe('0.0012 ×');
});
