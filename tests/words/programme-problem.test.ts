import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../src/domain/time/zone';
import { createFormat } from '../../src/words/format';
import {
  fateCountsText,
  programmeProblemText,
  sessionsFoundText,
} from '../../src/words/programme/programme-problem';

const format = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });

describe('what is said of a programme', () => {
  it.each([
    [
      'not-a-programme',
      'archive',
      'This is not the programme of a conference but a compressed file; unpack it first. Nothing was read.',
    ],
    ['no-start', '', 'The session here does not say when it starts. It was left out.'],
    ['no-start', 'Tea', '"Tea" does not say when it starts. It was left out.'],
    ['in-calendar', 'A sentence.', 'A sentence.'],
    ['too-many', '1', '1 more problem of this file is not listed. Everything that could be read was read.'],
  ] as const)('[N7] says %s of “%s”', (code, about, sentence) => {
    expect(programmeProblemText({ code, about }, format)).toBe(sentence);
  });

  it('[N7] counts sessions, and what became of them', () => {
    expect([sessionsFoundText(1, format), sessionsFoundText(1200, format)]).toEqual([
      '1 session.',
      '1,200 sessions.',
    ]);
    expect(fateCountsText({ same: 1770, changed: 2, gone: 3, ambiguous: 0, added: 4 }, format)).toBe(
      '1,770 same, 2 changed, 3 gone, 0 unclear, 4 new.',
    );
  });
});
