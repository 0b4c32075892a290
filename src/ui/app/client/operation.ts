import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { readAllPages } from '../../../contract/all-pages';
import type { Client, InputOf, OperationName, OutputOf } from '../../../contract/client';
import type { Answer, Failure } from '../../../contract/failure';
import type { ContactsPage } from '../../../contract/views/contacts';
import type { ImportDifferences } from '../../../contract/views/import';
import type { ReviewView } from '../../../contract/views/review';
import { readWholeDifferences } from '../../../contract/whole/whole-differences';
import { readWholeReview } from '../../../contract/whole/whole-review';
import type { ImportId } from '../../../domain/calendars/import-record';
import { useClient } from './client';

/** The answer of an operation so far. A value stays during a refetch, also when the refetch fails. */
export type Load<Value> =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'failed';
      readonly operation: OperationName;
      readonly failure: Failure;
      readonly retry: () => void;
    }
  /** `stale`: the value belongs to the previous input (only with `keepPrevious`). */
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

/** Answers stay fresh until the host pushes a change. The host is local, so being offline does not matter. */
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
  // Some answers hold 100,000 items: comparing each one for structural sharing would block the page.
  queries.setQueryDefaults(['review.get'], { structuralSharing: false });
  queries.setQueryDefaults(['import.differences'], { structuralSharing: false });
  queries.setQueryDefaults(['contacts.get'], { structuralSharing: false });
  return queries;
}

export async function fetchOperation<Name extends OperationName>(
  client: Client,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  return valueIn(name, await client.call(name, input));
}

/** The query of an operation, as React Query takes it; also for prefetching. */
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

/** Milliseconds; for answers that change as time passes. */
export const everyMinute = 60_000;

export interface OperationOptions {
  /** While false, nothing is fetched. */
  readonly enabled?: boolean;
  /** Keeps the previous input's value until the new one arrives, so that lists do not flicker. */
  readonly keepPrevious?: boolean;
  /** Milliseconds between two fetches. */
  readonly refetchEvery?: number;
  /** A value does not stay when a refetch says that it is not there any more. */
  readonly dropGone?: boolean;
}

/** Fetches a read operation, and refetches it when the host says that its answer changed. Throws only for bugs. */
export function useOperation<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  { enabled = true, keepPrevious = false, refetchEvery, dropGone = false }: OperationOptions = {},
): Load<OutputOf<Name>> {
  const client = useClient();
  const query = useQuery({
    ...operationQuery(client, name, input),
    enabled,
    // Time also passes while no component shows the answer.
    ...(refetchEvery === undefined ? {} : { refetchInterval: refetchEvery, staleTime: refetchEvery }),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  return toLoad(query, dropGone);
}

const isGone = (error: Error | null): boolean =>
  error instanceof OperationFailed && error.failure.code === 'not-found';

/** Fetches a review with all its items, and refetches it when the host says that it changed. Throws only for bugs. */
export function useWholeReview(reviewId: string): Load<ReviewView> {
  const client = useClient();
  return toLoad(
    useQuery({
      queryKey: ['review.get', reviewId],
      queryFn: async () => valueIn('review.get', await readWholeReview(client, reviewId)),
    }),
  );
}

/** A review of contacts with all its items. */
export type WholeContacts = Omit<ContactsPage, 'total'>;

/** Fetches a review of contacts with all its items. Throws only for bugs. */
export function useWholeContacts(reviewId: string): Load<WholeContacts> {
  const client = useClient();
  return toLoad(
    useQuery({
      queryKey: ['contacts.get', reviewId],
      queryFn: async () =>
        valueIn(
          'contacts.get',
          await readAllPages((from) => client.call('contacts.get', { reviewId, from })),
        ),
    }),
  );
}

/** Fetches all that an import brought. Throws only for bugs. */
export function useWholeDifferences(id: ImportId): Load<ImportDifferences> {
  const client = useClient();
  return toLoad(
    useQuery({
      queryKey: ['import.differences', id],
      queryFn: async () => valueIn('import.differences', await readWholeDifferences(client, id)),
    }),
  );
}

function toLoad<Value>(query: UseQueryResult<Value>, dropGone = false): Load<Value> {
  if (query.data !== undefined && !(dropGone && isGone(query.error))) {
    return { kind: 'loaded', value: query.data, stale: query.isPlaceholderData };
  }
  if (query.error instanceof OperationFailed) {
    const { operation, failure } = query.error;
    return { kind: 'failed', operation, failure, retry: () => void query.refetch() };
  }
  if (query.error) throw query.error;
  return { kind: 'loading' };
}
