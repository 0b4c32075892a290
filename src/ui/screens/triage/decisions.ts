import type { TriageGroup } from '../../../contract/views/triage';
import type { Form, Kind } from '../../../domain/marking/kind';

/** What was decided on a group in this sitting; `skip` leaves it for another time. */
export type Decision =
  | {
      readonly kind: 'mark';
      readonly group: TriageGroup;
      readonly as: Kind;
      readonly form: Form | null;
      /** A rule was made of it. */
      readonly isRule: boolean;
    }
  | { readonly kind: 'skip'; readonly group: TriageGroup };

/** Every decision of the sitting, in its order. */
export type Decisions = readonly Decision[];

/** The groups still to be decided on. */
export function groupsLeft(groups: readonly TriageGroup[], decisions: Decisions): readonly TriageGroup[] {
  const decided = new Set(decisions.map(({ group }) => group.id));
  return groups.filter(({ id }) => !decided.has(id));
}

export interface Summary {
  /** Groups and the events in them, by what they were marked as. */
  readonly marked: readonly { readonly kind: Kind; readonly groups: number; readonly events: number }[];
  readonly skipped: number;
}

const order: readonly Kind[] = ['networking', 'social', 'both', 'other'];

export function summaryOf(decisions: Decisions): Summary {
  const marks = decisions.flatMap((decision) => (decision.kind === 'mark' ? decision : []));
  return {
    marked: order.flatMap((kind) => {
      const ofKind = marks.filter(({ as }) => as === kind);
      const events = ofKind.reduce((sum, { group }) => sum + group.occurrences, 0);
      return ofKind.length === 0 ? [] : [{ kind, groups: ofKind.length, events }];
    }),
    skipped: decisions.length - marks.length,
  };
}
