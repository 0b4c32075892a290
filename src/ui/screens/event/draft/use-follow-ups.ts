import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type Failure, failureCodes } from '../../../../contract/failure';
import type { EventView } from '../../../../contract/views/event';
import type { EventKey } from '../../../../domain/event/key';
import type { FollowUp, FollowUpId } from '../../../../domain/follow-ups/follow-up';
import type { Instant } from '../../../../domain/time/instant';
import { useAppInfo } from '../../../app/app-info';
import { useClient } from '../../../app/client/client';
import { type Edit, useEdit } from '../../../app/client/edits';
import { createDraft, type Draft } from './draft';
import { createKeyedCache } from './keyed-cache';
import { eventGet, showSaved } from './latest-view';
import { showUnsaved, useDraft } from './use-draft';

/** A follow-up in the panel. Its id stays the same from the first letter on, before and after the host gave it one. */
export interface FollowUpRow extends Pick<FollowUp, 'eventKey' | 'person' | 'text' | 'due' | 'state'> {
  readonly id: string;
}

/** The follow-ups of one event as the user sees them, saved or not. */
export interface FollowUpsInHand {
  readonly rows: readonly FollowUpRow[];
  readonly write: (row: FollowUpRow) => void;
  readonly remove: (id: string) => Promise<void>;
  readonly failure: Failure | null;
  readonly flush: () => Promise<boolean>;
}

interface FollowUpDrafts {
  readonly draft: Draft<Readonly<Record<string, FollowUpRow>>>;
  /** The id a row has in the plan; null while it is only here. */
  savedId(row: string): FollowUpId | null;
  /** The row that shows a follow-up of the plan. */
  rowId(saved: FollowUpId): string;
}

interface Subject {
  readonly key: EventKey;
  readonly title: string;
}

const draftsOn = createKeyedCache<FollowUpDrafts>();
const madeHere = 'here-';

export const newFollowUpId = (): string => `${madeHere}${crypto.randomUUID()}`;

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
  { key, title }: Subject,
  edit: Edit<'follow-up.save'>,
  queries: QueryClient,
  now: Instant,
): FollowUpDrafts {
  const savedIds = new Map<string, FollowUpId>();
  const rowIds = new Map<FollowUpId, string>();
  const savedId = (row: string) =>
    row.startsWith(madeHere) ? (savedIds.get(row) ?? null) : (row as FollowUpId);

  const saveRow = async ({ id: row, ...text }: FollowUpRow) => {
    const answer = await edit({ id: savedId(row), ...text }, { quiet: failureCodes });
    if (!answer.ok) return answer;
    const { id } = answer.value;
    savedIds.set(row, id);
    rowIds.set(id, row);
    showSaved(queries, key, (view) => withFollowUp(view, { ...text, id, createdAt: now }));
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
    onUnseenFailure: (failure) => showUnsaved(title, failure, () => void draft.flush()),
  });
  return { draft, savedId, rowId: (saved) => rowIds.get(saved) ?? saved };
}

/** The follow-ups of the event in the panel. */
export function useFollowUps(view: EventView): FollowUpsInHand {
  const client = useClient();
  const queries = useQueryClient();
  const { now } = useAppInfo();
  const save = useEdit('follow-up.save');
  const removeSaved = useEdit('follow-up.remove');
  const { row } = view;
  const { draft, savedId, rowId } = draftsOn(client, row.key, () =>
    createFollowUpDrafts({ key: row.key, title: row.summary }, save, queries, now),
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
  };
}
