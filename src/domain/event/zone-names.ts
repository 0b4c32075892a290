import type { EventEnd, EventTime, EventVersion, Series } from './series';

/** The series with other names for its zones. */
export function withZoneNames(series: Series, rename: (zone: string) => string): Series {
  const time = (one: EventTime): EventTime =>
    one.kind === 'zoned' ? { ...one, zone: rename(one.zone) } : one;
  const end = (one: EventEnd): EventEnd => (one.kind === 'at' ? { kind: 'at', time: time(one.time) } : one);
  const version = (one: EventVersion): EventVersion => ({
    ...one,
    start: time(one.start),
    end: end(one.end),
  });
  const { master, recurrence, overrides } = series;
  return {
    ...series,
    master: master && version(master),
    recurrence: recurrence && {
      ...recurrence,
      extraDates: recurrence.extraDates.map((extra) => ({
        start: time(extra.start),
        end: extra.end && end(extra.end),
      })),
      excludedDates: recurrence.excludedDates.map(time),
    },
    overrides: overrides.map((override) => ({
      ...override,
      recurrenceTime: time(override.recurrenceTime),
      version: version(override.version),
    })),
  };
}
