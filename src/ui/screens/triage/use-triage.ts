import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { OperationName } from '../../../contract/client';
import type { TriageGroup } from '../../../contract/views/triage';
import type { Kind } from '../../../domain/marking/kind';
import { createMutex } from '../../../domain/mutex';
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
import { standingDecisions, withComingBack } from './decisions';

export interface Triage {
  /** The decisions that are not undone. */
  readonly decisions: Decisions;
  /** The host's groups, as this sitting changes them. */
  readonly groupsOf: (listed: readonly TriageGroup[]) => readonly TriageGroup[];
  /** Marks all events of the group. Where the kind is the suggested one, each event gets its suggested form. */
  readonly mark: (group: TriageGroup, as: Kind) => Promise<void>;
  readonly skip: (group: TriageGroup) => void;
  /** Undoes the last decision; without one, the last edit of any kind. */
  readonly undo: () => void;
  /** Makes a rule from the last mark, for future events. */
  readonly always: () => Promise<void>;
  /** Shows the skipped groups again. */
  readonly lookAgain: () => void;
}

/** One sitting. A decision is shown at once and rolled back if the host fails. */
export function useTriage(): Triage {
  const [all, latest, change] = useDecisions();
  const history = useOperation('history.get', {});
  const loadedHistory = history.kind === 'loaded' ? history.value : null;
  const decisions = standingDecisions(all, loadedHistory);
  const format = useFormat();
  const marks = useMarks();
  const undoEdit = useEdit('history.undo');
  const keepRule = useKeepRule();
  const { undo: plainUndo } = usePlainHistory();
  // Edits run one after the other, so a quick Z undoes the mark that is still under way.
  const [exclusively] = useState(createMutex);
  const queries = useQueryClient();
  const nextId = useRef(0);

  const drop = (id: number) => change((current) => current.filter((decision) => decision.id !== id));
  const alter = (id: number, alteration: Partial<Extract<Decision, { kind: 'mark' }>>) =>
    change((current) =>
      current.map((decision) =>
        decision.id === id && decision.kind === 'mark' ? { ...decision, ...alteration } : decision,
      ),
    );
  const latestOf = (id: number) => latest.current.find((decision) => decision.id === id);
  const newId = () => {
    nextId.current += 1;
    return nextId.current;
  };

  const mark: Triage['mark'] = async (group, as) => {
    const id = newId();
    change((current) => [
      ...current,
      { id, kind: 'mark', group, as, edits: [], rule: null, isTakenBack: false, isComingBack: false },
    ]);
    await exclusively(async () => {
      const answer = await marks.mark({ keys: [...group.keys], scope: 'series', kind: as });
      if (!answer.ok) drop(id);
      else if (answer.value.edit !== null) alter(id, { edits: [answer.value.edit] });
    });
  };

  /** Undoes the edits of a decision, last first. If a later edit is undone instead, the decision stays. */
  const takeBack = async (id: number) => {
    const decision = latestOf(id);
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
    const last = standingDecisions(latest.current, loadedHistory).at(-1);
    if (!last) void exclusively(plainUndo);
    else if (last.kind === 'skip') drop(last.id);
    else {
      alter(last.id, { isTakenBack: true, isComingBack: true });
      void exclusively(() => takeBack(last.id))
        .then(() => queries.refetchQueries({ queryKey: ['triage.get'] satisfies [OperationName] }))
        .then(() => alter(last.id, { isComingBack: false }));
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
      const marked = latestOf(id);
      const markEdits = marked?.kind === 'mark' ? marked.edits : [];
      const { edit, more } = rule;
      alter(id, { rule: { condition, more }, edits: edit === null ? markEdits : [...markEdits, edit] });
    });
  };

  return {
    decisions,
    groupsOf: (listed) => withComingBack(listed, all),
    mark,
    skip: (group) => change((current) => [...current, { id: newId(), kind: 'skip', group }]),
    undo,
    always,
    lookAgain: () => change((current) => current.filter(({ kind }) => kind === 'mark')),
  };
}

const conditionFor = ({ bond, organizer, title }: TriageGroup): Condition =>
  bond === 'organizer' ? organizerCondition(organizer) : titleCondition(title);

type Change = (next: (current: Decisions) => Decisions) => void;

/** The decisions as rendered, and their latest value: keys may follow each other faster than React renders. */
function useDecisions(): readonly [Decisions, { readonly current: Decisions }, Change] {
  const [rendered, setRendered] = useState<Decisions>([]);
  const latest = useRef(rendered);
  const change = useCallback<Change>((next) => {
    latest.current = next(latest.current);
    setRendered(latest.current);
  }, []);
  return [rendered, latest, change];
}
