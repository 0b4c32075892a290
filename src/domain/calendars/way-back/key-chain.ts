import type { EventKey, SeriesKey } from '../../event/key';
import { occurrenceEventKey, parseEventKey, seriesEventKey } from '../../event/key';
import type { KeyRelations } from '../comparison';
import { noRelations } from '../comparison';
import type { KeyChange } from '../import-record';

/** The relations of two imports, one after the other, as those of one import. */
export function chained(first: KeyRelations, second: KeyRelations): KeyRelations {
  const former = new Map([...first.moved].map(([from, to]) => [to, from]));
  const onward = (key: SeriesKey): SeriesKey => second.moved.get(key) ?? key;
  const back = (key: SeriesKey): SeriesKey => former.get(key) ?? key;
  const onwardEvent = (event: EventKey): EventKey => {
    const { series, recurrenceId } = parseEventKey(event);
    const to = onward(series);
    return recurrenceId === null ? seriesEventKey(to) : occurrenceEventKey(to, recurrenceId);
  };
  const continued = new Map<SeriesKey, readonly SeriesKey[]>();
  const go = (from: SeriesKey, to: readonly SeriesKey[]) =>
    continued.set(from, [...(continued.get(from) ?? []), ...to]);
  for (const [from, all] of first.continued) go(from, all.map(onward));
  for (const [from, all] of second.continued) go(back(from), all);
  return {
    ...noRelations,
    moved: new Map(chainedChanges([...first.moved], [...second.moved])),
    absorbed: new Map([
      ...[...second.absorbed].map(([from, to]) => [back(from), to] as const),
      ...[...first.absorbed].map(([from, to]) => [from, onwardEvent(to)] as const),
    ]),
    continued,
    alone: new Set([...[...first.alone].map(onward), ...second.alone]),
    repeated: new Map([
      ...[...second.repeated].map(([key, from]) => [back(key), back(from)] as const),
      ...first.repeated,
    ]),
    changed: new Set([...[...first.changed].map(onward), ...second.changed]),
  };
}

type Change<Key> = readonly [from: Key, to: Key];

/** The same of changes of keys: where the first ones lead, the second ones lead on. */
function chainedChanges<Key>(
  first: readonly Change<Key>[],
  second: readonly Change<Key>[],
): readonly Change<Key>[] {
  const next = new Map(second);
  const left = new Set(first.map(([from]) => from));
  const reached = new Set(first.map(([, to]) => to));
  return [
    ...first.map(([from, to]): Change<Key> => [from, next.get(to) ?? to]),
    // What the first ones put elsewhere, or put another in the place of, is not what is meant here.
    ...second.filter(([from]) => !left.has(from) && !reached.has(from)),
  ].filter(([from, to]) => from !== to);
}

/** The recorded moves of imports, one after the other, as those of one. */
export const chainedMoves = (steps: readonly (readonly KeyChange[])[]): readonly KeyChange[] =>
  steps.reduce<readonly KeyChange[]>((way, step) => chainedChanges(way, step), []);
