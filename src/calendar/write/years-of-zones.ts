import type { EventEnd, EventTime } from '../../domain/event/series';
import type { ZoneId } from '../../domain/time/zone';
import type { Years } from '../zones/years';
import { boundYear, joinYears } from '../zones/years';
import type { EventInSeries } from './event-in-series';

/** The years in which each zone is used, by the key of the zone. Floating times count for `floatingZone`. */
export function yearsOfZones({
  events,
  floatingZone,
}: {
  readonly events: readonly EventInSeries[];
  readonly floatingZone: ZoneId | null;
}): ReadonlyMap<string, Years> {
  const found = new Map<string, Years>();
  const note = (time: EventTime): void => {
    const zone = time.kind === 'zoned' ? time.zone : time.kind === 'floating' ? floatingZone : null;
    if (zone === null || time.kind === 'all-day' || time.kind === 'utc') return;
    const year = boundYear(Number(time.wall.slice(0, 4)));
    const before = found.get(zone);
    if (before && before.first <= year && year <= before.last) return;
    found.set(zone, joinYears(before ?? { first: year, last: year }, { first: year, last: year }));
  };
  const noteEnd = (end: EventEnd | null): void => {
    if (end?.kind === 'at') note(end.time);
  };
  for (const { version, override, recurrence } of events) {
    note(version.start);
    noteEnd(version.end);
    if (override) note(override.recurrenceTime);
    for (const time of recurrence?.excludedDates ?? []) note(time);
    for (const { start, end } of recurrence?.extraDates ?? []) {
      note(start);
      noteEnd(end);
    }
  }
  return found;
}
