import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { EventList, EventRow, Scope } from '../../../contract/views/event';
import type { Form, Kind } from '../../../domain/marking/kind';
import { useAppInfo } from '../../app/app-info';
import { useEdit } from '../../app/edits';
import { type MarkRequest, requestsToAccept, withMarks } from './mark-rows';
import { acceptedSentence, markedSentence } from './mark-words';
import type { RuleWords } from './rule-for';
import { ruleFor } from './rule-for';

/** What was just done, and how many edits it takes to undo it (0: it cannot be). */
export interface MarkNote {
  readonly text: string;
  readonly edits: number;
  /** What would always mark such events so; null where they have nothing in common. */
  readonly rule: RuleWords | null;
}

export interface Marking {
  readonly note: MarkNote | null;
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

const lists = { queryKey: ['events.list'] };

/** Marks show at once and go away again, with words, when the host cannot keep them. */
function useOptimisticMark(): (request: MarkRequest) => Promise<boolean> {
  const queries = useQueryClient();
  const edit = useEdit('event.mark');
  const { now } = useAppInfo();
  return useCallback(
    async (request) => {
      // An answer on its way would show the state before this mark.
      await queries.cancelQueries(lists);
      const before = queries.getQueriesData<EventList>(lists);
      queries.setQueriesData<EventList>(
        lists,
        (list) => list && { ...list, events: withMarks(list.events, request, now) },
      );
      const answer = await edit(request);
      if (answer.ok) return true;
      for (const [key, list] of before) queries.setQueryData(key, list);
      void queries.invalidateQueries(lists);
      return false;
    },
    [queries, edit, now],
  );
}

/** Marking from the table, with a quiet word on what was done. */
export function useMarking(): Marking {
  const [note, setNote] = useState<MarkNote | null>(null);
  useEffect(() => {
    if (note === null) return;
    const timer = setTimeout(() => setNote(null), noteTime);
    return () => clearTimeout(timer);
  }, [note]);

  const markOptimistically = useOptimisticMark();
  const undoEdit = useEdit('history.undo');

  const run = useCallback(
    async (requests: readonly MarkRequest[], text: string, rule: RuleWords | null) => {
      let edits = 0;
      for (const request of requests) if (await markOptimistically(request)) edits += 1;
      setNote(edits === requests.length ? { text, edits, rule } : null);
    },
    [markOptimistically],
  );

  const mark = useCallback<Marking['mark']>(
    async (rows, scope, kind, form) => {
      if (rows.length === 0) return;
      const keys = rows.map((row) => row.key);
      const request = { keys, scope, kind, ...(form === undefined ? {} : { form }) };
      await run([request], markedSentence(rows, scope, kind), ruleFor(rows, scope, kind, form ?? null));
    },
    [run],
  );

  const accept = useCallback<Marking['accept']>(
    async (rows, scope) => {
      const proposed = rows.filter((row) => row.suggestion?.kind);
      if (proposed.length === 0) return;
      const requests = requestsToAccept(proposed, scope);
      const [only] = requests.length === 1 ? requests : [];
      const rule = only ? ruleFor(proposed, scope, only.kind, only.form ?? null) : null;
      await run(requests, acceptedSentence(proposed, scope), rule);
    },
    [run],
  );

  const undo = useCallback(async () => {
    for (let left = note?.edits ?? 0; left > 0; left -= 1) {
      const answer = await undoEdit({});
      if (!answer.ok) return;
    }
    setNote({ text: 'Undone.', edits: 0, rule: null });
  }, [note, undoEdit]);

  const ruleEdit = useEdit('rule.save');
  const always = useCallback(async () => {
    if (!note?.rule) return;
    const answer = await ruleEdit({ ...note.rule, id: null, isOn: true });
    if (answer.ok)
      setNote({ text: 'Kept as a rule: later imports are marked so, too.', edits: 1, rule: null });
  }, [note, ruleEdit]);

  return {
    note,
    clearNote: useCallback(() => setNote(null), []),
    say: useCallback((text) => setNote({ text, edits: 0, rule: null }), []),
    mark,
    accept,
    undo,
    always,
  };
}
