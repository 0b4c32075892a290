import type { EventEnd, EventTime, EventVersion, Recurrence, Series } from './series';

export type ChangeTime = (time: EventTime) => EventTime;

const withEnd = (end: EventEnd, change: ChangeTime): EventEnd =>
  end.kind === 'at' ? { kind: 'at', time: change(end.time) } : end;

/** Maps start and end of a version. */
export const withVersionTimes = (version: EventVersion, change: ChangeTime): EventVersion => ({
  ...version,
  start: change(version.start),
  end: withEnd(version.end, change),
});

/** Maps the extra and excluded dates; rules stay. */
export const withRecurrenceTimes = (recurrence: Recurrence, change: ChangeTime): Recurrence => ({
  ...recurrence,
  extraDates: recurrence.extraDates.map(({ start, end }) => ({
    start: change(start),
    end: end && withEnd(end, change),
  })),
  excludedDates: recurrence.excludedDates.map(change),
});

/** The series with other names for its zones. */
export function withZoneNames(series: Series, rename: (zone: string) => string): Series {
  const change: ChangeTime = (time) => (time.kind === 'zoned' ? { ...time, zone: rename(time.zone) } : time);
  const { master, recurrence, overrides } = series;
  return {
    ...series,
    master: master && withVersionTimes(master, change),
    recurrence: recurrence && withRecurrenceTimes(recurrence, change),
    overrides: overrides.map((override) => ({
      ...override,
      recurrenceTime: change(override.recurrenceTime),
      version: withVersionTimes(override.version, change),
    })),
  };
}
