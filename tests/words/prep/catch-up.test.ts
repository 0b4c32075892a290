import { expect, it } from 'vitest';
import type { LastTimeWith } from '../../../src/contract/social/company';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { createNumberFormat } from '../../../src/words/language';
import { cardLine, eveningLine, factLines, talkedText } from '../../../src/words/prep/catch-up';

const today = '2026-03-01' as Day;
const lastTime: LastTimeWith = {
  key: 'supper' as EventKey,
  day: '2026-02-06' as Day,
  summary: 'Supper',
  said: [],
  talked: [],
};

it('[S3] [S4] says of a guest in a line when they last met, of a birthday, and how much is open', () => {
  const format = createNumberFormat('en-GB');
  const lineOf = (birthday: Day | null, open: number) =>
    cardLine({ lastTime, birthday }, open, today, format);
  expect([lineOf('2026-03-04' as Day, 2), lineOf('2026-02-27' as Day, 0), lineOf(null, 1)]).toEqual([
    'last met three weeks ago · birthday in three days · 2 things open',
    'last met three weeks ago · had a birthday two days ago',
    'last met three weeks ago · 1 thing open',
  ]);
});

it('[S3] [S4] [S7] says what was talked about, what to keep in mind, and what an evening was', () => {
  const talked = [
    { text: 'the\nmove', about: 'theirs' },
    { text: 'the choir', about: 'open-thread' },
  ] as const;
  expect(talkedText(talked)).toBe('You have talked about the move (theirs), the choir (both).');
  const facts = { gifts: ' ', children: 'Lotte, 6', food: 'no\nnuts' };
  const card = { ...facts, person: 'ana' as never, name: 'Ana', answer: 'coming', phones: [] } as const;
  expect(factLines({ ...card, lastTime: null, birthday: null, questions: [] })).toEqual([
    'Eats: no nuts',
    'Children: Lotte, 6',
  ]);
  expect(eveningLine({ came: ['Ana', 'Ben'], talked: ['the lake'], felt: 'good' })).toBe(
    'with Ana and Ben · talked about the lake · It felt good.',
  );
});
