import type { RefObject } from 'react';
import { isTextField } from '../../app/keys/key-guards';
import { kindKeys } from '../../app/keys/kind-keys';
import { useKeys } from '../../app/keys/use-keys';
import { panelHeadingId } from './heading/event-heading';
import type { MarkEvent } from './use-mark';

interface PanelKeys {
  readonly onMark: MarkEvent;
  readonly onClose: () => void;
}

/** Ctrl+Enter closes from anywhere in the sheet; Escape first leaves a text field; letters mark the event. */
export function usePanelKeys(sheet: RefObject<HTMLElement | null>, { onMark, onClose }: PanelKeys): void {
  useKeys(
    'panelFields',
    {
      leave: (_key, { target }) => isTextField(target) && document.getElementById(panelHeadingId)?.focus(),
      finish: (_key, { target }) => {
        if (target instanceof HTMLElement) target.blur();
        onClose();
      },
    },
    sheet,
  );
  useKeys('marks', kindKeys(onMark), sheet);
}
