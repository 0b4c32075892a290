import type { EditId, HistoryView } from '../../../contract/views/edit';
import type { TriageGroup } from '../../../contract/views/triage';
import type { Kind } from '../../../domain/marking/kind';
import type { Condition } from '../../../domain/rules/rule';
import { isStanding } from '../../app/client/standing-edit';

/** A rule that was made from a decision. */
export interface DecisionRule {
  readonly condition: Condition;
  /** The number of other events that it marks at once. */
  readonly more: number;
}

/** What the user decided on a group in this sitting; `skip` leaves it for another time. */
export type Decision = { readonly id: number; readonly group: TriageGroup } & (
  | { readonly kind: 'skip' }
  | {
      readonly kind: 'mark';
      readonly as: Kind;
      /** The edits to undo: the mark, then its rule. Empty until the host has answered. */
      readonly edits: readonly EditId[];
      readonly rule: DecisionRule | null;
      /** Undo is under way or done. */
      readonly isTakenBack: boolean;
      /** It is undone, and the host's list of groups may still be from before that. */
      readonly isComingBack: boolean;
    }
);

/** The decisions of a sitting, in order. */
export type Decisions = readonly Decision[];

/** The decisions that are not undone, neither here nor elsewhere. `history` is null until it is loaded. */
export function standingDecisions(decisions: Decisions, history: HistoryView | null): Decisions {
  return decisions.filter(
    (decision) =>
      decision.kind === 'skip' ||
      (!decision.isTakenBack && decision.edits.every((edit) => isStanding(edit, history))),
  );
}

/**
 * The host's groups, with those first whose mark has just been undone: without them, a list from before the undo would show
 * another group for a moment, and the next key would decide on that one.
 */
export function withComingBack(groups: readonly TriageGroup[], decisions: Decisions): readonly TriageGroup[] {
  const listed = new Set(groups.map(({ id }) => id));
  const comingBack = decisions.flatMap((decision) =>
    decision.kind === 'mark' && decision.isComingBack && !listed.has(decision.group.id) ? decision.group : [],
  );
  return comingBack.length === 0 ? groups : [...comingBack, ...groups];
}

/** The groups without a decision. */
export function groupsLeft(groups: readonly TriageGroup[], decisions: Decisions): readonly TriageGroup[] {
  const decided = new Set(decisions.map(({ group }) => group.id));
  return groups.filter(({ id }) => !decided.has(id));
}

export interface Summary {
  /** The numbers of groups and of their events, by the kind that they were marked as. */
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
