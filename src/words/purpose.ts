import type { Purpose } from '../domain/prep/purpose';
import type { SocialAim } from '../domain/prep/social';
import { listed } from './language';

const aimWords: Readonly<Record<SocialAim, string>> = {
  enjoy: 'to enjoy it',
  belong: 'to belong',
  confide: 'to confide',
  'feel-safe': 'to feel safe',
  'less-alone': 'to be less alone',
  'build-something-together': 'to build something together',
};

/** `I go to the fair so that I find a mentor`. */
export function purposeSentence(purpose: Purpose): string {
  switch (purpose.code) {
    case 'networking': {
      const { goTo, soThat } = purpose;
      if (goTo && soThat) return `I go to ${goTo} so that ${soThat}`;
      return goTo ? `I go to ${goTo}` : `So that ${soThat}`;
    }
    case 'social':
      return `I go for ${purpose.goFor}`;
    case 'aims':
      return `I go ${listed(purpose.aims.map((aim) => aimWords[aim]))}`;
  }
}

/** All purposes in one line; empty if there is none. */
export const purposeLine = (purposes: readonly Purpose[]): string =>
  purposes.map(purposeSentence).join(' · ');
