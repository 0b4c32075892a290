import { describe, expect, it } from 'vitest';
import type { Guest } from '../../../src/domain/people/guest';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { emptyPrep } from '../../../src/domain/prep/prep';
import { progressOf } from '../../../src/domain/prep/progress';
import { emptySocialPrep, type SocialPrep } from '../../../src/domain/prep/social';

const ana: Guest = { id: 'ana', name: 'Ana', email: '', answer: 'coming', from: 'hand' };
const doneIds = (items: ReturnType<typeof progressOf>) =>
  items.filter((item) => item.done).map(({ id }) => id);

describe('the progress of a prep', () => {
  it('asks nothing of unmarked events and of those that are neither', () => {
    expect([progressOf(null, emptyPrep, [ana]), progressOf('other', emptyPrep, [ana])]).toEqual([[], []]);
  });

  it('[N1] [N2] [N3] asks a networking event for why, what it serves, a goal with its if-then and someone to meet', () => {
    const items = progressOf('networking', emptyPrep, []);
    expect(items.map(({ id, done }) => [id, done])).toEqual([
      ['purpose', false],
      ['decision', false],
      ['goals', false],
      ['must-meets', false],
    ]);
  });

  it('[N2] takes a goal for planned only with both halves of its if-then', () => {
    const goal = { id: 'g', text: 'Two contacts', when: 'the break starts', action: '', reached: false };
    const half = { networking: { ...emptyNetworkingPrep, goals: [goal] }, social: null };
    const whole = { ...half, networking: { ...half.networking, goals: [{ ...goal, action: 'ask Ana' }] } };
    expect([half, whole].map((prep) => doneIds(progressOf('networking', prep, [])))).toEqual([[], ['goals']]);
  });

  it('[S1] [S2] [S3] asks a social event for what for, who comes, who brings what and what to talk about', () => {
    const social = {
      ...emptySocialPrep,
      purpose: { goFor: '', aims: ['enjoy' as const] },
      brings: [
        { id: '1', what: 'Cake', who: 'me', packed: false },
        { id: '2', what: 'Wine', who: '', packed: false },
      ],
    };
    const items = progressOf('social', { networking: null, social }, [ana]);
    expect(items.map(({ id, done }) => [id, done])).toEqual([
      ['go-for', true],
      ['guests', true],
      ['topics', false],
      ['bring:1', true],
      ['bring:2', false],
    ]);
  });

  it('asks a both event for both', () => {
    const ids = (kind: 'networking' | 'social' | 'both') =>
      progressOf(kind, emptyPrep, []).map(({ id }) => id);
    expect(ids('both')).toEqual([...ids('networking'), ...ids('social')]);
  });
});

it('[S3] asks for no topics where the form has none, unless some are written', () => {
  const topic = { id: 't', text: 'The lake', about: 'mine', talkedAbout: false } as const;
  const codesOf = (social: SocialPrep) =>
    progressOf('social', { networking: null, social }, [], 'party').map(({ code }) => code);
  expect(codesOf(emptySocialPrep)).toEqual(['go-for', 'guests']);
  expect(codesOf({ ...emptySocialPrep, topics: [topic] })).toEqual(['go-for', 'guests', 'topics']);
});
