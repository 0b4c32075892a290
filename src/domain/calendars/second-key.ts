import type { Series } from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** The text without what differs between programs that write the same: letter case, blanks, forms of letters, HTML. */
export const plain = (text: string): string =>
  text
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

export const titleKey = (series: Series): string => plain(leadingVersion(series).summary);

/** True if the series, or a changed occurrence of it, has the title of the other one. */
export const sharesTitle = (series: Series, other: Series): boolean =>
  titleKey(series) === titleKey(other) ||
  series.overrides.some(({ version }) => plain(version.summary) === titleKey(other));

/**
 * Title and start, and whether the event recurs: an event and a series are never the same, even on the same day. `start` is
 * a text that is equal for equal starts.
 */
export const titleAndStartKey = (series: Series, start: string): string =>
  JSON.stringify([titleKey(series), start, isRecurring(series)]);

/** The same with the place. It identifies an event whose feed gives it a new UID (product I3). */
export const secondKey = (series: Series, start: string): string =>
  `${titleAndStartKey(series, start)} ${plain(leadingVersion(series).location)}`;
