import type {
  EventEnd,
  EventTime,
  EventVersion,
  Override,
  Recurrence,
  Series,
} from '../../domain/event/series';

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
export function withTimes(event: EventInSeries, change: (time: EventTime) => EventTime): EventInSeries {
  const { version, recurrence, override } = event;
  const changeEnd = (end: EventEnd): EventEnd =>
    end.kind === 'at' ? { kind: 'at', time: change(end.time) } : end;
  return {
    ...event,
    version: { ...version, start: change(version.start), end: changeEnd(version.end) },
    recurrence: recurrence && {
      ...recurrence,
      extraDates: recurrence.extraDates.map(({ start, end }) => ({
        start: change(start),
        end: end && changeEnd(end),
      })),
      excludedDates: recurrence.excludedDates.map(change),
    },
    override: override && { ...override, recurrenceTime: change(override.recurrenceTime) },
  };
}
