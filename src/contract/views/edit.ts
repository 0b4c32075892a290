/** The id of an edit within one run of the app; later edits have greater ids. */
export type EditId = number;

/** The result of an edit: its id for undo, or null if nothing changed. */
export interface Edited {
  readonly edit: EditId | null;
}

/** What undo or redo did. */
export interface HistoryStep {
  readonly edit: EditId;
  readonly label: string;
}

export interface HistoryView {
  /** The edits that undo can take back, oldest first. */
  readonly edits: readonly EditId[];
  /** The highest id so far; 0 before the first edit. A page that knows a higher id has a stale history. */
  readonly latest: EditId;
  /** The label of the edit that undo would take back; null when there is none. */
  readonly undo: string | null;
  readonly redo: string | null;
}
