import { expect, it } from 'vitest';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { emptyPrep } from '../../../src/domain/prep/prep';
import { isPrepared } from '../../../src/domain/prep/prepared';
import { emptySocialPrep } from '../../../src/domain/prep/social';

const material = { id: 'm', text: 'Slides', ready: false };

it('is an event for which anything is written, by its kind', () => {
  const networking = { ...emptyNetworkingPrep, materials: [material] };
  const social = { ...emptySocialPrep, purpose: { goFor: '', aims: ['enjoy' as const] } };
  expect(isPrepared('networking', { networking, social: null })).toBe(true);
  expect(isPrepared('social', { networking, social: null })).toBe(false);
  expect(isPrepared('both', { networking: null, social })).toBe(true);
  expect(isPrepared('other', { networking, social })).toBe(false);
  expect(isPrepared(null, { networking, social })).toBe(false);
});

it('is none for which nothing or only blanks are written', () => {
  const blank = { ...emptyNetworkingPrep, materials: [{ ...material, text: '  ' }] };
  expect(isPrepared('networking', { networking: blank, social: emptySocialPrep })).toBe(false);
  expect(isPrepared('both', emptyPrep)).toBe(false);
});
