import { describe, expect, it } from 'vitest';
import { toTitleKey, toTokens } from '../../../src/domain/suggestion/tokens';

const words = (text: string) => toTokens(text).map(({ folded }) => folded);

describe('toTokens', () => {
  it('[M4] folds case, accents, ß and œ, whether an accent is one character or two', () => {
    expect(words('CAFÉ Cafe\u0301 Straße Sœur')).toEqual(['cafe', 'cafe', 'strasse', 'soeur']);
  });

  it('[M4] keeps a possessive together, parts an elision, and takes an emoji for a word', () => {
    expect(words("Valentine’s Day, réunion d'équipe 🎂")).toEqual([
      'valentines',
      'day',
      'reunion',
      'd',
      'equipe',
      '🎂',
    ]);
  });

  it('says where each word stands in the text as it was written', () => {
    const text = 'Chorprobe – Übung';

    expect(toTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Chorprobe', 'Übung']);
  });
});

describe('toTitleKey', () => {
  it('[M4] is the same for titles that differ in case, accents, signs and numbers', () => {
    expect(['Sprint 12: Review', 'sprint 13 – réview', 'Sprint review'].map(toTitleKey)).toEqual([
      'sprint review',
      'sprint review',
      'sprint review',
    ]);
  });
});
