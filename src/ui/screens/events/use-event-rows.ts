import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Failure } from '../../../contract/failure';
import type { EventList, EventRow } from '../../../contract/views/event';
import type { ZoneId } from '../../../domain/time/zone';
import { useAppInfo } from '../../app/app-info';
import { useClient } from '../../app/client';
import { fetchOperation, operationKey } from '../../app/operation';
import type { DayRange } from './filters';
import { ownRows, slicesOf } from './slices';

export interface EventRows {
  /** By start, from the range's first day on, as far as they are there. */
  readonly rows: readonly EventRow[];
  /** Every row of the range is there. */
  readonly complete: boolean;
  /** The host left some out, because there are too many. */
  readonly truncated: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Every occurrence in a range, asked for slice by slice and fetched again by itself. */
export function useEventRows(range: DayRange): EventRows {
  const client = useClient();
  const { zone } = useAppInfo();
  const { from, to } = range;
  const slices = useMemo(() => slicesOf({ from, to }), [from, to]);
  const { lists, error, retry } = useQueries({
    queries: slices.map((slice) => ({
      queryKey: operationKey('events.list', slice),
      queryFn: () => fetchOperation(client, 'events.list', slice),
    })),
    combine,
  });
  const loaded = useMemo(() => joinSlices(slices, lists, zone), [slices, lists, zone]);
  return { ...loaded, failure: failureOf(error), retry };
}

function combine(results: readonly UseQueryResult<EventList>[]) {
  return {
    lists: results.map(({ data }) => data),
    error: results.find(({ data, error }) => error !== null && data === undefined)?.error ?? null,
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}

// Up to the first slice that is still on its way: rows that are shown keep their places.
function joinSlices(slices: readonly DayRange[], lists: readonly (EventList | undefined)[], zone: ZoneId) {
  const missing = lists.indexOf(undefined);
  const there = lists.slice(0, missing < 0 ? lists.length : missing);
  return {
    rows: there.flatMap((list, at) => {
      const slice = slices[at];
      const rows = list?.events ?? [];
      return at === 0 || !slice ? rows : ownRows(rows, slice, zone);
    }),
    complete: missing < 0,
    truncated: there.some((list) => list?.truncated),
  };
}

const failureOf = (error: Error | null): Failure | null =>
  error !== null && 'failure' in error ? (error.failure as Failure) : null;
