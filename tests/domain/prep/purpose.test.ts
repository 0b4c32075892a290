import { describe, expect, it } from 'vitest';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { networkingPurpose, purposesOf, socialPurpose } from '../../../src/domain/prep/purpose';
import { emptySocialPrep } from '../../../src/domain/prep/social';

describe('the purpose of an event', () => {
  it('[N1] is there once a part of it is written', () => {
    const purpose = (goTo: string, soThat: string) => networkingPurpose({ goTo, soThat, decision: '' });
    expect([purpose(' the fair ', 'I find a mentor'), purpose('the fair', ''), purpose('', '  ')]).toEqual([
      { code: 'networking', goTo: 'the fair', soThat: 'I find a mentor' },
      { code: 'networking', goTo: 'the fair', soThat: '' },
      null,
    ]);
  });

  it('is in the words written, else in the aims chosen', () => {
    expect([
      socialPurpose({ goFor: 'old times', aims: ['enjoy'] }),
      socialPurpose({ goFor: '', aims: ['enjoy', 'less-alone'] }),
      socialPurpose({ goFor: ' ', aims: [] }),
    ]).toEqual([
      { code: 'social', goFor: 'old times' },
      { code: 'aims', aims: ['enjoy', 'less-alone'] },
      null,
    ]);
  });

  it('is only that of the kind in force', () => {
    const prep = {
      networking: { ...emptyNetworkingPrep, purpose: { goTo: 'dinner', soThat: '', decision: '' } },
      social: { ...emptySocialPrep, purpose: { goFor: 'fun', aims: [] } },
    };
    const networking = { code: 'networking', goTo: 'dinner', soThat: '' };
    const social = { code: 'social', goFor: 'fun' };
    expect(
      (['networking', 'social', 'both', 'other', null] as const).map((kind) => purposesOf(kind, prep)),
    ).toEqual([[networking], [social], [networking, social], [], []]);
  });
});
