import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { OperationName } from '../../../../contract/client';
import type { EventView } from '../../../../contract/views/event';
import type { EventKey } from '../../../../domain/event/key';
import { operationKey } from '../../../app/client/operation';
import { patchCached } from '../../../app/client/patch-cached';

/** The first part of an event's query key. */
export const eventGet = 'event.get' satisfies OperationName;

/**
 * Writes a just-saved event to the query cache, under every key it was requested by. A draft calls this before it drops
 * the saved sections, so that no field flashes its former text.
 */
export function showSaved(queries: QueryClient, key: EventKey, change: (view: EventView) => EventView): void {
  patchCached<EventView>(queries, [eventGet], (view) => (view.row.key === key ? change(view) : view));
}

/**
 * The newest view of the event in the query cache, else `given`. A save changes the cache one render before the panel
 * receives the new view; without this, a row that just left the draft would unmount for that render and lose the focus.
 */
export function useLatestView(asked: EventKey, given: EventView): EventView {
  const queries = useQueryClient();
  return queries.getQueryData<EventView>(operationKey(eventGet, { key: asked })) ?? given;
}

/** The view of this event in the query cache, under whichever key it was requested by. */
export const cachedView = (queries: QueryClient, key: EventKey): EventView | undefined =>
  queries
    .getQueriesData<EventView>({ queryKey: [eventGet] })
    .map(([, view]) => view)
    .find((view) => view?.row.key === key);
