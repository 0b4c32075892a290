import { useEffect, useSyncExternalStore } from 'react';
import type { Failure } from '../../../../contract/failure';
import { quotedTitle } from '../../../../words/title';
import { useUnsavedForm } from '../../../app/client/edits';
import { showToast } from '../../../app/toasts';
import { isHostLost, toSentences } from '../../../app/words/sentences';
import type { Draft, DraftState } from './draft';

/** Subscribes to a draft, and flushes it when the form unmounts or the page is hidden. */
export function useDraft<Sections extends object>(draft: Draft<Sections>): DraftState<Sections> {
  useEffect(() => {
    const flush = () => void draft.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [draft]);
  const state = useSyncExternalStore(draft.subscribe, draft.state);
  useUnsavedForm(Object.keys(state.unsaved).length > 0);
  return state;
}

/** A toast for a save that failed after its form was closed: the draft is kept, and the toast offers a retry. */
export function showUnsaved(title: string, failure: Failure, retry: () => void): void {
  const what = isHostLost(failure) ? '' : `${toSentences(failure).title} `;
  showToast(`${what}What you wrote for ${quotedTitle(title)} is kept here until it can be saved.`, {
    action: { label: 'Try again', run: retry },
  });
}
