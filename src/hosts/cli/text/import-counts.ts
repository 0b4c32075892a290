import type { ReviewCounts } from '../../../contract/views/review';
import type { CountFormat } from '../../../words/language';

/** The counts of an import: `12 new, 3 changed, 1 gone, 196 same, 0 unreadable`. */
export const importCountsText = (
  { added, changed, gone, same, unreadable }: Omit<ReviewCounts, 'older'>,
  { number }: CountFormat,
): string =>
  `${number(added)} new, ${number(changed)} changed, ${number(gone)} gone, ${number(same)} same, ${number(unreadable)} unreadable`;
