import { useState } from 'react';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { navigate, wayOn } from '../../app/shell/hash-location';
import { showToast } from '../../app/toasts';
import type { ContactChoices } from './contacts-choices';
import { appliedText } from './contacts-words';

/** Applies or discards a review of contacts, and leaves for the people. */
export function useApplyContacts(reviewId: string, { decisions }: ContactChoices, groupsAsCircles: boolean) {
  const format = useFormat();
  const { undo } = useHistory();
  const applyEdit = useEdit('contacts.apply');
  const discardEdit = useEdit('contacts.discard');
  const [busy, setBusy] = useState(false);

  const apply = async () => {
    setBusy(true);
    const goOn = wayOn();
    const answer = await applyEdit({ reviewId, decisions, groupsAsCircles });
    setBusy(false);
    if (!answer.ok) return;
    const { edit, added, updated, at } = answer.value;
    goOn('/people');
    const seeThem = { label: 'See them', run: () => navigate(`/people?imported=${at}`) };
    showToast(appliedText({ added, updated }, format), {
      topic: 'undo',
      ...(edit !== null && { action: { label: 'Undo', run: () => void undo() } }),
      ...(added + updated > 0 && { other: seeThem }),
    });
  };
  const discard = async () => {
    setBusy(true);
    const goOn = wayOn();
    const answer = await discardEdit({ reviewId });
    setBusy(false);
    if (answer.ok) goOn('/people');
  };
  return { apply, discard, busy };
}
