import { useQueryClient } from '@tanstack/react-query';
import type { EventView } from '../../../../contract/views/event';
import type { EventKey } from '../../../../domain/event/key';
import { operationKey } from '../../../app/operation';

/**
 * The event as it was last answered or saved. A save changes the cache a moment before the panel is given the new view;
 * in that moment a row that is no longer a draft must not vanish, for it may have the focus.
 */
export function useLatestView(asked: EventKey, given: EventView): EventView {
  const queries = useQueryClient();
  return queries.getQueryData<EventView>(operationKey('event.get', { key: asked })) ?? given;
}
