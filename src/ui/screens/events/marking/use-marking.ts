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

/** A note on the last edit. */
export interface MarkNote {
  readonly text: string;
  /** The edit to undo; null if the note is not about an edit. */
  readonly edit: EditId | null;
  /** The rule that would always mark such events so; null if they have no title in common. */
  readonly rule: NewRule | null;
}

/** A note that still holds. */
export interface ShownNote extends MarkNote {
  readonly canUndo: boolean;
}

export interface Marking {
  readonly note: ShownNote | null;
  readonly clearNote: () => void;
  /** Shows a note about something other than a mark. */
  readonly say: (text: string) => void;
  /** Without `form`, each event keeps its form. */
  readonly mark: (rows: readonly EventRow[], scope: Scope, kind: Kind | null, form?: Form) => Promise<void>;
  /** Makes the suggestions of these rows the user's marks. */
  readonly accept: (rows: readonly EventRow[], scope: Scope) => Promise<void>;
  /** Undoes the edit of the note. */
  readonly undo: () => Promise<void>;
  /** Creates the note's rule. */
  readonly always: () => Promise<void>;
}

/** Milliseconds after which the note disappears; the undo keys go on working. */
const noteTime = 12_000;

/** Marking from the table, with a quiet note on what was done. */
export function useMarking(): Marking {
  const [note, setNote] = useState<MarkNote | null>(null);
  useEffect(() => {
    if (note === null) return;
    const timer = setTimeout(() => setNote(null), noteTime);
    return () => clearTimeout(timer);
  }, [note]);

  const history = useOperation('history.get', {});
  const loadedHistory = history.kind === 'loaded' ? history.value : null;
  const holds = note !== null && (note.edit === null || isStanding(note.edit, loadedHistory));
  const shown = holds ? { ...note, canUndo: note.edit !== null && isLast(note.edit, loadedHistory) } : null;

  const format = useFormat();
  const marks = useMarks();
  const undoEdit = useEdit('history.undo');

  const mark = useCallback<Marking['mark']>(
    async (rows, scope, kind, form) => {
      if (rows.length === 0) return;
      const keys = rows.map((row) => row.key);
      const answer = await marks.mark({ keys, scope, kind, ...(form === undefined ? {} : { form }) });
      const rule = ruleFor(rows, scope, kind, form ?? null);
      const text = markedSentence(rows, scope, kind, format);
      setNote(answer.ok ? { text, edit: answer.value.edit, rule } : null);
    },
    [marks, format],
  );

  const accept = useCallback<Marking['accept']>(
    async (rows, scope) => {
      const suggested = rows.filter((row) => row.suggestion?.kind);
      if (suggested.length === 0) return;
      const proposals = proposalsOf(suggested);
      const answer = await marks.accept({ scope, proposals });
      const [only] = proposals.length === 1 ? proposals : [];
      const rule = only ? ruleFor(suggested, scope, only.kind, only.form) : null;
      const text = acceptedSentence(suggested, scope, format);
      setNote(answer.ok ? { text, edit: answer.value.edit, rule } : null);
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
