import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type Failure, failureCodes } from '../../../../contract/failure';
import type { EventView } from '../../../../contract/views/event';
import { mergeFollowUp, textOf } from '../../../../domain/follow-ups/change';
import type { FollowUp, FollowUpId } from '../../../../domain/follow-ups/follow-up';
import type { Instant } from '../../../../domain/time/instant';
import { useAppInfo } from '../../../app/app-info';
import { useClient } from '../../../app/client/client';
import { type Edit, useEdit } from '../../../app/client/edits';
import { useUnsavedStore } from '../../../app/unsaved/unsaved-provider';
import type { UnsavedStore } from '../../../app/unsaved/unsaved-store';
import { createDraft, type Draft } from './draft';
import { createFollowUpCopy } from './follow-up-copy';
import { type FollowUpRow, isMadeHere } from './follow-up-row';
import { createKeyedCache } from './keyed-cache';
import { cachedView, eventGet, showSaved } from './latest-view';
import { showUnsaved, useDraft } from './use-draft';

/** The follow-ups of one event as the user sees them, saved or not. */
export interface FollowUpsInHand {
  readonly rows: readonly FollowUpRow[];
  readonly write: (row: FollowUpRow) => void;
  readonly remove: (id: string) => Promise<void>;
  readonly failure: Failure | null;
  readonly flush: () => Promise<boolean>;
  /** For the notes about restored text and about edits of another window. */
  readonly draft: Pick<Draft<object>, 'isBroughtBack' | 'noteSeen' | 'conflicts' | 'resolve'>;
}

interface FollowUpDrafts {
  readonly draft: Draft<Readonly<Record<string, FollowUpRow>>>;
  /** The id of a row in the plan; null while only the page has it. */
  savedId(row: string): FollowUpId | null;
  /** The row that shows a follow-up of the plan. */
  rowId(saved: FollowUpId): string;
}

const cachedDrafts = createKeyedCache<FollowUpDrafts>();

/** The event with a just-saved follow-up replaced or added. */
function withFollowUp(view: EventView, saved: FollowUp): EventView {
  const at = view.followUps.findIndex(({ id }) => id === saved.id);
  const followUps = at < 0 ? [...view.followUps, saved] : view.followUps.with(at, saved);
  return { ...view, followUps };
}

const withoutFollowUp = (view: EventView, id: FollowUpId | null): EventView => ({
  ...view,
  followUps: view.followUps.filter((followUp) => followUp.id !== id),
});

/** A follow-up of the plan as a row. */
const toRow = (
  id: string,
  { eventKey, person, personId, text, due, state, step }: FollowUp,
): FollowUpRow => ({
  id,
  eventKey,
  person,
  personId,
  text,
  due,
  state,
  step,
});

function createFollowUpDrafts(
  view: EventView,
  edit: Edit<'follow-up.save'>,
  queries: QueryClient,
  now: Instant,
  store: UnsavedStore,
): FollowUpDrafts {
  const {
    row: { key, summary: title },
    followUps,
  } = view;
  const savedIds = new Map<string, FollowUpId>();
  const rowIds = new Map<FollowUpId, string>();
  const savedId = (row: string) => (isMadeHere(row) ? (savedIds.get(row) ?? null) : (row as FollowUpId));
  const rowId = (saved: FollowUpId) => rowIds.get(saved) ?? saved;

  const copy = createFollowUpCopy(store, { key, title, savedId }, followUps);

  const saveRow = async ({ id: row, ...text }: FollowUpRow, base: FollowUpRow | undefined) => {
    const id = savedId(row);
    if (id === null) copy.noteSent(row, { id, ...text });
    const input = { id, ...text, ...(id !== null && base && { base: textOf(base) }) };
    const answer = await edit(input, { quiet: failureCodes });
    if (!answer.ok) return answer;
    const planId = answer.value.id;
    savedIds.set(row, planId);
    rowIds.set(planId, row);
    showSaved(queries, key, (view) => {
      const known = view.followUps.find((one) => one.id === planId) ?? {
        stateSince: now,
        createdAt: now,
      };
      return withFollowUp(view, { ...known, ...text, id: planId });
    });
    return answer;
  };

  const draft = createDraft<Readonly<Record<string, FollowUpRow>>>({
    save: async (rows, bases) => {
      for (const row of Object.values(rows)) {
        const answer = row && (await saveRow(row, bases[row.id]));
        if (answer && !answer.ok) return answer;
      }
      return { ok: true, value: null };
    },
    merging: {
      saved: () => {
        const { followUps: known } = cachedView(queries, key) ?? view;
        return Object.fromEntries(known.map((one) => [rowId(one.id), toRow(rowId(one.id), one)]));
      },
      refresh: () => queries.refetchQueries({ queryKey: [eventGet] }),
      merge: (_row, { base, mine, theirs }, preferred) => {
        // Another window removed it.
        if (theirs === undefined) return { value: mine, conflicts: [] };
        const { value, conflicts } = mergeFollowUp(textOf(base), textOf(mine), textOf(theirs), preferred);
        return { value: { ...mine, ...value }, conflicts };
      },
    },
    copy,
    onUnseenFailure: (failure) => showUnsaved(title, failure, () => void draft.flush()),
  });
  return { draft, savedId, rowId };
}

/** The follow-ups of the event in the panel. */
export function useFollowUps(view: EventView): FollowUpsInHand {
  const client = useClient();
  const queries = useQueryClient();
  const store = useUnsavedStore();
  const { now } = useAppInfo();
  const save = useEdit('follow-up.save');
  const removeSaved = useEdit('follow-up.remove');
  const { row } = view;
  const { draft, savedId, rowId } = cachedDrafts(client, row.key, () =>
    createFollowUpDrafts(view, save, queries, now, store),
  );
  const { unsaved, failure } = useDraft(draft);

  const saved = view.followUps.map((followUp): FollowUpRow => {
    const id = rowId(followUp.id);
    return unsaved[id] ?? toRow(id, followUp);
  });
  const savedRows = new Set(saved.map(({ id }) => id));
  const newRows = Object.values(unsaved).filter((row) => row !== undefined && !savedRows.has(row.id));

  return {
    rows: [...saved, ...(newRows as readonly FollowUpRow[])],
    write: (followUp) => draft.change(followUp.id, followUp),
    remove: async (id) => {
      showSaved(queries, row.key, (cached) => withoutFollowUp(cached, savedId(id)));
      draft.drop(id);
      // A save of this row may be in flight; only when it has finished is the row's id in the plan known.
      await draft.flush();
      const planId = savedId(id);
      const removed = planId && (await removeSaved({ id: planId }));
      if (removed && !removed.ok) await queries.invalidateQueries({ queryKey: [eventGet] });
    },
    failure,
    flush: draft.flush,
    draft,
  };
}
