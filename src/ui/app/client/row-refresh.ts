import type { QueryClient } from '@tanstack/react-query';
import type { Client, InputOf } from '../../../contract/client';
import type { EventRow, EventState, SeriesStates } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import { changeCachedRows } from './cached-rows';
import { createKeyRefresh, type KeyRefresh } from './key-refresh';

/** The host takes no more keys at once. */
const mostKeys = 2_000;

/** Asks how the rows of events stand after edits, and patches them wherever they are cached. */
export type RowRefresh = KeyRefresh<EventKey>;

export const createRowRefresh = (client: Client, queries: QueryClient): RowRefresh =>
  createKeyRefresh<EventKey, readonly SeriesStates[]>({
    mostKeys,
    ask: (keys) => {
      const window = cachedWindow(queries);
      return window && client.call('events.states', { keys: [...keys], ...window });
    },
    patch: (states) => patchRows(queries, states),
    refetch: () => void queries.invalidateQueries({ queryKey: ['events.list'] }),
  });

/** From the first to the last day of which any list is cached. */
function cachedWindow(queries: QueryClient): Pick<InputOf<'events.list'>, 'from' | 'to'> | null {
  const windows = queries
    .getQueryCache()
    .findAll({ queryKey: ['events.list'] })
    .filter(({ state }) => state.data !== undefined)
    .map(({ queryKey }) => queryKey[1] as InputOf<'events.list'>);
  const [first, ...others] = windows;
  if (!first) return null;
  return others.reduce(
    ({ from, to }, one) => ({ from: one.from < from ? one.from : from, to: one.to > to ? one.to : to }),
    { from: first.from, to: first.to },
  );
}

const isAlready = (row: EventRow, state: EventState): boolean =>
  (Object.keys(state) as (keyof EventState)[]).every(
    (field) => JSON.stringify(row[field]) === JSON.stringify(state[field]),
  );

function patchRows(queries: QueryClient, states: readonly SeriesStates[]): void {
  const bySeries = new Map(
    states.map((one) => [
      `${one.calendarId} ${one.seriesKey}`,
      { usual: one.usual, own: new Map(one.exceptions.map(({ key, state }) => [key, state])) },
    ]),
  );
  const stateOf = ({ calendarId, seriesKey, key }: EventRow) => {
    const series = bySeries.get(`${calendarId} ${seriesKey}`);
    return series && (series.own.get(key) ?? series.usual);
  };
  const patched = (row: EventRow): EventRow => {
    const state = stateOf(row);
    return state && !isAlready(row, state) ? { ...row, ...state } : row;
  };
  changeCachedRows(queries, (rows) => {
    const next = rows.map(patched);
    // Lists in which nothing changes stay the same objects, and what shows them has nothing to do.
    return next.every((row, index) => row === rows[index]) ? rows : next;
  });
}
