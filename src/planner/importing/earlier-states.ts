import type { Answer } from '../../contract/failure';
import type { ImportId, ImportRecord, SourceState } from '../../domain/calendars/import-record';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import type { ImportWeight } from './import-history';

/** What of a calendar's entry an import replaces, as it is now. */
export const stateOf = ({ source, stored }: LoadedCalendar): SourceState => ({
  fileName: source.fileName,
  importedAt: source.importedAt,
  sha256: stored?.sha256 ?? source.sha256,
  zoneAnswers: source.zoneAnswers,
});

/** What the history says of the side before an import; null where nobody can go back there. */
interface StateBefore {
  readonly before: ImportRecord['before'];
  readonly weight: ImportWeight;
}

/** Keeps how the calendar stands before an import of the weight that is `expected`, so that it can be taken back. */
export async function stateBefore(
  context: PlannerContext,
  target: LoadedCalendar | null,
  importId: ImportId,
  expected: ImportWeight,
  isSample: boolean,
): Promise<Answer<StateBefore>> {
  if (expected !== 'can-go-back' || isSample) return answered({ before: null, weight: expected });
  if (!target) return answered({ before: 'nothing', weight: expected });
  const before = stateOf(target);
  const kept = await context.ports.earlier.keep(target.source.id, importId, 'before', before.sha256);
  if (kept.ok) return answered({ before, weight: expected });
  // A file that looked well from outside and is not: as with one known to be damaged, the import mends it.
  return kept.error.code === 'damaged' ? answered({ before: null, weight: 'final' }) : toAnswer(kept);
}
