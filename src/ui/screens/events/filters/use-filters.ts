import { useCallback, useMemo } from 'react';
import { currentPath, currentSearch, navigate, useHashSearch } from '../../../app/shell/hash-location';
import { type EventFilters, parseFilters, toSearch } from './filters';

export type ChangeFilters = (change: Partial<EventFilters>) => void;

/** The table's filters, kept in the URL so that they survive a reload. */
export function useFilters(): readonly [EventFilters, ChangeFilters] {
  // Only the filters' own parameters, so that `filters` keeps its identity when the panel changes the URL.
  const search = toSearch(parseFilters(useHashSearch()), '');
  const filters = useMemo(() => parseFilters(search), [search]);
  const change = useCallback<ChangeFilters>((part) => {
    const latest = currentSearch();
    const query = toSearch({ ...parseFilters(latest), ...part }, latest);
    navigate(query ? `${currentPath()}?${query}` : currentPath(), { replace: true });
  }, []);
  return [filters, change];
}
