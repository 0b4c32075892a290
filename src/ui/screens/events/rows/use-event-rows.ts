import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Failure } from '../../../../contract/failure';
import type { EventList, EventRow } from '../../../../contract/views/event';
import type { ZoneId } from '../../../../domain/time/zone';
import { useAppInfo } from '../../../app/app-info';
import { useClient } from '../../../app/client/client';
import { operationKey, operationQuery } from '../../../app/client/operation';
import type { DayRange } from '../filters/filters';
import { ownRows, type Slices, slicesOf } from './date-parts';

export interface EventRows {
  /** Sorted by start: all rows of the range, or at first only those around today. */
  readonly rows: readonly EventRow[];
  /** All rows of the range are loaded. */
  readonly complete: boolean;
  /** The host left out rows, because there are too many. */
  readonly truncated: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** The number of slices that are fetched at the same time. */
const atOnce = 2;

/** Every occurrence in a range, or those with one person; fetched slice by slice, and refetched when they change. */
export function useEventRows(range: DayRange, person: string | null): EventRows {
  const client = useClient();
  const cache = useQueryClient();
  const { zone, today } = useAppInfo();
  const { from, to } = range;
  const slices = useMemo(() => slicesOf({ from, to }, today), [from, to, today]);
  const inputs = useMemo(
    () => slices.all.map((slice) => (person === null ? slice : { ...slice, person })),
    [slices, person],
  );
  const firstIndex = slices.all.indexOf(slices.first);
  const loaded = inputs.filter((input) => cache.getQueryData(operationKey('events.list', input))).length;
  const queries = useMemo(() => {
    // The visible slice is fetched first and alone, then a few at a time, so that the page stays responsive in between.
    const limit = loaded === 0 ? 1 : loaded + atOnce;
    return inputs.map((input, index) => ({
      ...operationQuery(client, 'events.list', input),
      enabled: index === firstIndex || index + (index < firstIndex ? 1 : 0) < limit,
    }));
  }, [client, inputs, loaded, firstIndex]);
  const { lists, error, retry } = useQueries({ queries, combine });
  const firstList = lists[firstIndex];
  const firstRows = useMemo(
    () => rowsOf(slices, firstIndex, firstList, zone),
    [slices, firstIndex, firstList, zone],
  );
  const allRows = useMemo(() => {
    const isComplete = lists.every((list) => list !== undefined);
    return isComplete ? lists.flatMap((list, index) => rowsOf(slices, index, list, zone)) : null;
  }, [slices, lists, zone]);
  return {
    rows: allRows ?? firstRows,
    complete: allRows !== null,
    truncated: lists.some((list) => list?.truncated),
    failure: failureOf(error),
    retry,
  };
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

/** The rows of a slice that no earlier slice has. */
function rowsOf(
  { all }: Slices,
  index: number,
  list: EventList | undefined,
  zone: ZoneId,
): readonly EventRow[] {
  const [slice, rows] = [all[index], list?.events ?? []];
  return index === 0 || !slice ? rows : ownRows(rows, slice, zone);
}

const failureOf = (error: Error | null): Failure | null =>
  error !== null && 'failure' in error ? (error.failure as Failure) : null;
