import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { OperationName } from '../../../../contract/client';
import type { EventView } from '../../../../contract/views/event';
import type { EventKey } from '../../../../domain/event/key';
import { operationKey } from '../../../app/client/operation';

/** The first part of the key under which events are cached. */
export const eventGet = 'event.get' satisfies OperationName;

/**
 * Shows an event as it was just saved, under whatever key it was asked for. This comes before a draft lets go of what it
 * holds, so that no field falls back to its former text for a moment.
 */
export function showSaved(queries: QueryClient, key: EventKey, change: (view: EventView) => EventView): void {
  queries.setQueriesData<EventView>({ queryKey: [eventGet] }, (view) =>
    view?.row.key === key ? change(view) : view,
  );
}

/**
 * The event as it was last answered or saved. A save changes the cache a moment before the panel is given the new view;
 * in that moment a row that is no longer a draft must not vanish, for it may have the focus.
 */
export function useLatestView(asked: EventKey, given: EventView): EventView {
  const queries = useQueryClient();
  return queries.getQueryData<EventView>(operationKey(eventGet, { key: asked })) ?? given;
}
