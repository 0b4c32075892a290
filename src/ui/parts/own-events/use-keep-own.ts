import { useState } from 'react';
import type { InputOf } from '../../../contract/client';
import { loggedSentence, plannedSentence } from '../../../words/own-events/own-events';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { usePanel } from '../../app/shell/panel';
import { showToast } from '../../app/toasts';

/** Keeps the event, says so, and opens it, so that why one goes can be written at once. */
export function useKeepOwn() {
  const [isSaving, setSaving] = useState(false);
  const save = useEdit('quick-add.keep');
  const { undo } = useHistory();
  const panel = usePanel();
  const format = useFormat();
  const keep = async (input: InputOf<'quick-add.keep'>): Promise<boolean> => {
    setSaving(true);
    const answer = await save(input);
    setSaving(false);
    if (!answer.ok) return false;
    const { key, isLogged } = answer.value;
    panel.open(key);
    if (input.time) {
      const sentence = isLogged ? loggedSentence : plannedSentence;
      showToast(sentence(input.title, input.time, format), {
        action: { label: 'Undo', run: () => void undo() },
        topic: 'undo',
      });
    }
    return true;
  };
  return { isSaving, keep };
}
