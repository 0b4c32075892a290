import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { InputOf, OutputOf } from '../../../../contract/client';
import { type Answer, failureCodes } from '../../../../contract/failure';
import type { PersonPage } from '../../../../contract/views/person';
import type { PersonRef } from '../../../../domain/people/directory';
import type { PersonFacts, PersonId } from '../../../../domain/people/person';
import { useClient } from '../../../app/client/client';
import { type Edit, useEdit } from '../../../app/client/edits';
import { operationKey } from '../../../app/client/operation';
import { createDraft, type Draft, type DraftState } from '../../event/draft/draft';
import { createKeyedCache } from '../../event/draft/keyed-cache';
import { showUnsaved, useDraft } from '../../event/draft/use-draft';

export type PersonChange = Pick<InputOf<'person.save'>, 'restUntil' | 'circles'> & {
  readonly facts?: Partial<PersonFacts>;
};
type Saved = Answer<OutputOf<'person.save'>>;

/** The edits of one person's page. */
export interface PersonHand {
  /** Typed texts, saved a moment later. */
  readonly draft: Draft<PersonFacts>;
  /** Saves a choice at once; a failure is shown as a toast, unless the caller words it. */
  readonly save: (change: PersonChange, options?: { readonly quiet: true }) => Promise<Saved>;
  /** The person as the host calls them now. */
  readonly nowCalled: (ref: PersonRef) => void;
}

/** By the id of an entry, what the page called the person before its first edit made that entry. */
const earlierRefs = new Map<PersonId, PersonRef>();

/** What a page called the person before it kept an entry; null if the entry was there before. */
export const earlierRef = (ref: PersonRef): PersonRef | null => earlierRefs.get(ref as PersonId) ?? null;

/** The same before and after the first edit, which makes an entry of someone who was only mentioned. */
export const lastingKey = (ref: PersonRef): string => earlierRef(ref) ?? ref;

const cachedHands = createKeyedCache<PersonHand>();

/** Shows the saved facts before the host's own view arrives, so that no field flashes its former text. */
function showSavedFacts(
  queries: QueryClient,
  from: PersonRef,
  to: PersonId,
  { facts = {} }: PersonChange,
): void {
  const former = queries.getQueryData<PersonPage>(operationKey('person.get', { id: from }));
  if (!former) return;
  const all = { ...former.facts, ...facts };
  const { organisation, role, place, ties, birthday, emails, otherNames } = all;
  const page: PersonPage = {
    ...former,
    ...{ organisation, role, place, ties, birthday, emails, otherNames },
    id: to,
    name: all.name || (emails[0] ?? former.name),
    isKept: true,
    facts: all,
  };
  for (const id of new Set([from, to])) queries.setQueryData(operationKey('person.get', { id }), page);
}

function createHand({ id, name }: PersonPage, edit: Edit<'person.save'>, queries: QueryClient): PersonHand {
  let ref: PersonRef = id;
  let last: Promise<unknown> = Promise.resolve();
  const send = async (change: PersonChange, quiet: boolean): Promise<Saved> => {
    const { facts = {}, ...more } = change;
    const sentFor = ref;
    const input = { id: sentFor, facts, ...more } as InputOf<'person.save'>;
    const answer = await edit(input, quiet ? { quiet: failureCodes } : {});
    if (answer.ok) {
      if (answer.value.id !== sentFor) earlierRefs.set(answer.value.id, sentFor);
      ref = answer.value.id;
      showSavedFacts(queries, sentFor, answer.value.id, change);
    }
    return answer;
  };
  /** One at a time: the first save of someone who is only mentioned makes the entry that the next one is for. */
  const save = (change: PersonChange, quiet: boolean): Promise<Saved> => {
    const answer = last.then(() => send(change, quiet));
    last = answer;
    return answer;
  };
  const draft: Draft<PersonFacts> = createDraft<PersonFacts>({
    save: (facts) => save({ facts }, true),
    onUnseenFailure: (failure) => showUnsaved(name, failure, () => void draft.flush()),
  });
  return {
    draft,
    save: (change, options) => {
      // What was typed before the choice is saved before it.
      void draft.flush();
      return save(change, options?.quiet ?? false);
    },
    nowCalled: (now) => {
      ref = now;
    },
  };
}

/** The edits of the person on the page, with the facts as the user sees them, saved or not. */
export function usePersonHand(
  page: PersonPage,
): PersonHand & { readonly facts: PersonFacts; readonly failure: DraftState<PersonFacts>['failure'] } {
  const client = useClient();
  const queries = useQueryClient();
  const edit = useEdit('person.save');
  const hand = cachedHands(client, lastingKey(page.id), () => createHand(page, edit, queries));
  useEffect(() => hand.nowCalled(page.id), [hand, page.id]);
  const { unsaved, failure } = useDraft(hand.draft);
  return { ...hand, facts: { ...page.facts, ...unsaved }, failure };
}
