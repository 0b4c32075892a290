import type { QueryClient } from '@tanstack/react-query';
import type { Client, InputOf } from '../../../contract/client';
import type { EventRow, EventState, SeriesStates } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import { changeCachedRows } from './cached-rows';

/** The host takes no more keys at once. */
const mostKeys = 2_000;

/** Brings rows in the cache up to date after edits, without asking for the lists that hold them. */
export interface RowRefresh {
  /** Asks how the rows of these events stand and patches them wherever they are cached. */
  readonly refresh: (keys: Iterable<EventKey>) => void;
  /**
   * While an optimistic change is under way, an answer from before it would show the former state again: nothing is patched
   * until the returned function is called.
   */
  readonly hold: () => () => void;
}

export function createRowRefresh(client: Client, queries: QueryClient): RowRefresh {
  const stale = new Set<EventKey>();
  let holds = 0;
  let isRunning = false;
  /** Counts what makes answers on their way out of date. */
  let generation = 0;

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    // Pushes that arrive together are asked about together.
    await Promise.resolve();
    while (stale.size > 0 && holds === 0) {
      const window = cachedWindow(queries);
      if (!window) break;
      const keys = [...stale].slice(0, mostKeys);
      const askedAt = generation;
      const answer = await client.call('events.states', { keys, ...window });
      if (askedAt !== generation) continue;
      for (const key of keys) stale.delete(key);
      if (answer.ok) patchRows(queries, answer.value);
      else void queries.invalidateQueries({ queryKey: ['events.list'] });
    }
    isRunning = false;
  }

  return {
    refresh: (keys) => {
      for (const key of keys) stale.add(key);
      generation += 1;
      void run();
    },
    hold: () => {
      holds += 1;
      generation += 1;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        holds -= 1;
        void run();
      };
    },
  };
}

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
