import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Failure } from '../../../contract/failure';
import type { EventList, EventRow } from '../../../contract/views/event';
import type { ZoneId } from '../../../domain/time/zone';
import { useAppInfo } from '../../app/app-info';
import { useClient } from '../../app/client';
import { fetchOperation, operationKey } from '../../app/operation';
import type { DayRange } from './filters';
import { ownRows, type Slices, slicesOf } from './slices';

export interface EventRows {
  /** By start: all of the range, or for a start those around today. */
  readonly rows: readonly EventRow[];
  /** Every row of the range is there. */
  readonly complete: boolean;
  /** The host left some out, because there are too many. */
  readonly truncated: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Every occurrence in a range, or those with one person, asked for slice by slice and fetched again by itself. */
export function useEventRows(range: DayRange, person: string | null): EventRows {
  const client = useClient();
  const { zone, today } = useAppInfo();
  const { from, to } = range;
  const slices = useMemo(() => slicesOf({ from, to }, today), [from, to, today]);
  const queryOf = (slice: DayRange) => {
    const input = person === null ? slice : { ...slice, person };
    return {
      queryKey: operationKey('events.list', input),
      queryFn: () => fetchOperation(client, 'events.list', input),
    };
  };
  const first = useQuery(queryOf(slices.first));
  const { lists, error, retry } = useQueries({
    // What one sees first is not kept waiting by the rest.
    queries: slices.all.map((slice) => ({
      ...queryOf(slice),
      enabled: slice === slices.first || first.data !== undefined,
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

/** All slices once they are there; until then the first one alone, so that rows come twice and not sixteen times. */
function joinSlices({ all, first }: Slices, lists: readonly (EventList | undefined)[], zone: ZoneId) {
  const rowsOf = (at: number): readonly EventRow[] => {
    const [slice, rows] = [all[at], lists[at]?.events ?? []];
    return at === 0 || !slice ? rows : ownRows(rows, slice, zone);
  };
  const complete = lists.every((list) => list !== undefined);
  return {
    rows: complete ? all.flatMap((_, at) => rowsOf(at)) : rowsOf(all.indexOf(first)),
    complete,
    truncated: lists.some((list) => list?.truncated),
  };
}

const failureOf = (error: Error | null): Failure | null =>
  error !== null && 'failure' in error ? (error.failure as Failure) : null;
