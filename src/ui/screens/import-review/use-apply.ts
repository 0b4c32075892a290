import { useState } from 'react';
import type { ApplyResult, ReviewSummary, ReviewView } from '../../../contract/views/review';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useAfterImport } from '../../app/importing/after-import';
import { resultText } from '../../app/importing/import-result';
import { currentPath, wayOn } from '../../app/shell/hash-location';
import { showToast } from '../../app/toasts';
import type { Choices, Decisions } from './items/choices';

const afterwards = '/events';

/** Applies or discards a review, and then calls `onNext` for the next one; null for the last one, which leaves the screen. */
export function useApply(review: ReviewView, choices: Choices, onNext: (() => void) | null) {
  const format = useFormat();
  const applyEdit = useEdit('calendar.apply');
  const discardEdit = useEdit('calendar.discard');
  const { announce } = useAfterImport();
  const [busy, setBusy] = useState(false);

  const apply = async () => {
    setBusy(true);
    const from = currentPath();
    const answer = await applyEdit({ reviewId: review.id, leaveOut: [...choices.leaveOut] });
    setBusy(false);
    if (!answer.ok) return;
    if (!onNext) return announce([answer.value], from, afterwards);
    showToast(resultText([answer.value], format), { topic: `calendar ${answer.value.calendarId}` });
    onNext();
  };
  const discard = async () => {
    setBusy(true);
    const goOn = wayOn();
    const answer = await discardEdit({ reviewId: review.id });
    setBusy(false);
    if (!answer.ok) return;
    if (onNext) onNext();
    else goOn('/calendars');
  };
  return { apply, discard, busy };
}

/** Applies several reviews, one after the other, as the user has chosen in them; `onNext` is for those that stay. */
export function useApplyAll(decisions: Decisions, onNext: (() => void) | null) {
  const format = useFormat();
  const edit = useEdit('calendar.apply');
  const { announce } = useAfterImport();
  const [busy, setBusy] = useState(false);

  const applyAll = async (reviews: readonly ReviewSummary[]) => {
    setBusy(true);
    const from = currentPath();
    const results: ApplyResult[] = [];
    let isWhole = true;
    for (const { id } of reviews) {
      const leaveOut = decisions.get(id)?.leaveOut;
      const answer = await edit({ reviewId: id, ...(leaveOut ? { leaveOut: [...leaveOut] } : {}) });
      if (!answer.ok) {
        isWhole = false;
        break;
      }
      results.push(answer.value);
    }
    setBusy(false);
    if (results.length === 0) return;
    if (isWhole && !onNext) return announce(results, from, afterwards);
    showToast(resultText(results, format), { topic: 'imports' });
    if (isWhole) onNext?.();
  };
  return { applyAll, busy };
}
