import { useEffect, useEffectEvent } from 'react';
import { quotedTitle } from '../../../words/title';
import { eventPagePath, keyInPath } from '../../parts/event-page-path';
import { useClient } from '../client/client';
import { currentPath, navigate } from '../shell/hash-location';
import { usePanel } from '../shell/panel';
import { showToast } from '../toasts';
import { isSaved } from './still-unsaved';
import { useUnsavedStore } from './unsaved-provider';
import type { UnsavedText } from './unsaved-text';

/**
 * Shows, once at start, a toast for each event whose text an earlier page left unsaved, with a button that opens the event.
 * An event in the open panel is left out, since the panel shows its unsaved text.
 */
export function useUnsavedNotice(): void {
  const client = useClient();
  const store = useUnsavedStore();
  const panel = usePanel();
  const notify = useEffectEvent(({ key, title, form }: UnsavedText) =>
    showToast(`What you wrote for ${quotedTitle(title)} was not saved yet.`, {
      action: {
        label: 'Open it',
        run: () => {
          if (form.kind === 'jottings') navigate(eventPagePath(key, 'walk-in'));
          else if (form.kind === 'pick-note') navigate(eventPagePath(key, 'programme'));
          else panel.open(key);
        },
      },
      topic: `unsaved ${key}`,
    }),
  );
  const check = useEffectEvent(async () => {
    for (const [name, value] of store.entries()) {
      const text = value as UnsavedText;
      // There the form shows it.
      if (text.key === (text.form.kind === 'jottings' ? keyInPath(currentPath(), 'walk-in') : panel.key))
        continue;
      if (text.form.kind === 'pick-note') {
        // The note saves itself, and only the crash was quicker.
        const { pick, text: note, base } = text.form;
        const saved = await client.call('pick.note', { key: text.key, id: pick, note, base });
        if (saved.ok) store.remove(name);
        else notify(text);
        continue;
      }
      const view = await client.call('event.get', { key: text.key });
      if (!view.ok) continue;
      if (isSaved(text.form, view.value)) store.remove(name);
      else notify(text);
    }
  });
  useEffect(() => void check(), []);
}
