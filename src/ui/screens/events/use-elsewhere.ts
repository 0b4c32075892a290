import type { EventList } from '../../../contract/views/event';
import { useAppInfo } from '../../app/app-info';
import { type Load, useOperation } from '../../app/client/operation';
import { type DayRange, type EventFilters, rangeOf } from './filters/filters';
import { filterRows } from './rows/shown-rows';

/** How many events a search finds before and after the shown dates; null while that is not known. */
export interface Elsewhere {
  readonly before: number;
  readonly after: number;
}

/** Searches all other dates, once the shown ones have nothing. */
export function useElsewhere(filters: EventFilters, shown: DayRange): Elsewhere | 'searching' | null {
  const { today, firstDay } = useAppInfo();
  const all = rangeOf({ kind: 'preset', preset: 'all' }, today, firstDay);
  const text = filters.text.trim();
  const search = { text, ...(filters.person === null ? {} : { person: filters.person }) };
  const hasBefore = text !== '' && all.from < shown.from;
  const hasAfter = text !== '' && shown.to < all.to;
  const before = useOperation(
    'events.list',
    { ...search, from: all.from, to: shown.from },
    { enabled: hasBefore },
  );
  const after = useOperation('events.list', { ...search, from: shown.to, to: all.to }, { enabled: hasAfter });
  if ((hasBefore && before.kind === 'loading') || (hasAfter && after.kind === 'loading')) return 'searching';
  const count = (load: Load<EventList>): number =>
    load.kind === 'loaded' ? filterRows(load.value.events, { ...filters, text: '' }).length : 0;
  const counts = { before: count(before), after: count(after) };
  return counts.before + counts.after > 0 ? counts : null;
}
