import { useCallback, useRef, useState } from 'react';
import type { TriageGroup } from '../../../contract/views/triage';
import type { Kind } from '../../../domain/marking/kind';
import { organizerCondition, titleCondition } from '../../../domain/rules/from-marks';
import type { Condition } from '../../../domain/rules/rule';
import { editText } from '../../../words/edit';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useOwnUndo, usePlainHistory } from '../../app/client/history';
import { useOperation } from '../../app/client/operation';
import { showToast } from '../../app/toasts';
import { useMarks } from '../../parts/marking/use-marks';
import { useKeepRule } from '../../parts/rules/use-keep-rule';
import type { Decision, Decisions } from './decisions';
import { standingDecisions } from './decisions';

export interface Triage {
  /** Those that stand. */
  readonly decisions: Decisions;
  /** Each event gets the form that was proposed for it, where the kind is the proposed one. */
  readonly mark: (group: TriageGroup, as: Kind) => Promise<void>;
  readonly skip: (group: TriageGroup) => void;
  /** Takes the last decision back; without one, the last change of whatever kind. */
  readonly undo: () => void;
  /** Makes the last mark a rule for what comes later. */
  readonly always: () => Promise<void>;
  /** Puts what was skipped up again. */
  readonly lookAgain: () => void;
}

/** One sitting: each decision counts at once, and goes away again where it could not be kept. */
export function useTriage(): Triage {
  const [all, latest, change] = useDecisions();
  const history = useOperation('history.get', {});
  const decisions = standingDecisions(all, history.kind === 'loaded' ? history.value : null);
  const format = useFormat();
  const marks = useMarks();
  const undoEdit = useEdit('history.undo');
  const keepRule = useKeepRule();
  const { undo: plainUndo } = usePlainHistory();
  const exclusively = useMutex();
  const nextId = useRef(0);

  const without = (id: number) => change((now) => now.filter((one) => one.id !== id));
  const alter = (id: number, alteration: Partial<Extract<Decision, { kind: 'mark' }>>) =>
    change((now) =>
      now.map((one) => (one.id === id && one.kind === 'mark' ? { ...one, ...alteration } : one)),
    );
  const newId = () => {
    nextId.current += 1;
    return nextId.current;
  };

  const mark: Triage['mark'] = async (group, as) => {
    const id = newId();
    change((now) => [...now, { id, kind: 'mark', group, as, edits: [], rule: null, isTakenBack: false }]);
    await exclusively(async () => {
      const answer = await marks.mark({ keys: [...group.keys], scope: 'series', kind: as });
      if (!answer.ok) without(id);
      else if (answer.value.edit !== null) alter(id, { edits: [answer.value.edit] });
    });
  };

  /** Takes back the edits of a decision, the last one first; what else was changed since is taken back before them. */
  const takeBack = async (id: number) => {
    const decision = latest.current.find((one) => one.id === id);
    if (decision?.kind !== 'mark') return;
    for (const edit of decision.edits.toReversed()) {
      const answer = await undoEdit({});
      if (answer.ok && answer.value.edit === edit) continue;
      alter(id, { isTakenBack: false });
      if (answer.ok) showToast(`Undone: ${editText(answer.value.label, format)}`, { topic: 'undo' });
      return;
    }
  };

  const undo = () => {
    const known = history.kind === 'loaded' ? history.value : null;
    const last = standingDecisions(latest.current, known).at(-1);
    if (!last) void exclusively(plainUndo);
    else if (last.kind === 'skip') without(last.id);
    else {
      alter(last.id, { isTakenBack: true });
      void exclusively(() => takeBack(last.id));
    }
  };
  useOwnUndo(undo);

  const always = async () => {
    const last = decisions.at(-1);
    if (last?.kind !== 'mark' || last.rule) return;
    const { id, group, as } = last;
    const condition = conditionFor(group);
    const form = group.suggestion?.kind === as ? group.suggestion.form : null;
    alter(id, { rule: { condition, more: 0 } });
    await exclusively(async () => {
      const rule = await keepRule({ conditions: [condition], kind: as, form });
      if (!rule) return alter(id, { rule: null });
      const marked = latest.current.find((one) => one.id === id);
      const before = marked?.kind === 'mark' ? marked.edits : [];
      const { edit, more } = rule;
      alter(id, { rule: { condition, more }, edits: edit === null ? before : [...before, edit] });
    });
  };

  return {
    decisions,
    mark,
    skip: (group) => change((now) => [...now, { id: newId(), kind: 'skip', group }]),
    undo,
    always,
    lookAgain: () => change((now) => now.filter(({ kind }) => kind === 'mark')),
  };
}

const conditionFor = ({ bond, organizer, title }: TriageGroup): Condition =>
  bond === 'organizer' ? organizerCondition(organizer) : titleCondition(title);

type Change = (next: (now: Decisions) => Decisions) => void;

/** The decisions as they are drawn, and as they are at this moment: keys may follow each other faster than they are drawn. */
function useDecisions(): readonly [Decisions, { readonly current: Decisions }, Change] {
  const [drawn, setDrawn] = useState<Decisions>([]);
  const latest = useRef(drawn);
  const change = useCallback<Change>((next) => {
    latest.current = next(latest.current);
    setDrawn(latest.current);
  }, []);
  return [drawn, latest, change];
}

/** One edit after the other: whoever is quick with Z takes back the mark that is still on its way. */
function useMutex() {
  const before = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<Value>(edit: () => Promise<Value>): Promise<Value> => {
    const now = before.current.then(edit);
    before.current = now;
    return now;
  }, []);
}
