import { useCallback, useRef, useState } from 'react';
import type { TriageGroup } from '../../../contract/views/triage';
import type { Form, Kind } from '../../../domain/marking/kind';
import { organizerCondition, titleCondition } from '../../../domain/rules/from-marks';
import { useEdit } from '../../app/edits';
import type { Decision, Decisions } from './decisions';

export interface Triage {
  readonly decisions: Decisions;
  readonly mark: (group: TriageGroup, as: Kind, form: Form | null) => Promise<void>;
  readonly skip: (group: TriageGroup) => void;
  /** Takes the last decision back. */
  readonly undo: () => Promise<void>;
  /** Makes the last mark a rule for what comes later. */
  readonly always: () => Promise<void>;
  /** Puts what was skipped up again. */
  readonly lookAgain: () => void;
}

/** One sitting: each decision counts at once, and goes away again where it could not be kept. */
export function useTriage(): Triage {
  const [decisions, setDecisions] = useState<Decisions>([]);
  const markEdit = useEdit('event.mark');
  const undoEdit = useEdit('history.undo');
  const ruleEdit = useEdit('rule.save');
  const inTurn = useInTurn();
  const without = useCallback(
    (decision: Decision) => setDecisions((now) => now.filter((one) => one !== decision)),
    [],
  );

  const mark = useCallback<Triage['mark']>(
    async (group, as, form) => {
      const decision: Decision = { kind: 'mark', group, as, form, isRule: false };
      setDecisions((now) => [...now, decision]);
      const answer = await inTurn(() => markEdit({ keys: [...group.keys], scope: 'series', kind: as, form }));
      if (!answer.ok) without(decision);
    },
    [markEdit, inTurn, without],
  );

  const last = decisions.at(-1);
  const undo = useCallback(async () => {
    if (!last) return;
    const edits = last.kind === 'skip' ? 0 : last.isRule ? 2 : 1;
    for (let left = edits; left > 0; left -= 1) {
      const answer = await inTurn(() => undoEdit({}));
      if (!answer.ok) return;
    }
    without(last);
  }, [last, undoEdit, inTurn, without]);

  const always = useCallback(async () => {
    if (last?.kind !== 'mark' || last.isRule) return;
    const { group, as, form } = last;
    const condition =
      group.bond === 'organizer' ? organizerCondition(group.organizer) : titleCondition(group.title);
    const ruled: Decision = { ...last, isRule: true };
    setDecisions((now) => now.map((one) => (one === last ? ruled : one)));
    const answer = await inTurn(() =>
      ruleEdit({ id: null, conditions: [condition], kind: as, form, isOn: true }),
    );
    if (!answer.ok) setDecisions((now) => now.map((one) => (one === ruled ? last : one)));
  }, [last, ruleEdit, inTurn]);

  return {
    decisions,
    mark,
    skip: useCallback((group) => setDecisions((now) => [...now, { kind: 'skip', group }]), []),
    undo,
    always,
    lookAgain: useCallback(() => setDecisions((now) => now.filter(({ kind }) => kind === 'mark')), []),
  };
}

/** One edit after the other: whoever is quick with Z takes back the mark that is still on its way. */
function useInTurn() {
  const before = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<Value>(edit: () => Promise<Value>): Promise<Value> => {
    const now = before.current.then(edit);
    before.current = now;
    return now;
  }, []);
}
