import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/domain/text/fold';
import { fitOf, fits, hasWords, searchedWords } from '../../../src/domain/text/search';
import { runs } from '../../helpers/property-runs';

const fitting = (name: string, typed: string) => fitOf(foldText(name), searchedWords(typed));

describe('how well a name fits', () => {
  it.each([
    ['Week', 'week', fits.whole],
    ['Café  Blum', ' cafe blum', fits.whole],
    ['Week\nTown Hall', 'week', fits.whole],
    ['Weekly stand-up', 'week', fits.begins],
    ['Stand-up of the week', 'week', fits.words],
    ['Weekly stand-up', 'up week', fits.words],
    ['Midweek, and the week', 'week', fits.words],
    ['Dinner\nWeekend house', 'week', fits.words],
    ['Midweek', 'week', fits.inside],
    ['Weekly midterm', 'week term', fits.inside],
    ['Week', '', fits.inside],
  ])('[E3] “%s” for “%s”', (name, typed, expected) => {
    expect(fitting(name, typed)).toBe(expected);
  });

  it('[E3] a name that is typed fits best, and any part of it at all', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aÉß ı-İ\n9'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(name, fc.nat(11), (text, from) => {
        const typed = text.replace(/\n/g, ' ');
        fc.pre(typed.trim() !== '');
        expect(fitting(typed, typed)).toBe(fits.whole);
        const part = searchedWords(typed.slice(from));
        if (part.length === 0) return;
        expect(hasWords(foldText(typed), part)).toBe(true);
        if (from > 0) expect(fitting(`b${typed}`, typed)).toBeGreaterThan(fits.begins);
      }),
      runs(100),
    );
  });
});
