import { describe, expect, it } from 'vitest';
import { parseWeights } from '../../../src/domain/suggestion/weights';

const fact = { fact: 'evening', weights: [0, 1, 0.5, -1] };

describe('parseWeights', () => {
  it('[M4] reads the weight of each fact by kind', () => {
    expect(parseWeights({ temperature: 1.5, facts: [fact] })).toEqual({
      ok: true,
      value: {
        temperature: 1.5,
        byFact: new Map([['evening', { networking: 0, social: 1, both: 0.5, other: -1 }]]),
      },
    });
  });

  it.each([
    ['that are no object', [], 'the whole is not an object'],
    [
      'without a weight for each kind',
      { temperature: 1, facts: [{ ...fact, weights: [1] }] },
      "the fact 'evening' has not one weight for each kind",
    ],
    ['without a temperature', { temperature: 0, facts: [] }, 'the temperature is not above 0'],
  ])('refuses weights %s, saying why', (_, json, error) => {
    expect(parseWeights(json)).toEqual({ ok: false, error });
  });
});
