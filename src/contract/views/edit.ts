/** Names an edit while the app runs; a later one has a greater name. */
export type EditId = number;

/** The answer of what edits: by which name undo knows it; null where nothing had to be changed. */
export interface Edited {
  readonly edit: EditId | null;
}

/** What undo or redo did. */
export interface HistoryStep {
  readonly edit: EditId;
  readonly label: string;
}

export interface HistoryView {
  /** All that undo can take back, the last one last. */
  readonly edits: readonly EditId[];
  /** The last name that was given; 0 before the first. Edits that are named later are not known here yet. */
  readonly latest: EditId;
  /** What undo would take back, in words; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}
