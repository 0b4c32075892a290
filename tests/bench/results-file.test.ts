import { expect, it } from 'vitest';
import { withParts } from './results-file';

it('replaces the parts that ran and keeps the others, in their order', () => {
  const first = withParts('', new Map([['mark', 'marks, once']]));
  const second = withParts(first, new Map([['read', 'reading']]));
  const third = withParts(second, new Map([['mark', 'marks, twice']]));
  expect(second).toContain('marks, once');
  expect(third.match(/^(##.*|reading|marks.*)$/gm)).toEqual([
    '## A file read',
    'reading',
    '## A mark',
    'marks, twice',
  ]);
});
