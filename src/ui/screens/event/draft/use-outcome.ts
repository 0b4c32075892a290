import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { failureCodes } from '../../../../contract/failure';
import type { EventView } from '../../../../contract/views/event';
import type { Outcome } from '../../../../domain/outcomes/outcome';
import { mergeSection } from '../../../../domain/prep/merge';
import { useClient } from '../../../app/client/client';
import { type Edit, useEdit } from '../../../app/client/edits';
import { useUnsavedStore } from '../../../app/unsaved/unsaved-provider';
import type { UnsavedStore } from '../../../app/unsaved/unsaved-store';
import { createDraft, type Draft, type DraftState } from './draft';
import { createKeyedCache } from './keyed-cache';
import { cachedView, eventGet, showSaved } from './latest-view';
import { createSectionsCopy } from './sections-copy';
import { showUnsaved, useDraft } from './use-draft';

/** What came of an event as the user sees it, saved or not. */
export interface OutcomeInHand {
  readonly outcome: Outcome;
  readonly write: <Field extends keyof Outcome>(field: Field, value: Outcome[Field]) => void;
  readonly draft: Draft<Outcome>;
  readonly failure: DraftState<Outcome>['failure'];
}

const cachedDrafts = createKeyedCache<Draft<Outcome>>();

function createOutcomeDraft(
  view: EventView,
  edit: Edit<'outcome.save'>,
  queries: QueryClient,
  store: UnsavedStore,
): Draft<Outcome> {
  const { key, summary: title } = view.row;
  const draft: Draft<Outcome> = createDraft<Outcome>({
    save: async (outcome, base) => {
      const answer = await edit({ key, outcome, base }, { quiet: failureCodes });
      if (answer.ok) showSaved(queries, key, () => answer.value);
      return answer;
    },
    merging: {
      saved: () => (cachedView(queries, key) ?? view).outcome,
      refresh: () => queries.refetchQueries({ queryKey: [eventGet] }),
      merge: (_field, { base, mine, theirs }, preferred) => mergeSection(base, mine, theirs, preferred),
    },
    copy: createSectionsCopy(store, { key, title }, { kind: 'outcome', scope: 'occurrence' }, view.outcome),
    onUnseenFailure: (failure) => showUnsaved(title, failure, () => void draft.flush()),
  });
  return draft;
}

/** What came of the event in the panel. */
export function useOutcome(view: EventView): OutcomeInHand {
  const client = useClient();
  const queries = useQueryClient();
  const edit = useEdit('outcome.save');
  const store = useUnsavedStore();
  const draft = cachedDrafts(client, view.row.key, () => createOutcomeDraft(view, edit, queries, store));
  const { unsaved, failure } = useDraft(draft);
  return { outcome: { ...view.outcome, ...unsaved }, write: draft.change, draft, failure };
}
