import type { ChangeTime } from '../../domain/event/mapped-times';
import { withRecurrenceTimes, withVersionTimes } from '../../domain/event/mapped-times';
import type { EventVersion, Override, Recurrence, Series } from '../../domain/event/series';

/** One VEVENT of a series: an override, or the master if `override` is null. */
export interface EventInSeries {
  readonly series: Series;
  readonly override: Override | null;
  readonly version: EventVersion;
  /** null for an override, and for an event that does not recur. */
  readonly recurrence: Recurrence | null;
}

/** The VEVENTs of a series: its master, then its overrides. */
export function eventsOf(series: Series): readonly EventInSeries[] {
  const { master, recurrence, overrides } = series;
  return [
    ...(master ? [{ series, override: null, version: master, recurrence }] : []),
    ...overrides.map((override) => ({ series, override, version: override.version, recurrence: null })),
  ];
}

/** Maps each time of the event; its series is unchanged. */
export const withTimes = (event: EventInSeries, change: ChangeTime): EventInSeries => ({
  ...event,
  version: withVersionTimes(event.version, change),
  recurrence: event.recurrence && withRecurrenceTimes(event.recurrence, change),
  override: event.override && { ...event.override, recurrenceTime: change(event.override.recurrenceTime) },
});
