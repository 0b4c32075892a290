import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Changes the cached answers of all queries whose keys begin with `queryKey`. React Query takes what is written so for fresh; an answer
 * that is to be fetched again is so still, since only a part of it is brought up to date here.
 */
export function patchCached<Value>(
  queries: QueryClient,
  queryKey: QueryKey,
  change: (value: Value) => Value,
): void {
  for (const query of queries.getQueryCache().findAll({ queryKey })) {
    const { data, isInvalidated } = query.state;
    const changed = data === undefined ? undefined : change(data as Value);
    if (changed === undefined || changed === data) continue;
    queries.setQueryData(query.queryKey, changed);
    if (isInvalidated) query.invalidate();
  }
}
