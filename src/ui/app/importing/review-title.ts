import type { ReviewSummary } from '../../../contract/views/review';

/** What a review is called: a file by its name, a subscription by its calendar’s, for its server says little. */
export const titleOf = ({ fileName, calendarName, subscription }: ReviewSummary): string =>
  subscription ? calendarName : fileName;
