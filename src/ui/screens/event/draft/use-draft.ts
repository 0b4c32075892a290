import { useEffect, useSyncExternalStore } from 'react';
import type { Failure } from '../../../../contract/failure';
import { quotedTitle } from '../../../../words/title';
import { showToast } from '../../../app/toasts';
import { toSentences } from '../../../app/words/sentences';
import type { Draft, DraftState } from './draft';

/** Shows a draft, and saves what is left of it when the form or the page goes away. */
export function useDraft<Sections extends object>(draft: Draft<Sections>): DraftState<Sections> {
  useEffect(() => {
    const flush = () => void draft.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [draft]);
  return useSyncExternalStore(draft.subscribe, draft.state);
}

/** For a save that failed after its form was closed: what was typed waits, and can be saved from here. */
export function showUnsaved(title: string, failure: Failure, retry: () => void): void {
  showToast(
    `${toSentences(failure).title} What you wrote for ${quotedTitle(title)} is kept here until it can be.`,
    {
      action: { label: 'Try again', run: retry },
    },
  );
}
