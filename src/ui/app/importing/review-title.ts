import type { ReviewSummary } from '../../../contract/views/review';

type Titled = Pick<ReviewSummary, 'id' | 'fileName' | 'calendarName' | 'subscription'>;

/** A calendar without a name of its own is called by its file's name, which says more with its ending. */
const hasOwnName = ({ fileName, calendarName }: Titled): boolean =>
  calendarName !== '' && calendarName !== fileName.replace(/\.(ics|ical|ifb)$/i, '');

/** The title of a review: the calendar's name, else the file's; for a subscription its calendar's, since the fetched name says little. */
export const titleOf = (review: Titled): string =>
  review.subscription || hasOwnName(review) ? review.calendarName : review.fileName;

/** The titles of reviews that are shown together, by id; those that would be equal also have the file's name, or a number. */
export function titlesOf(reviews: readonly Titled[]): ReadonlyMap<string, string> {
  const short = reviews.map(titleOf);
  const long = reviews.map((review, at) => {
    const title = short[at] ?? '';
    const isShared = short.filter((other) => other === title).length > 1;
    return isShared && title !== review.fileName ? `${title} · ${review.fileName}` : title;
  });
  return new Map(
    reviews.map(({ id }, at) => {
      const title = long[at] ?? '';
      const earlier = long.slice(0, at).filter((other) => other === title).length;
      return [id, earlier === 0 ? title : `${title} (${earlier + 1})`];
    }),
  );
}
