import type { EditId, HistoryView } from '../../../contract/views/edit';

/** True while an edit has not been taken back, by whichever way; also while that is not known yet (`history` is null). */
export function isStanding(edit: EditId, history: HistoryView | null): boolean {
  if (!history || edit > history.latest) return true;
  // The history is forgotten from its beginning.
  return edit < (history.edits[0] ?? 0) || history.edits.includes(edit);
}

/** True where undo would take back this edit and nothing that came after it. */
export const isLast = (edit: EditId, history: HistoryView | null): boolean =>
  !history || edit > history.latest || edit === history.edits.at(-1);
