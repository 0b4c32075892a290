import { useCallback, useEffect, useState } from 'react';
import type { EditId } from '../../../../contract/views/edit';
import type { EventRow, Scope } from '../../../../contract/views/event';
import type { Form, Kind } from '../../../../domain/marking/kind';
import { useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import { useOperation } from '../../../app/client/operation';
import { isLast, isStanding } from '../../../app/client/standing-edit';
import { proposalsOf } from '../../../parts/marking/mark-rows';
import { useMarks } from '../../../parts/marking/use-marks';
import { keptSentence } from '../../../parts/rules/rule-sentence';
import { type NewRule, useKeepRule } from '../../../parts/rules/use-keep-rule';
import { acceptedSentence, markedSentence } from './mark-words';
import { ruleFor } from './rule-for';

/** What was just done. */
export interface MarkNote {
  readonly text: string;
  /** By which name undo knows it; null where it is no edit. */
  readonly edit: EditId | null;
  /** What would always mark such events so; null where they have nothing in common. */
  readonly rule: NewRule | null;
}

/** A note while what it says holds. */
export interface ShownNote extends MarkNote {
  readonly canUndo: boolean;
}

export interface Marking {
  readonly note: ShownNote | null;
  readonly clearNote: () => void;
  /** A word on what was done that is no mark. */
  readonly say: (text: string) => void;
  /** `form` is left as it is when absent. */
  readonly mark: (rows: readonly EventRow[], scope: Scope, kind: Kind | null, form?: Form) => Promise<void>;
  /** Makes the suggestions of these rows the user's marks. */
  readonly accept: (rows: readonly EventRow[], scope: Scope) => Promise<void>;
  /** Takes back what the note says. */
  readonly undo: () => Promise<void>;
  /** Keeps the note's rule. */
  readonly always: () => Promise<void>;
}

/** Milliseconds after which the note goes away by itself; undo goes on by its keys. */
const noteTime = 12_000;

/** Marking from the table, with a quiet word on what was done. */
export function useMarking(): Marking {
  const [note, setNote] = useState<MarkNote | null>(null);
  useEffect(() => {
    if (note === null) return;
    const timer = setTimeout(() => setNote(null), noteTime);
    return () => clearTimeout(timer);
  }, [note]);

  const history = useOperation('history.get', {});
  const known = history.kind === 'loaded' ? history.value : null;
  const stands = note !== null && (note.edit === null || isStanding(note.edit, known));
  const shown = stands ? { ...note, canUndo: note.edit !== null && isLast(note.edit, known) } : null;

  const format = useFormat();
  const marks = useMarks();
  const undoEdit = useEdit('history.undo');

  const mark = useCallback<Marking['mark']>(
    async (rows, scope, kind, form) => {
      if (rows.length === 0) return;
      const keys = rows.map((row) => row.key);
      const marked = await marks.mark({ keys, scope, kind, ...(form === undefined ? {} : { form }) });
      const rule = ruleFor(rows, scope, kind, form ?? null);
      const text = markedSentence(rows, scope, kind, format);
      setNote(marked.ok ? { text, edit: marked.value.edit, rule } : null);
    },
    [marks, format],
  );

  const accept = useCallback<Marking['accept']>(
    async (rows, scope) => {
      const proposed = rows.filter((row) => row.suggestion?.kind);
      if (proposed.length === 0) return;
      const proposals = proposalsOf(proposed);
      const marked = await marks.accept({ scope, proposals });
      const [only] = proposals.length === 1 ? proposals : [];
      const rule = only ? ruleFor(proposed, scope, only.kind, only.form) : null;
      const text = acceptedSentence(proposed, scope, format);
      setNote(marked.ok ? { text, edit: marked.value.edit, rule } : null);
    },
    [marks, format],
  );

  const undo = useCallback(async () => {
    const answer = await undoEdit({});
    if (answer.ok) setNote({ text: 'Undone.', edit: null, rule: null });
  }, [undoEdit]);

  const keepRule = useKeepRule();
  const always = useCallback(async () => {
    if (!note?.rule) return;
    const { conditions, kind } = note.rule;
    const kept = await keepRule(note.rule);
    if (kept)
      setNote({ text: keptSentence(conditions, kind, kept.more, format), edit: kept.edit, rule: null });
  }, [note, keepRule, format]);

  return {
    note: shown,
    clearNote: useCallback(() => setNote(null), []),
    say: useCallback((text) => setNote({ text, edit: null, rule: null }), []),
    mark,
    accept,
    undo,
    always,
  };
}
