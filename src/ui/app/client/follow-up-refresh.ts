import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../contract/client';
import type { FollowUpView } from '../../../contract/views/follow-up';
import type { FollowUpId } from '../../../domain/follow-ups/follow-up';
import { byDue } from '../../../domain/follow-ups/follow-up';
import { createKeyRefresh, type KeyRefresh } from './key-refresh';
import { operationKey } from './operation';
import { patchCached } from './patch-cached';

/** The host's limit for one call. */
const mostIds = 500;

const listKey = operationKey('follow-ups.list', {});

/** Fetches the follow-ups that edits have changed, and patches them in the cached list. */
export const createFollowUpRefresh = (client: Client, queries: QueryClient): KeyRefresh<FollowUpId> =>
  createKeyRefresh<FollowUpId, readonly FollowUpView[]>({
    mostKeys: mostIds,
    ask: (ids) =>
      queries.getQueryData(listKey) === undefined ? null : client.call('follow-ups.list', { ids: [...ids] }),
    patch: (current, ids) => {
      const changed = new Set(ids);
      patchCached<readonly FollowUpView[]>(queries, listKey, (list) =>
        [...list.filter(({ id }) => !changed.has(id)), ...current].toSorted(byDue),
      );
    },
    refetch: () => void queries.invalidateQueries({ queryKey: listKey }),
  });
