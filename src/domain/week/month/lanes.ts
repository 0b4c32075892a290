import type { Day } from '../../time/day';
import { addDays } from '../../time/day';

/** Days of an event, from `from` (inclusive) to `to` (exclusive). */
interface Stay {
  readonly from: Day;
  readonly to: Day;
}

/** The line of one day: a bar that begins here and goes on for `days` days of this week, or a day on which it goes on. */
export interface LaneBar<Item> {
  readonly item: Item;
  /** Days of this week that it covers from here on; 0 where it began on an earlier day of the week. */
  readonly days: number;
}

/** One day of a week: its lines from top to bottom. null keeps a line free, so that the bars beneath stay level. */
export interface LaneDay<Item> {
  readonly day: Day;
  readonly lines: readonly (LaneBar<Item> | null)[];
}

/**
 * Puts what lasts whole days into lanes that are level over the seven days from `from`: each into the first lane that is free
 * on all its days, the earliest and then the longest first.
 */
export function weekLanes<Item>(
  items: readonly Item[],
  stayOf: (item: Item) => Stay,
  from: Day,
): readonly LaneDay<Item>[] {
  const to = addDays(from, 7);
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  const lanes = days.map((): (LaneBar<Item> | null)[] => []);
  const inWeek = items
    .map((item) => ({ item, ...clipped(stayOf(item), from, to) }))
    .filter((one) => one.from < one.to)
    .toSorted((a, b) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to));
  for (const one of inWeek) {
    const covered = days.flatMap((day, index) => (one.from <= day && day < one.to ? [index] : []));
    const lane = firstFree(covered.map((index) => lanes[index] ?? []));
    for (const [nth, index] of covered.entries()) {
      const lines = lanes[index] ?? [];
      while (lines.length < lane) lines.push(null);
      lines[lane] = { item: one.item, days: nth === 0 ? covered.length : 0 };
    }
  }
  return days.map((day, index) => ({ day, lines: lanes[index] ?? [] }));
}

const clipped = (stay: Stay, from: Day, to: Day): Stay => ({
  from: stay.from < from ? from : stay.from,
  to: stay.to > to ? to : stay.to,
});

function firstFree(days: readonly (readonly unknown[])[]): number {
  let lane = 0;
  while (days.some((lines) => (lines[lane] ?? null) !== null)) lane += 1;
  return lane;
}
