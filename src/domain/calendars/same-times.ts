import type { EventVersion, Series } from '../event/series';
import type { FieldChange } from './field-change';
import { seriesChanges } from './field-change';

const timeFields: ReadonlySet<FieldChange['field']> = new Set(['start', 'end', 'repeats', 'occurrence']);

/**
 * The changes between two versions of a series. Times that are only written in another form, such as in UTC instead of a zone,
 * are no change if `haveSameTimes` finds that they mean the same.
 */
export function changesBetween(
  before: Series,
  after: Series,
  haveSameTimes: (before: Series, after: Series) => boolean,
): readonly FieldChange[] {
  const changes = seriesChanges(before, after);
  if (!changes.some(({ field }) => timeFields.has(field)) || !haveSameTimes(before, after)) return changes;
  return seriesChanges(before, writtenAs(before, after));
}

/** The series with its times as the former version writes them. */
function writtenAs(former: Series, series: Series): Series {
  const timed = (version: EventVersion, { start, end }: EventVersion) => ({ ...version, start, end });
  const overrides = new Map(former.overrides.map(({ recurrenceId, version }) => [recurrenceId, version]));
  return {
    ...series,
    master: series.master && former.master ? timed(series.master, former.master) : series.master,
    recurrence: former.recurrence,
    overrides: series.overrides.map((override) => {
      const was = overrides.get(override.recurrenceId);
      return was ? { ...override, version: timed(override.version, was) } : override;
    }),
  };
}
