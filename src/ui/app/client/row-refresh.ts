import type { QueryClient } from '@tanstack/react-query';
import type { Client, InputOf } from '../../../contract/client';
import type { EventRow, EventState, SeriesStates } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import { changeCachedRows } from './cached-rows';
import { createKeyRefresh, type KeyRefresh } from './key-refresh';

/** The host's limit for one call. */
const mostKeys = 2_000;

/** Fetches the state of events that edits have changed, and patches their rows in every cached answer. */
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

/** The days from the start of the earliest cached list to the end of the latest. */
function cachedWindow(queries: QueryClient): Pick<InputOf<'events.list'>, 'from' | 'to'> | null {
  const windows = queries
    .getQueryCache()
    .findAll({ queryKey: ['events.list'] })
    .filter(({ state }) => state.data !== undefined)
    .map(({ queryKey }) => queryKey[1] as InputOf<'events.list'>);
  const [first, ...others] = windows;
  if (!first) return null;
  return others.reduce(
    ({ from, to }, list) => ({ from: list.from < from ? list.from : from, to: list.to > to ? list.to : to }),
    { from: first.from, to: first.to },
  );
}

const hasState = (row: EventRow, state: EventState): boolean =>
  (Object.keys(state) as (keyof EventState)[]).every(
    (field) => JSON.stringify(row[field]) === JSON.stringify(state[field]),
  );

function patchRows(queries: QueryClient, states: readonly SeriesStates[]): void {
  const bySeries = new Map(
    states.map(({ calendarId, seriesKey, usual, exceptions }) => [
      `${calendarId} ${seriesKey}`,
      { usual, own: new Map(exceptions.map(({ key, state }) => [key, state])) },
    ]),
  );
  const stateOf = ({ calendarId, seriesKey, key }: EventRow) => {
    const series = bySeries.get(`${calendarId} ${seriesKey}`);
    return series && (series.own.get(key) ?? series.usual);
  };
  const patched = (row: EventRow): EventRow => {
    const state = stateOf(row);
    return state && !hasState(row, state) ? { ...row, ...state } : row;
  };
  changeCachedRows(queries, (rows) => {
    const next = rows.map(patched);
    // Structural sharing: an unchanged list keeps its identity, so its components do not render again.
    return next.every((row, index) => row === rows[index]) ? rows : next;
  });
}
