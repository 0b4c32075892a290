import type { Kind } from '../../domain/marking/kind';

/** The id of an edit within one run of the app; later edits have greater ids. */
export type EditId = number;

/** The result of an edit: its id for undo, or null if nothing changed. */
export interface Edited {
  readonly edit: EditId | null;
}

/** What an edit did, so that page and command line can name it at undo and redo. */
export type EditLabel =
  | {
      readonly code: 'mark';
      /** null when the mark was removed. */
      readonly kind: Kind | null;
      /** The title of a single event, else the number of events. */
      readonly subject: { readonly title: string } | { readonly events: number };
    }
  | {
      readonly code: 'set-part';
      readonly subject: { readonly title: string } | { readonly events: number };
      /** The title of the whole; null if it is said to be part of none, undefined if nothing is said any more. */
      readonly whole: string | null | undefined;
    }
  | { readonly code: 'accept-suggestions' | 'skip-happened'; readonly count: number }
  | {
      readonly code: 'edit-plan' | 'edit-outcome' | 'say-happened' | 'take-steps' | 'remove-steps';
      readonly title: string;
    }
  | { readonly code: 'add-step' | 'edit-step' | 'remove-step'; readonly text: string }
  | { readonly code: 'do-step' | 'reopen-step' | 'drop-step'; readonly text: string }
  | { readonly code: 'add-lead' | 'edit-lead' | 'remove-lead'; readonly text: string }
  | { readonly code: 'add-jotting' | 'edit-jotting' | 'remove-jotting'; readonly text: string }
  | {
      readonly code: 'edit-follow-up' | 'remove-follow-up';
      readonly person: string;
      readonly text: string;
    }
  | { readonly code: 'edit-follow-ups' | 'remove-follow-ups'; readonly count: number }
  | {
      readonly code: 'add-person' | 'edit-person' | 'remove-person' | 'merge-people' | 'split-people';
      readonly name: string;
    }
  | { readonly code: 'add-circle' | 'edit-circle' | 'remove-circle'; readonly name: string }
  | { readonly code: 'import-contacts'; readonly added: number; readonly updated: number }
  | { readonly code: 'add-template' | 'edit-template' | 'remove-template'; readonly name: string }
  | { readonly code: 'add-own-event' | 'edit-own-event' | 'remove-own-event'; readonly title: string }
  | { readonly code: 'keep-debrief'; readonly title: string }
  | { readonly code: 'save-view' | 'remove-view'; readonly name: string }
  | {
      readonly code: 'load-programme' | 'change-programme' | 'remove-programme' | 'see-programme';
      readonly name: string;
    }
  | { readonly code: 'add-friend-picks' | 'remove-friend-picks'; readonly name: string }
  | {
      readonly code: 'pick-session' | 'unpick-session' | 'note-session' | 'attend-session';
      readonly title: string;
    }
  | { readonly code: 'pick-sessions' | 'unpick-sessions' | 'attend-sessions'; readonly count: number }
  | {
      readonly code: 'rename-calendar' | 'remove-calendar' | 'put-back-calendar' | 'change-interval';
      readonly name: string;
    }
  | { readonly code: 'add-rule' | 'change-rule' | 'remove-rule' | 'order-rules' }
  | { readonly code: 'add-follow-up' | 'dismiss-news' | 'change-settings' }
  | { readonly code: 'idea-not-then' | 'idea-not-them' | 'idea-rest' | 'idea-forget' };

/** What undo or redo did. */
export interface HistoryStep {
  readonly edit: EditId;
  readonly label: EditLabel;
}

export interface HistoryView {
  /** The edits that undo can take back, oldest first. */
  readonly edits: readonly EditId[];
  /** The highest id so far; 0 before the first edit. A page that knows a higher id has a stale history. */
  readonly latest: EditId;
  /** The label of the edit that undo would take back; null when there is none. */
  readonly undo: EditLabel | null;
  readonly redo: EditLabel | null;
}
