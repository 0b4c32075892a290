import type { ReviewSummary } from '../../../contract/views/review';

/** The title of a review: the file's name, or for a subscription its calendar's, since the fetched name says little. */
export const titleOf = ({ fileName, calendarName, subscription }: ReviewSummary): string =>
  subscription ? calendarName : fileName;
