import { toRecurrenceId } from '../../../calendar/recurrence/recurrence-id';
import type { CalendarContent } from '../../../domain/calendars/calendar';
import { ownKey } from '../../../domain/calendars/own-key';
import { titleKey } from '../../../domain/calendars/second-key';
import type { SeriesKey } from '../../../domain/event/key';
import type { Series } from '../../../domain/event/series';
import { leadingVersion } from '../../../domain/event/series';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import type { OwnKeys } from '../../ports';

/**
 * Own keys for the events of a file whose UID names another event in another calendar: feeds that number their events use
 * the same UIDs, and a mark on one must not land on the other. A meeting that two calendars share keeps its key.
 */
export function ownKeysFor(
  { series, zones }: Pick<CalendarContent, 'series' | 'zones'>,
  others: readonly LoadedCalendar[],
): OwnKeys {
  if (others.length === 0) return {};
  const keys: Record<SeriesKey, SeriesKey> = {};
  const taken = new Set(series.map(({ key }) => key));
  for (const one of series) {
    if (!others.some((calendar) => hasOther(calendar, one, zones))) continue;
    const key = ownKey(one, (wanted) => taken.has(wanted));
    taken.add(key);
    keys[one.key] = key;
  }
  return keys;
}

function hasOther(calendar: LoadedCalendar, series: Series, zones: CalendarContent['zones']): boolean {
  const { key } = series;
  const other = calendar.byKey.get(key) ?? calendar.archivedByKey.get(key)?.[0];
  return (
    other !== undefined &&
    titleKey(other) !== titleKey(series) &&
    toRecurrenceId(leadingVersion(other).start, calendar.zones) !==
      toRecurrenceId(leadingVersion(series).start, zones)
  );
}
