import { expect, it } from 'vitest';
import { progressText } from '../../src/words/progress';

it('calls what is to be prepared by the user’s own words, else by its sort', () => {
  expect([
    progressText({ code: 'goals' }),
    progressText({ code: 'material', text: 'Cards' }),
    progressText({ code: 'material', text: '' }),
    progressText({ code: 'bring', text: '' }),
  ]).toEqual(['A goal with its if-then', 'Cards', 'Material', 'Something to bring']);
});
