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
  /** By start: all of the range, or for a start those around today. */
  readonly rows: readonly EventRow[];
  /** Every row of the range is there. */
  readonly complete: boolean;
  /** The host left some out, because there are too many. */
  readonly truncated: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Slices on their way at the same time. */
const atOnce = 2;

/** Every occurrence in a range, or those with one person, asked for slice by slice and fetched again by itself. */
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
  const at = slices.all.indexOf(slices.first);
  const arrived = inputs.filter((input) => cache.getQueryData(operationKey('events.list', input))).length;
  const queries = useMemo(() => {
    // What one sees first comes first and alone; of the rest, few are asked for at once, so that the page has its turn between.
    const asked = arrived === 0 ? 1 : arrived + atOnce;
    return inputs.map((input, index) => ({
      ...operationQuery(client, 'events.list', input),
      enabled: index === at || index + (index < at ? 1 : 0) < asked,
    }));
  }, [client, inputs, arrived, at]);
  const { lists, error, retry } = useQueries({ queries, combine });
  const firstList = lists[at];
  const firstRows = useMemo(() => rowsOf(slices, at, firstList, zone), [slices, at, firstList, zone]);
  const allRows = useMemo(() => {
    const isComplete = lists.every((list) => list !== undefined);
    return isComplete ? lists.flatMap((list, place) => rowsOf(slices, place, list, zone)) : null;
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

/** The rows that a slice has to itself. */
function rowsOf({ all }: Slices, at: number, list: EventList | undefined, zone: ZoneId): readonly EventRow[] {
  const [slice, rows] = [all[at], list?.events ?? []];
  return at === 0 || !slice ? rows : ownRows(rows, slice, zone);
}

const failureOf = (error: Error | null): Failure | null =>
  error !== null && 'failure' in error ? (error.failure as Failure) : null;
