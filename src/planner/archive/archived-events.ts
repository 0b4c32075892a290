import type { Series } from '../../domain/event/series';
import { isRecurring } from '../../domain/event/series';
import type { Day } from '../../domain/time/day';
import { expand, representative } from '../agenda/expand';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';

type Archive = LoadedCalendar['archive'];

/** The number of archived events: whole series, and each single occurrence that a series lost. */
export const countArchived = (archive: Archive): number =>
  archive.reduce((count, { series }) => count + (series.master ? 1 : series.overrides.length), 0);

const allTime = { from: '0001-01-01' as Day, to: '9999-12-31' as Day };

/** The occurrences that represent an entry of the archive: one for a whole series, else each single occurrence. */
export function archivedOccurrences(
  { today, zone }: Pick<PlannerContext, 'today' | 'zone'>,
  calendar: LoadedCalendar,
  series: Series,
): readonly PlannedOccurrence[] {
  const isWholeSeries = series.master !== null && isRecurring(series);
  const stand = isWholeSeries
    ? [representative(calendar, series, today(), zone()) ?? []].flat()
    : expand(calendar, [series], { ...allTime, zone: zone() }).occurrences;
  return stand.map((occurrence) => ({ calendar, series, occurrence, archived: true }));
}
