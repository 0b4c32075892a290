import type { CountFormat, PluralForms } from '../language';

const metForms: PluralForms = {
  one: 'You met the one you came for.',
  other: 'You met all # you came for.',
};

/** Nobody is left to look for. */
export const metCountText = (count: number, { counted }: CountFormat): string => counted(count, metForms);
