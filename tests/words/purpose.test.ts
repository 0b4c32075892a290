import { describe, expect, it } from 'vitest';
import type { Purpose } from '../../src/domain/prep/purpose';
import { purposeLine, purposeSentence } from '../../src/words/purpose';

const networking = (goTo: string, soThat: string): Purpose => ({ code: 'networking', goTo, soThat });
const social = (goFor: string): Purpose => ({ code: 'social', goFor });

describe('the purpose in one line', () => {
  it('[N1] is a sentence once it is written', () => {
    expect([
      purposeSentence(networking('the fair', 'I find a mentor')),
      purposeSentence(networking('the fair', '')),
      purposeSentence(networking('', 'I find a mentor')),
    ]).toEqual(['I go to the fair so that I find a mentor', 'I go to the fair', 'So that I find a mentor']);
  });

  it('says a social purpose in the words written, else in the aims chosen', () => {
    expect([
      purposeSentence(social('old times')),
      purposeSentence({ code: 'aims', aims: ['enjoy', 'less-alone'] }),
    ]).toEqual(['I go for old times', 'I go to enjoy it, to be less alone']);
  });

  it('shows both purposes of what is both', () => {
    expect(
      [[networking('dinner', '')], [networking('dinner', ''), social('fun')], []].map(purposeLine),
    ).toEqual(['I go to dinner', 'I go to dinner · I go for fun', '']);
  });
});
