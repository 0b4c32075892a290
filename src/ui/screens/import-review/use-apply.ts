import { useState } from 'react';
import type { ApplyResult, ReviewView } from '../../../contract/views/review';
import type { CountFormat } from '../../../words/language';
import { listed } from '../../../words/language';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { wayOn } from '../../app/shell/hash-location';
import { showToast } from '../../app/toasts';
import type { Choices } from './items/choices';

/** Applies or discards a review, and then calls `onNext` for the next one; null for the last one, which leaves the screen. */
export function useApply(review: ReviewView, choices: Choices, onNext: (() => void) | null) {
  const format = useFormat();
  const applyEdit = useEdit('calendar.apply');
  const discardEdit = useEdit('calendar.discard');
  const [busy, setBusy] = useState(false);

  const apply = async () => {
    setBusy(true);
    const goOn = wayOn();
    const answer = await applyEdit({ reviewId: review.id, leaveOut: [...choices.leaveOut] });
    setBusy(false);
    if (!answer.ok) return;
    showToast(resultText(answer.value, format), { topic: `calendar ${answer.value.calendarId}` });
    if (onNext) onNext();
    else goOn('/events');
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

/** `Work: 128 added, 3 updated, 1 archived.` */
function resultText({ calendarName, added, changed, gone }: ApplyResult, { number }: CountFormat): string {
  const changes = listed([
    ...(added > 0 ? [`${number(added)} added`] : []),
    ...(changed > 0 ? [`${number(changed)} updated`] : []),
    ...(gone > 0 ? [`${number(gone)} archived`] : []),
  ]);
  return changes === '' ? `${calendarName}: nothing changed.` : `${calendarName}: ${changes}.`;
}
