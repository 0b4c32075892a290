import { expect, it } from 'vitest';
import { failureCodes } from '../../../../src/contract/failure';
import { toSentences } from '../../../../src/ui/app/words/sentences';

it('puts every failure into whole sentences of plain words', () => {
  for (const code of failureCodes) {
    const { title, kept, next } = toSentences({ code, message: '' });
    expect(title).toMatch(/^[A-Z].+\.$/);
    expect(`${kept} ${next}`).not.toMatch(/undefined|error|exception|null|code/i);
  }
});

it('says what was kept and what to do when something could not be saved', () => {
  expect(toSentences({ code: 'disk-full', message: 'ENOSPC' })).toEqual({
    title: 'This was not saved: the disk is full.',
    kept: 'Everything you saved before is safe.',
    next: 'Make some room on the disk, then try again.',
  });
});
