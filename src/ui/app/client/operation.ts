import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Client, InputOf, OperationName, OutputOf } from '../../../contract/client';
import type { Answer, Failure } from '../../../contract/failure';
import type { ReviewView } from '../../../contract/views/review';
import { readWholeReview } from '../../../contract/whole-review';
import { useClient } from './client';

/** What an operation has answered so far. A value stays while it is fetched again, even when that fails. */
export type Load<Value> =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'failed';
      readonly operation: OperationName;
      readonly failure: Failure;
      readonly retry: () => void;
    }
  /** `stale`: the value belongs to the input before this one (only with `keepPrevious`). */
  | { readonly kind: 'loaded'; readonly value: Value; readonly stale: boolean };

/** Carries an expected failure through the query cache. */
class OperationFailed extends Error {
  constructor(
    readonly operation: OperationName,
    readonly failure: Failure,
  ) {
    super(failure.message);
  }
}

export const operationKey = <Name extends OperationName>(name: Name, input: InputOf<Name>) =>
  [name, input] as const;

const isUnreachable = (error: Error): boolean =>
  error instanceof OperationFailed && error.failure.code === 'unreachable';

/** Answers stay good until the host says that something changed; being offline means nothing to Mingle. */
export function createQueryClient(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: (attempts, error) => isUnreachable(error) && attempts < 2,
        retryDelay: 400,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  // A review can hold a hundred thousand items: to compare them one by one with those before would stop the page.
  queries.setQueryDefaults(['review.get'], { structuralSharing: false });
  return queries;
}

export async function fetchOperation<Name extends OperationName>(
  client: Client,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  return valueIn(name, await client.call(name, input));
}

/** The question as the cache knows it, for asking before anyone shows the answer. */
export const operationQuery = <Name extends OperationName>(
  client: Client,
  name: Name,
  input: InputOf<Name>,
) => ({
  queryKey: operationKey(name, input),
  queryFn: () => fetchOperation(client, name, input),
});

function valueIn<Value>(name: OperationName, answer: Answer<Value>): Value {
  if (!answer.ok) throw new OperationFailed(name, answer.error);
  return answer.value;
}

/** For what changes because time passes, in milliseconds. */
export const everyMinute = 60_000;

export interface OperationOptions {
  /** When false, nothing is asked yet. */
  readonly enabled?: boolean;
  /** Shows the last input's value until the new one's is there, so that lists do not blink. */
  readonly keepPrevious?: boolean;
  /** Milliseconds after which to ask again. */
  readonly refetchEvery?: number;
}

/** Asks a reading operation and asks again whenever the host says that its subject changed. Never throws. */
export function useOperation<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  { enabled = true, keepPrevious = false, refetchEvery }: OperationOptions = {},
): Load<OutputOf<Name>> {
  const client = useClient();
  const query = useQuery({
    ...operationQuery(client, name, input),
    enabled,
    // Also while nobody looked, time went by.
    ...(refetchEvery === undefined ? {} : { refetchInterval: refetchEvery, staleTime: refetchEvery }),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  return toLoad(query);
}

/** Asks for a review, all its items, and asks again whenever the host says that it changed. Never throws. */
export function useWholeReview(reviewId: string): Load<ReviewView> {
  const client = useClient();
  return toLoad(
    useQuery({
      queryKey: ['review.get', reviewId],
      queryFn: async () => valueIn('review.get', await readWholeReview(client, reviewId)),
    }),
  );
}

function toLoad<Value>(query: UseQueryResult<Value>): Load<Value> {
  if (query.data !== undefined) {
    return { kind: 'loaded', value: query.data, stale: query.isPlaceholderData };
  }
  if (query.error instanceof OperationFailed) {
    const { operation, failure } = query.error;
    return { kind: 'failed', operation, failure, retry: () => void query.refetch() };
  }
  if (query.error) throw query.error;
  return { kind: 'loading' };
}
