import type { EventKey, SeriesKey } from '../../event/key';
import type { Series } from '../../event/series';
import type { KeyRelations } from '../comparison';
import { reversedKeys } from '../comparison';
import type { EventsBefore, MatchContext, Matching } from '../same-event';
import { archivedAlone, matchEvents } from '../same-event';

/** The way of a calendar back to a state that it had. Which event is which is not found out again, but known. */
export interface WayBack {
  /** The keys of the events that the state had. */
  readonly had: ReadonlySet<SeriesKey>;
  /** How the keys went from that state to the current one. */
  readonly keys: KeyRelations;
  /** What the history recorded on the way, from current keys to those of that state. */
  readonly certain: ReadonlyMap<EventKey, EventKey>;
}

/** Finds each event of a file where the event of the former state went. What the state did not have is matched as in any file. */
export function* matchBack(
  current: EventsBefore,
  after: readonly Series[],
  { had, keys }: WayBack,
  context: MatchContext,
): Generator<void, Matching> {
  const archived = new Map(archivedAlone(current).map((old) => [old.key, old]));
  const found = new Map<Series, Series>();
  const lost: Series[] = [];
  const unknown: Series[] = [];
  for (const series of after) {
    const key = keys.moved.get(series.key) ?? series.key;
    // An event that became a date of a series rests in the archive if both had something of their own.
    const old = keys.absorbed.has(series.key) ? undefined : (current.byKey.get(key) ?? archived.get(key));
    if (!had.has(series.key)) unknown.push(series);
    else if (old) found.set(series, old);
    else lost.push(series);
  }
  const used = new Set(found.values());
  const left = current.series.filter((old) => !used.has(old));
  const rest: EventsBefore = {
    series: left,
    byKey: new Map(left.map((old) => [old.key, old])),
    archived: [...archived.values()].filter((old) => !used.has(old)),
  };
  const others = yield* matchEvents(rest, unknown, context);
  // Left out of the archive or moved on in it, they are in no event of the calendar.
  const inArchive = yield* matchEvents({ ...rest, series: [], byKey: new Map() }, lost, context);
  const isLost = new Set(lost);
  return {
    formerOf: (series) => {
      if (!had.has(series.key)) return others.formerOf(series);
      return isLost.has(series) ? inArchive.formerOf(series) : (found.get(series) ?? null);
    },
    missing: others.missing,
    nextOf: others.nextOf,
  };
}

const joined = (
  one: KeyRelations['continued'],
  other: KeyRelations['continued'],
): KeyRelations['continued'] =>
  new Map(
    [...one, ...other].map(([from]) => [
      from,
      [...new Set([...(one.get(from) ?? []), ...(other.get(from) ?? [])])],
    ]),
  );

/** The relations of an import that leads back: what the way there made is made undone. */
export function relationsBack(
  relations: KeyRelations,
  { had, keys, certain }: WayBack,
  missing: readonly Series[],
  after: readonly Series[],
): KeyRelations {
  const back = reversedKeys(keys);
  const leaves = new Set(missing.map(({ key }) => key));
  const taken = new Set([...after.map(({ key }) => key), ...relations.moved.values()]);
  const returning = [...back.moved].filter(([from, to]) => leaves.has(from) && !taken.has(to));
  return {
    ...relations,
    moved: new Map([...returning, ...relations.moved]),
    continued: joined(relations.continued, back.continued),
    alone: new Set([...had].filter((key) => !keys.repeated.has(key))),
    repeated: new Map([...back.repeated].filter(([key]) => leaves.has(key))),
    changed: new Set([...relations.changed, ...back.changed]),
    certain,
  };
}
