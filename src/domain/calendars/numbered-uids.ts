import type { Series } from '../event/series';
import { leadingVersion } from '../event/series';
import { placeOf } from './review-order';

/** So many events in a row are no coincidence. */
const fewest = 3;

/**
 * True if the UIDs of a file only count its events by their start: `event-0`, `event-1`, `event-2`. Such a number names
 * another event as soon as one is added in front.
 */
export function isNumberedByPosition(series: readonly Series[]): boolean {
  const [first] = series;
  if (!first || series.length < fewest) return false;
  return [...first.uid.matchAll(/\d+/g)].some(({ index, 0: digits }) =>
    isCounted(series, first.uid.slice(0, index), first.uid.slice(index + digits.length)),
  );
}

/** True if every UID is a number between the same two texts, from 0 or 1 on without gaps, in the order of the starts. */
function isCounted(series: readonly Series[], before: string, after: string): boolean {
  const starts: number[] = [];
  for (const one of series) {
    const { uid } = one;
    const digits = uid.slice(before.length, uid.length - after.length);
    const isLike = uid.startsWith(before) && uid.endsWith(after) && /^(0|[1-9]\d{0,6})$/.test(digits);
    const number = Number(digits);
    if (!isLike || number > series.length || starts[number] !== undefined) return false;
    starts[number] = placeOf(leadingVersion(one).start);
  }
  const [zeroth] = starts;
  const inOrder = zeroth === undefined ? starts.slice(1) : starts;
  return (
    inOrder.length === series.length && inOrder.every((start, at) => start >= (inOrder[at - 1] ?? start))
  );
}
