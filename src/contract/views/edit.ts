import type { Kind } from '../../domain/marking/kind';

/** Names an edit while the app runs; a later one has a greater name. */
export type EditId = number;

/** The answer of what edits: by which name undo knows it; null where nothing had to be changed. */
export interface Edited {
  readonly edit: EditId | null;
}

/** What an edit did, for whoever takes it back. */
export type EditLabel =
  | {
      readonly code: 'mark';
      /** null: the mark was taken off. */
      readonly kind: Kind | null;
      /** The one event, else how many. */
      readonly subject: { readonly title: string } | { readonly events: number };
    }
  | { readonly code: 'accept-suggestions'; readonly count: number }
  | { readonly code: 'edit-plan'; readonly title: string }
  | {
      readonly code: 'edit-follow-up' | 'remove-follow-up';
      readonly person: string;
      readonly text: string;
    }
  | { readonly code: 'save-view' | 'remove-view'; readonly name: string }
  | { readonly code: 'rename-calendar' | 'remove-calendar' | 'change-interval'; readonly name: string }
  | { readonly code: 'add-rule' | 'change-rule' | 'remove-rule' | 'order-rules' }
  | { readonly code: 'add-follow-up' | 'change-settings' };

/** What undo or redo did. */
export interface HistoryStep {
  readonly edit: EditId;
  readonly label: EditLabel;
}

export interface HistoryView {
  /** All that undo can take back, the last one last. */
  readonly edits: readonly EditId[];
  /** The last name that was given; 0 before the first. Edits that are named later are not known here yet. */
  readonly latest: EditId;
  /** What undo would take back; null when there is nothing. */
  readonly undo: EditLabel | null;
  readonly redo: EditLabel | null;
}
