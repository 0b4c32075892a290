import { useEffect } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { useRowRefresh } from '../../../app/client/row-refresh-provider';
import { useSuggestionAge } from '../../../app/client/suggestion-age';

/** Milliseconds. Debounces the refresh, so that rows which are only scrolled past are not asked for. */
const debounceTime = 150;

/**
 * Mingle learns from each mark, so the suggestion of any unmarked row may change afterwards, also while another screen is open.
 * Only the rows in sight are refreshed, and others once they scroll into sight.
 */
export function useFreshSuggestions(inSight: readonly EventRow[]): void {
  const rows = useRowRefresh();
  const { generation, refreshedIn } = useSuggestionAge();
  useEffect(() => {
    if (generation === 0) return;
    const isStale = ({ mark, seriesKey }: EventRow) =>
      mark === null && refreshedIn.get(seriesKey) !== generation;
    const stale = new Set(inSight.filter(isStale).map(({ seriesKey }) => seriesKey));
    if (stale.size === 0) return;
    const timer = setTimeout(() => {
      for (const key of stale) refreshedIn.set(key, generation);
      rows.refresh(stale);
    }, debounceTime);
    return () => clearTimeout(timer);
  }, [generation, refreshedIn, inSight, rows]);
}
