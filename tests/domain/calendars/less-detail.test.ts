import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidesDetails } from '../../../src/domain/calendars/target';
import { buildSeries } from '../../helpers/build-series';

const pair = (before: string, after: string, placeBefore = '', placeAfter = '') => ({
  before: buildSeries('a', { summary: before, location: placeBefore }),
  after: buildSeries('b', { summary: after, location: placeAfter }),
});

describe('a file with the times of a calendar', () => {
  it.each([
    ['calls all of it by one word', [pair('Dentist', 'Busy'), pair('Choir', 'Busy')], true],
    [
      'has words for kinds of absence',
      ['A', 'B', 'C', 'D'].map((one, at) => pair(one, at < 2 ? 'Busy' : 'Away')),
      true,
    ],
    ['has no titles', [pair('Dentist', '')], true],
    ['leaves out the places too', [pair('Dentist', 'Busy', 'Town'), pair('Choir', 'Busy', 'Hall')], true],
    [
      'keeps one title by chance',
      [pair('Dentist', 'Busy'), pair('Choir', 'Busy'), pair('Busy', 'Busy')],
      true,
    ],
    ['keeps the titles', [pair('Dentist', 'Dentist'), pair('Choir', 'Choir')], false],
    ['has other titles', [pair('Ferien', 'Holidays'), pair('Feiertag', 'Day off')], false],
    ['renames its only event', [pair('Dentist', 'Doctor')], false],
    [
      'has places where there were none',
      [pair('Talk 1', 'Talk', '', 'A'), pair('Talk 2', 'Talk', '', 'B')],
      false,
    ],
    ['shares no time', [], false],
  ])('[I3] that %s is known for what it is', (_what, pairs, hides) => {
    expect(hidesDetails(pairs)).toBe(hides);
  });

  it('[I3] that has all its titles never has less detail', () => {
    const titles = fc.array(fc.string());
    fc.assert(
      fc.property(titles, (list) => {
        expect(hidesDetails(list.map((title) => pair(title, title)))).toBe(false);
      }),
    );
  });

  it('[I3] that has one word for several titles has less detail', () => {
    const titles = fc.uniqueArray(
      fc.string({ minLength: 1 }).map((text) => `to ${text}`.trim().toLowerCase()),
      {
        minLength: 2,
      },
    );
    fc.assert(
      fc.property(titles, (list) => {
        expect(hidesDetails(list.map((title) => pair(title, 'busy')))).toBe(true);
      }),
    );
  });
});
