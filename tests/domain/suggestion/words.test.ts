import { describe, expect, it } from 'vitest';
import { toTokens } from '../../../src/domain/suggestion/tokens';
import { parseWordLists } from '../../../src/domain/suggestion/words';
import { buildShippedWords, languages } from './build';

const group = { kind: 'social', form: 'club', weight: 2, phrases: ['chess club', '*abend', 'geburtstags*'] };
const list = {
  language: 'en',
  cancelled: ['called off'],
  names: ['ana'],
  relatives: ['mum'],
  calls: ['call'],
  feasts: ['easter'],
  titles: [group],
  places: [],
  calendars: [],
  away: ['on leave'],
  holidays: ['bank holiday'],
};

describe('parseWordLists', () => {
  it('[M4] reads lists as they are written', () => {
    const absences = { kind: 'other', form: null, weight: 3, phrases: ['on leave', 'bank holiday'] };
    expect(parseWordLists([list])).toEqual({ ok: true, value: [{ ...list, titles: [group, absences] }] });
  });

  it.each([
    ['that is no list', list, 'the whole is not a list'],
    [
      'without places',
      [{ language: 'en', cancelled: [], names: [], relatives: [], calls: [], feasts: [], titles: [] }],
      '[0].places is not a list',
    ],
    [
      'with a kind nobody knows',
      [{ ...list, titles: [{ ...group, kind: 'fun' }] }],
      '[0].titles[0].kind is not one of networking, social, both, other',
    ],
    [
      'with a form of another kind',
      [{ ...list, titles: [{ ...group, kind: 'networking' }] }],
      'en: networking has no form club',
    ],
    [
      'with a weight that is too large',
      [{ ...list, places: [{ ...group, weight: 9 }] }],
      'en: the weight 9 is not between 0 and 4',
    ],
    [
      'with a * inside a phrase',
      [{ ...list, titles: [{ ...group, phrases: ['a*b'] }] }],
      "en: the phrase 'a*b' is no word, no words and no word with a * at one end",
    ],
    [
      'with a * beside several words',
      [{ ...list, titles: [{ ...group, phrases: ['chess *club'] }] }],
      "en: the phrase 'chess *club' is no word, no words and no word with a * at one end",
    ],
    [
      'with an empty phrase',
      [{ ...list, titles: [{ ...group, phrases: [' '] }] }],
      "en: the phrase ' ' is no word, no words and no word with a * at one end",
    ],
  ])('refuses a list %s, saying where', (_, json, error) => {
    expect(parseWordLists(json)).toEqual({ ok: false, error });
  });
});

describe('the shipped word lists', () => {
  const lists = buildShippedWords();

  it('[M4] are there for English, German, French and Spanish', () => {
    expect(lists.map(({ language }) => language)).toEqual([...languages]);
  });

  it('[M4] never give one phrase two kinds, since all languages hold at once', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { titles } of lists) {
      for (const { kind, phrases } of titles) {
        for (const phrase of phrases) {
          const stars = phrase.replaceAll(/[^*]+/g, '.');
          const key = `${stars} ${toTokens(phrase)
            .map(({ folded }) => folded)
            .join(' ')}`;
          meanings.set(key, (meanings.get(key) ?? new Set()).add(kind));
        }
      }
    }

    expect([...meanings].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
  });
});
