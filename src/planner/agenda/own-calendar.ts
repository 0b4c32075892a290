import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { Series } from '../../domain/event/series';
import { ownCalendar } from '../../domain/own-events/own-calendar';
import type { OwnEvent } from '../../domain/own-events/own-event';
import { toOwnSeries } from '../../domain/own-events/own-series';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from './loaded-calendar';
import { memoisedBounds, toKeyed } from './loaded-calendar';

/**
 * The calendar of own events; null while there are none. The same object until an own event changes, and the same series
 * for each event that did not.
 */
export function createOwnCalendar(plan: () => Pick<Plan, 'ownEvents'>): () => LoadedCalendar | null {
  const seriesOf = new WeakMap<OwnEvent, Series>();
  let of: Plan['ownEvents'] | null = null;
  let calendar: LoadedCalendar | null = null;
  const toSeries = (event: OwnEvent): Series => {
    const series = seriesOf.get(event) ?? toOwnSeries(event);
    seriesOf.set(event, series);
    return series;
  };
  return () => {
    const { ownEvents } = plan();
    if (ownEvents === of) return calendar;
    of = ownEvents;
    const events = [...ownEvents.values()];
    calendar = events.length === 0 ? null : toCalendar(events, events.map(toSeries));
    return calendar;
  };
}

const toCalendar = (events: readonly OwnEvent[], series: readonly Series[]): LoadedCalendar => ({
  source: ownCalendar,
  stored: null,
  series,
  archive: [],
  archived: [],
  byKey: toKeyed(series),
  archivedByKey: new Map(),
  events: { series, byKey: toKeyed(series), archived: [] },
  bounds: memoisedBounds(series),
  zones: Object.fromEntries(
    events.flatMap(({ time }): readonly (readonly [string, ZoneResolution])[] =>
      time.kind === 'timed' ? [[time.zone, { kind: 'iana', zone: time.zone }]] : [],
    ),
  ),
  zone: null,
  hasAnswers: false,
  damage: null,
});
