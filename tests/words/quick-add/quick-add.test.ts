import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { createFormat } from '../../../src/words/format';
import { quickDoubtSentence } from '../../../src/words/quick-add/doubt';
import { understoodParts } from '../../../src/words/quick-add/understood';
import { read } from '../../domain/quick-add/read-line';

const format = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });
const people = [
  { id: 'Ana Ruiz', name: 'Ana Ruiz' },
  { id: 'Ana Costa', name: 'Ana Costa' },
];
const said = { now: '2026-11-30T09:00', people };
const understood = (text: string) =>
  understoodParts(read(text, said), '2026-11-30' as Day, format, (id) => id).join(' · ');
const doubts = (text: string) =>
  read(text, said).doubts.map((doubt) => quickDoubtSentence(doubt, format, (id) => id));

describe('what is said of a quick line', () => {
  it.each([
    [
      'coffee with Ana Ruiz Thu 15:00 at Café X',
      'Thu 3 Dec, 15:00–16:00 · social, hanging out · with Ana Ruiz · at Café X',
    ],
    [
      'dinner with Ana Ruiz and Ben yesterday',
      'Sun 29 Nov, all day · social, meal · with Ana Ruiz and Ben · logged, because it is past',
    ],
    ['choir every Monday 19:30', 'Mon 30 Nov, 19:30–21:30 · every Monday · social, club'],
    ['pizza', 'no day yet · social, meal'],
    ['Congress Nov 2 - 4 2027 in Bonn', '2–4 November 2027 · networking, conference · at Bonn'],
  ])('[W7] names all that was understood of %j', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });

  it.each([
    ['coffee 31.02.', 'No calendar has this day, so no day is set.'],
    ['coffee tomorrow at 3', 'Understood as 15:00. If you mean 03:00, write it so.'],
    ['coffee with Ana', '“Ana” may be Ana Ruiz or Ana Costa. Choose who is meant.'],
    ['coffee 3/12', 'Understood as Thu 3 Dec 2026. If you mean Fri 12 Mar 2027, write the month as a word.'],
    ['run tomorrow morning', 'The time is a proposal for the morning. Write the hour if you know it.'],
    ['coffee Friday 3 December', 'Thu 3 Dec 2026 is no Friday. Correct the weekday or the date.'],
    ['coffee next Friday', 'Understood as Fri 11 Dec 2026. If you mean Fri 4 Dec 2026, write “this Friday”.'],
  ])('[E6] says what may be meant otherwise of %j', (text, expected) => {
    expect(doubts(text)).toEqual([expected]);
  });
});
