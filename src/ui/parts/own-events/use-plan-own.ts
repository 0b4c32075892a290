import { useState } from 'react';
import type { EventKey } from '../../../domain/event/key';
import { plannedSentence } from '../../../words/own-events/own-events';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { usePanel } from '../../app/shell/panel';
import { showToast } from '../../app/toasts';
import type { OwnEventDraft } from './own-event-draft';
import { toSave } from './own-event-draft';

/** Keeps the event, says so, and opens it, so that why one goes can be written at once. */
export function usePlanOwn() {
  const [isSaving, setSaving] = useState(false);
  const save = useEdit('own-event.save');
  const { undo } = useHistory();
  const panel = usePanel();
  const format = useFormat();
  const say = ({ title, time }: OwnEventDraft, key: EventKey) => {
    panel.open(key);
    showToast(plannedSentence(title, time, format), {
      action: { label: 'Undo', run: () => void undo() },
      topic: 'undo',
    });
  };
  const plan = async (draft: OwnEventDraft): Promise<boolean> => {
    setSaving(true);
    const answer = await save(toSave(draft));
    setSaving(false);
    if (answer.ok) say(draft, answer.value.key);
    return answer.ok;
  };
  return { isSaving, plan };
}
