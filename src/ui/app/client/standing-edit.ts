import type { EditId, HistoryView } from '../../../contract/views/edit';

/** True until the edit is undone, by whichever way; also while the history is not loaded yet (null). */
export function isStanding(edit: EditId, history: HistoryView | null): boolean {
  if (!history || edit > history.latest) return true;
  // The history drops its oldest edits, which can no longer be undone.
  return edit < (history.edits[0] ?? 0) || history.edits.includes(edit);
}

/** True if the next undo takes back this edit. */
export const isLast = (edit: EditId, history: HistoryView | null): boolean =>
  !history || edit > history.latest || edit === history.edits.at(-1);
