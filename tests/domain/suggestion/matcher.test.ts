import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/domain/suggestion/matcher';

const find = createMatcher([
  { kind: 'social', form: 'meal', weight: 2, phrases: ['dinner', 'café'] },
  { kind: 'both', form: 'meal', weight: 4, phrases: ['conference dinner'] },
  { kind: 'networking', form: 'conference', weight: 3, phrases: ['conference'] },
  { kind: 'social', form: 'hanging-out', weight: 1, phrases: ['*abend'] },
  { kind: 'social', form: 'party', weight: 3, phrases: ['*grillabend', 'geburtstags*'] },
  { kind: 'other', form: null, weight: 0, phrases: ['sonnabend'] },
]);
const found = (text: string) => find(text).map((match) => `${match.kind}/${match.form} ${match.found}`);

describe('createMatcher', () => {
  it('[M4] finds whole words only, and says how they stand in the text', () => {
    expect(found('DINNER at the Cafe, dinnerware')).toEqual(['social/meal DINNER', 'social/meal Cafe']);
  });

  it('[M4] takes the longest phrase and does not use its words twice', () => {
    expect(found('Conference dinner, then conference')).toEqual([
      'both/meal Conference dinner',
      'networking/conference conference',
    ]);
  });

  it('[M4] knows compounds by their end or beginning, the longer part first', () => {
    expect(found('Spieleabend, Hofgrillabend, Geburtstagskaffee')).toEqual([
      'social/hanging-out Spieleabend',
      'social/party Hofgrillabend',
      'social/party Geburtstagskaffee',
    ]);
  });

  it('[M4] keeps a word of weight 0 from being a compound', () => {
    expect(found('Sonnabend')).toEqual([]);
  });

  it('counts a phrase that is repeated once', () => {
    expect(found('dinner dinner')).toEqual(['social/meal dinner']);
  });
});
