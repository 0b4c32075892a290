import type { Answer } from '../../contract/failure';
import type { ImportId, ImportRecord, SourceState } from '../../domain/calendars/import-record';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import type { ImportWeight } from './import-history';

/** The current values of the fields that an import replaces in a calendar's entry. */
export const stateOf = ({ source, stored }: LoadedCalendar): SourceState => ({
  fileName: source.fileName,
  importedAt: source.importedAt,
  sha256: stored?.sha256 ?? source.sha256,
  zoneAnswers: source.zoneAnswers,
});

/** What the history records of the state before an import; `before` is null when it cannot be restored. */
interface StateBefore {
  readonly before: ImportRecord['before'];
  readonly weight: ImportWeight;
}

/** Saves the calendar's state before an import of the `expected` weight, so that the import can be taken back. */
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
  // The file's stamp matched but its bytes have changed. As with any damaged file, the import repairs it.
  return kept.error.code === 'damaged' ? answered({ before: null, weight: 'final' }) : toAnswer(kept);
}
