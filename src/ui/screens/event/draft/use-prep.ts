import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputOf } from '../../../../contract/client';
import { type Failure, failureCodes } from '../../../../contract/failure';
import type { EventView, Scope } from '../../../../contract/views/event';
import type { EventKey } from '../../../../domain/event/key';
import { mergeSection } from '../../../../domain/prep/merge';
import { goalLimit, type NetworkingPrep } from '../../../../domain/prep/networking';
import type { SocialPrep } from '../../../../domain/prep/social';
import { useClient } from '../../../app/client/client';
import { type Edit, useEdit } from '../../../app/client/edits';
import { operationKey } from '../../../app/client/operation';
import { useUnsavedStore } from '../../../app/unsaved/unsaved-provider';
import type { UnsavedStore } from '../../../app/unsaved/unsaved-store';
import { createDraft, type Draft } from './draft';
import { createKeyedCache } from './keyed-cache';
import { cachedView, eventGet, showSaved } from './latest-view';
import { createSectionsCopy } from './sections-copy';
import { showUnsaved, useDraft } from './use-draft';

/** Replaces one section of a form by the result of `change`, which gets the current section. */
export type EditSection<Form> = <Section extends keyof Form>(
  section: Section,
  change: (current: Form[Section]) => Form[Section],
) => void;

/** The two forms of one event as the user sees them, saved or not, and the functions that edit them. */
export interface PrepInHand {
  readonly networking: NetworkingPrep;
  readonly social: SocialPrep;
  readonly editNetworking: EditSection<NetworkingPrep>;
  readonly editSocial: EditSection<SocialPrep>;
  /** Which prep is edited: that of the series, or the occurrence's own. */
  readonly scope: Scope;
  /** Saves the drafts of the current scope first; if that fails, the scope does not change. */
  readonly chooseScope: (scope: Scope) => Promise<void>;
  readonly failure: Failure | null;
  readonly flush: () => Promise<boolean>;
  /** Both forms, for the notes about restored text and about edits of another window. */
  readonly drafts: readonly Pick<Draft<object>, 'isBroughtBack' | 'noteSeen' | 'conflicts' | 'resolve'>[];
}

interface PrepDrafts {
  readonly networking: Draft<NetworkingPrep>;
  readonly social: Draft<SocialPrep>;
}

interface PrepSubject {
  readonly view: EventView;
  readonly scope: Scope;
  readonly title: string;
}

const cachedDrafts = createKeyedCache<PrepDrafts>();

function createPrepDrafts(
  subject: PrepSubject,
  edit: Edit<'prep.save'>,
  queries: QueryClient,
  store: UnsavedStore,
): PrepDrafts {
  const { scope, title, view } = subject;
  const { key } = view.row;
  type Sections = Pick<InputOf<'prep.save'>, 'networking' | 'social'>;
  const save = async (sections: Sections, base: Sections) => {
    const answer = await edit({ key, scope, ...sections, base }, { quiet: failureCodes });
    if (answer.ok) showSaved(queries, key, () => answer.value);
    return answer;
  };
  const onUnseenFailure = (failure: Failure) =>
    showUnsaved(title, failure, () => {
      void networking.flush();
      void social.flush();
    });
  const known = () => cachedView(queries, key) ?? view;
  const refresh = () => queries.refetchQueries({ queryKey: [eventGet] });
  const networking = createDraft<NetworkingPrep>({
    save: (sections, base) =>
      save(
        { networking: sections as Sections['networking'] },
        { networking: base as Sections['networking'] },
      ),
    merging: {
      saved: () => known().networking,
      refresh,
      merge: (section, { base, mine, theirs }, preferred) =>
        mergeSection(base, mine, theirs, preferred, section === 'goals' ? goalLimit : undefined),
    },
    copy: createSectionsCopy(store, { key, title }, { kind: 'networking', scope }, view.networking),
    onUnseenFailure,
  });
  const social = createDraft<SocialPrep>({
    save: (sections, base) =>
      save({ social: sections as Sections['social'] }, { social: base as Sections['social'] }),
    merging: {
      saved: () => known().social,
      refresh,
      merge: (_section, { base, mine, theirs }, preferred) => mergeSection(base, mine, theirs, preferred),
    },
    copy: createSectionsCopy(store, { key, title }, { kind: 'social', scope }, view.social),
    onUnseenFailure,
  });
  return { networking, social };
}

const hasUnsaved = ({ networking, social }: PrepDrafts): boolean =>
  [networking, social].some((draft) => Object.keys(draft.state().unsaved).length > 0);

/** The prep of the event in the panel; `asked` is the key it was requested by. */
export function usePrep(asked: EventKey, view: EventView): PrepInHand {
  const client = useClient();
  const queries = useQueryClient();
  const edit = useEdit('prep.save');
  const store = useUnsavedStore();
  const { row } = view;
  const draftsFor = (scope: Scope) =>
    cachedDrafts(client, `${scope} ${row.key}`, () =>
      createPrepDrafts({ view, scope, title: row.summary }, edit, queries, store),
    );

  const [chosen, setChosen] = useState<Scope>(() =>
    row.recurring && (row.markScope === 'occurrence' || hasUnsaved(draftsFor('occurrence')))
      ? 'occurrence'
      : 'series',
  );
  const scope = view.prepScope === 'occurrence' ? 'occurrence' : chosen;
  const drafts = draftsFor(scope);
  const networking = useDraft(drafts.networking);
  const social = useDraft(drafts.social);

  const saved = () => queries.getQueryData<EventView>(operationKey('event.get', { key: asked })) ?? view;
  const editorOf =
    <Form extends object>(draft: Draft<Form>, savedForm: () => Form): EditSection<Form> =>
    (section, change) => {
      const current = { ...savedForm(), ...draft.state().unsaved };
      draft.change(section, change(current[section]));
    };

  const flush = async () => {
    const flushed = await Promise.all([drafts.networking.flush(), drafts.social.flush()]);
    return flushed.every(Boolean);
  };

  return {
    networking: { ...view.networking, ...networking.unsaved },
    social: { ...view.social, ...social.unsaved },
    editNetworking: editorOf(drafts.networking, () => saved().networking),
    editSocial: editorOf(drafts.social, () => saved().social),
    scope,
    chooseScope: async (next) => {
      if (await flush()) setChosen(next);
    },
    failure: networking.failure ?? social.failure,
    flush,
    drafts: [drafts.networking, drafts.social],
  };
}
