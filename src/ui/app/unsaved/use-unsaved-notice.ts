import { useEffect, useEffectEvent } from 'react';
import { quotedTitle } from '../../../words/title';
import { useClient } from '../client/client';
import { usePanel } from '../shell/panel';
import { showToast } from '../toasts';
import { isSaved } from './still-unsaved';
import { useUnsavedStore } from './unsaved-provider';
import type { UnsavedText } from './unsaved-text';

/**
 * Once, at the start: tells of events whose text was not saved when the page went away, and leads to them. The panel that is
 * open shows its own.
 */
export function useUnsavedNotice(): void {
  const client = useClient();
  const store = useUnsavedStore();
  const panel = usePanel();
  const tell = useEffectEvent(({ key, title }: UnsavedText) =>
    showToast(`What you wrote for ${quotedTitle(title)} was not saved yet.`, {
      action: { label: 'Open it', run: () => panel.open(key) },
      topic: `unsaved ${key}`,
    }),
  );
  const look = useEffectEvent(async () => {
    for (const [name, value] of store.entries()) {
      const text = value as UnsavedText;
      if (text.key === panel.key) continue;
      const view = await client.call('event.get', { key: text.key });
      if (!view.ok) continue;
      if (isSaved(text.form, view.value)) store.remove(name);
      else tell(text);
    }
  });
  useEffect(() => void look(), []);
}
