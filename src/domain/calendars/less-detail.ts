import type { Series } from '../event/series';
import { leadingVersion } from '../event/series';
import { plain, titleKey } from './second-key';

/** Events of a calendar and of a file that start at the same time. */
export interface SameStart {
  readonly before: Series;
  readonly after: Series;
}

/**
 * True if a file has the times of a calendar and hides what they are: most titles are others, there are at most half as many
 * different ones ("Busy"), and no more places. Calendars are published so, for people who may only see when one is free.
 */
export function hidesDetails(pairs: readonly SameStart[]): boolean {
  const renamed = pairs.filter(({ before, after }) => titleKey(before) !== titleKey(after));
  if (renamed.length <= pairs.length / 2) return false;
  const [was, is] = [renamed.map(({ before }) => before), renamed.map(({ after }) => after)];
  return countTitles(is) <= countTitles(was) / 2 && countPlaced(is) <= countPlaced(was);
}

const countTitles = (list: readonly Series[]): number =>
  new Set(list.map(titleKey).filter((title) => title !== '')).size;

const countPlaced = (list: readonly Series[]): number =>
  list.filter((series) => plain(leadingVersion(series).location) !== '').length;
