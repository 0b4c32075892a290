import type { EditId, HistoryView } from '../../../contract/views/edit';
import type { TriageGroup } from '../../../contract/views/triage';
import type { Kind } from '../../../domain/marking/kind';
import type { Condition } from '../../../domain/rules/rule';
import { isStanding } from '../../app/client/standing-edit';

/** A rule that was made of a decision. */
export interface DecisionRule {
  readonly condition: Condition;
  /** Other events that it marks already now. */
  readonly more: number;
}

/** What was decided on a group in this sitting; `skip` leaves it for another time. */
export type Decision = { readonly id: number; readonly group: TriageGroup } & (
  | { readonly kind: 'skip' }
  | {
      readonly kind: 'mark';
      readonly as: Kind;
      /** What undo knows of it: the mark, then its rule. Empty while it is on its way. */
      readonly edits: readonly EditId[];
      readonly rule: DecisionRule | null;
      /** Undo is on its way, or done. */
      readonly isTakenBack: boolean;
    }
);

/** Every decision of the sitting, in its order. */
export type Decisions = readonly Decision[];

/** What still holds: neither taken back here nor, by the history, elsewhere. `null` while that is not known. */
export function standingDecisions(decisions: Decisions, history: HistoryView | null): Decisions {
  return decisions.filter(
    (decision) =>
      decision.kind === 'skip' ||
      (!decision.isTakenBack && decision.edits.every((edit) => isStanding(edit, history))),
  );
}

/** The groups still to be decided on. */
export function groupsLeft(groups: readonly TriageGroup[], decisions: Decisions): readonly TriageGroup[] {
  const decided = new Set(decisions.map(({ group }) => group.id));
  return groups.filter(({ id }) => !decided.has(id));
}

export interface Summary {
  /** Groups and the events in them, by what they were marked as. */
  readonly marked: readonly { readonly kind: Kind; readonly groups: number; readonly events: number }[];
  readonly skipped: { readonly groups: number; readonly events: number };
}

const order: readonly Kind[] = ['networking', 'social', 'both', 'other'];

const eventsIn = (decisions: Decisions): number =>
  decisions.reduce((sum, { group }) => sum + group.occurrences, 0);

export function summaryOf(decisions: Decisions): Summary {
  const skipped = decisions.filter(({ kind }) => kind === 'skip');
  return {
    marked: order.flatMap((kind) => {
      const ofKind = decisions.filter((decision) => decision.kind === 'mark' && decision.as === kind);
      return ofKind.length === 0 ? [] : [{ kind, groups: ofKind.length, events: eventsIn(ofKind) }];
    }),
    skipped: { groups: skipped.length, events: eventsIn(skipped) },
  };
}
