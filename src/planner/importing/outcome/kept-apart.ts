import { ownKey } from '../../../domain/calendars/own-key';
import type { EventKey, SeriesKey } from '../../../domain/event/key';
import { occurrenceEventKey, parseEventKey, seriesEventKey } from '../../../domain/event/key';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import type { KeyMove } from '../../edits';

type Side = Pick<LoadedCalendar, 'byKey' | 'archivedByKey'>;

/**
 * The move that makes no two events one for which the user made something: one would lose its mark or plan to the other, and
 * an import that reverses this one could not tell them apart again. The event that stays what it was keeps its key. The other
 * gets one of its own, under which it rests in the archive.
 */
export function keptApart(
  move: KeyMove,
  touched: ReadonlySet<EventKey>,
  before: Side,
  after: Pick<Side, 'byKey'>,
): KeyMove {
  const others = new Map<EventKey, EventKey>();
  const taken = new Set<EventKey>();
  const seriesKeys = new Map<SeriesKey, SeriesKey>();
  const isSeriesTaken = (key: SeriesKey) =>
    after.byKey.has(key) || before.byKey.has(key) || before.archivedByKey.has(key);
  const restingKey = (key: SeriesKey): SeriesKey => {
    const series = before.byKey.get(key) ?? before.archivedByKey.get(key)?.[0];
    const known = seriesKeys.get(key);
    if (known || !series) return known ?? key;
    const used = new Set(seriesKeys.values());
    const own = after.byKey.has(key) ? ownKey(series, (one) => isSeriesTaken(one) || used.has(one)) : key;
    seriesKeys.set(key, own);
    return own;
  };
  for (const { key, to } of inOrder(move, touched, before)) {
    if (!taken.has(to)) {
      taken.add(to);
      continue;
    }
    const { series, recurrenceId } = parseEventKey(key);
    const resting = restingKey(series);
    others.set(
      key,
      recurrenceId === null ? seriesEventKey(resting) : occurrenceEventKey(resting, recurrenceId),
    );
  }
  return others.size === 0 ? move : (key) => others.get(key) ?? move(key);
}

/** The events of the calendar: first those that stay, then those that stay in their series, then the others. */
function inOrder(move: KeyMove, touched: ReadonlySet<EventKey>, before: Side) {
  const rankOf = (key: EventKey, to: EventKey): number => {
    if (key === to) return 0;
    // An event that becomes a date of a series is another one than the series' own date.
    return (parseEventKey(key).recurrenceId === null) === (parseEventKey(to).recurrenceId === null) ? 1 : 2;
  };
  return [...touched]
    .filter((key) => {
      const { series } = parseEventKey(key);
      return before.byKey.has(series) || before.archivedByKey.has(series);
    })
    .map((key) => ({ key, to: move(key) }))
    .toSorted(
      (one, other) => rankOf(one.key, one.to) - rankOf(other.key, other.to) || (one.key < other.key ? -1 : 1),
    );
}
