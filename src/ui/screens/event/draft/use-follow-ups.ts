import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type Failure, failureCodes } from '../../../../contract/failure';
import type { EventView } from '../../../../contract/views/event';
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
import { eventGet, showSaved } from './latest-view';
import { showUnsaved, useDraft } from './use-draft';

/** The follow-ups of one event as the user sees them, saved or not. */
export interface FollowUpsInHand {
  readonly rows: readonly FollowUpRow[];
  readonly write: (row: FollowUpRow) => void;
  readonly remove: (id: string) => Promise<void>;
  readonly failure: Failure | null;
  readonly flush: () => Promise<boolean>;
  /** For what is said of what was brought back. */
  readonly draft: Pick<Draft<object>, 'isBroughtBack' | 'noteSeen'>;
}

interface FollowUpDrafts {
  readonly draft: Draft<Readonly<Record<string, FollowUpRow>>>;
  /** The id a row has in the plan; null while it is only here. */
  savedId(row: string): FollowUpId | null;
  /** The row that shows a follow-up of the plan. */
  rowId(saved: FollowUpId): string;
}

const draftsOn = createKeyedCache<FollowUpDrafts>();

/** The event with this follow-up as it was just saved. */
function withFollowUp(view: EventView, saved: FollowUp): EventView {
  const at = view.followUps.findIndex(({ id }) => id === saved.id);
  const followUps = at < 0 ? [...view.followUps, saved] : view.followUps.with(at, saved);
  return { ...view, followUps };
}

const withoutFollowUp = (view: EventView, id: FollowUpId | null): EventView => ({
  ...view,
  followUps: view.followUps.filter((followUp) => followUp.id !== id),
});

function createFollowUpDrafts(
  { row: { key, summary: title }, followUps }: EventView,
  edit: Edit<'follow-up.save'>,
  queries: QueryClient,
  now: Instant,
  store: UnsavedStore,
): FollowUpDrafts {
  const savedIds = new Map<string, FollowUpId>();
  const rowIds = new Map<FollowUpId, string>();
  const savedId = (row: string) => (isMadeHere(row) ? (savedIds.get(row) ?? null) : (row as FollowUpId));

  const copy = createFollowUpCopy(store, { key, title, savedId }, followUps);

  const saveRow = async ({ id: row, ...text }: FollowUpRow) => {
    const id = savedId(row);
    if (id === null) copy.noteSent(row, { id, ...text });
    const answer = await edit({ id, ...text }, { quiet: failureCodes });
    if (!answer.ok) return answer;
    const made = answer.value.id;
    savedIds.set(row, made);
    rowIds.set(made, row);
    showSaved(queries, key, (view) => withFollowUp(view, { ...text, id: made, createdAt: now }));
    return answer;
  };

  const draft = createDraft<Readonly<Record<string, FollowUpRow>>>({
    save: async (rows) => {
      for (const row of Object.values(rows)) {
        const answer = row && (await saveRow(row));
        if (answer && !answer.ok) return answer;
      }
      return { ok: true, value: null };
    },
    copy,
    onUnseenFailure: (failure) => showUnsaved(title, failure, () => void draft.flush()),
  });
  return { draft, savedId, rowId: (saved) => rowIds.get(saved) ?? saved };
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
  const { draft, savedId, rowId } = draftsOn(client, row.key, () =>
    createFollowUpDrafts(view, save, queries, now, store),
  );
  const { unsaved, failure } = useDraft(draft);

  const saved = view.followUps.map(({ createdAt: _, ...followUp }): FollowUpRow => {
    const id = rowId(followUp.id);
    return unsaved[id] ?? { ...followUp, id };
  });
  const shown = new Set(saved.map(({ id }) => id));
  const onlyHere = Object.values(unsaved).filter((one) => one !== undefined && !shown.has(one.id));

  return {
    rows: [...saved, ...(onlyHere as readonly FollowUpRow[])],
    write: (followUp) => draft.change(followUp.id, followUp),
    remove: async (id) => {
      showSaved(queries, row.key, (now) => withoutFollowUp(now, savedId(id)));
      draft.drop(id);
      // A save of this row may be under way: once it is over, its id in the plan is known.
      await draft.flush();
      const known = savedId(id);
      const removed = known && (await removeSaved({ id: known }));
      if (removed && !removed.ok) await queries.invalidateQueries({ queryKey: [eventGet] });
    },
    failure,
    flush: draft.flush,
    draft,
  };
}
