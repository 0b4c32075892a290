import type { PluralForms } from '../language';

export const nothingCounted = 'Nothing in this week yet.';

export const talkDays: PluralForms = { one: '# day with a talk', other: '# days with a talk' };

/** What a number of the mix opens. */
export const behindTitles = {
  networking: 'Networking of this week, with the time that counts',
  social: 'Social of this week, with the time that counts',
  people: 'The different people of this week',
  talks: 'Days with a networking or social event and somebody else',
} as const;
