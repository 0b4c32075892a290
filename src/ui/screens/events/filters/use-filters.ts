import { useCallback, useMemo } from 'react';
import { currentPath, currentSearch, navigate, useHashSearch } from '../../../app/shell/hash-location';
import { type EventFilters, parseFilters, toSearch } from './filters';

export type ChangeFilters = (change: Partial<EventFilters>) => void;

/** The table's filters as the address says them, so that they survive a reload. */
export function useFilters(): readonly [EventFilters, ChangeFilters] {
  // Only their own part of the address: what the panel writes there leaves the table as it is.
  const search = toSearch(parseFilters(useHashSearch()), '');
  const filters = useMemo(() => parseFilters(search), [search]);
  const change = useCallback<ChangeFilters>((part) => {
    const now = currentSearch();
    const query = toSearch({ ...parseFilters(now), ...part }, now);
    navigate(query ? `${currentPath()}?${query}` : currentPath(), { replace: true });
  }, []);
  return [filters, change];
}
