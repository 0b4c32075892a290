import type { KeyboardEvent } from 'react';
import type { Kind } from '../../../domain/marking/kind';
import { useAppInfo } from '../../app/app-info';
import { isTextField } from '../../app/keys';
import { panelHeadingId } from './heading/event-heading';
import type { MarkEvent } from './use-mark';

const kindKeys: Readonly<Record<string, Kind | null>> = {
  n: 'networking',
  s: 'social',
  b: 'both',
  o: 'other',
  u: null,
};

interface PanelKeys {
  readonly onMark: MarkEvent;
  readonly onClose: () => void;
}

/**
 * Ctrl+Enter closes from anywhere; Escape first leaves the field one writes in; letters mark while none is written in.
 * What is handled here is marked so, for the shell and the page listen to the same keys.
 */
export function usePanelKeys({ onMark, onClose }: PanelKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const { letterKeys } = useAppInfo().settings;
  return (event) => {
    const { target, currentTarget, key } = event;
    if (!(target instanceof HTMLElement)) return;
    const withControl = event.ctrlKey || event.metaKey;
    if (key === 'Enter' && withControl) {
      event.preventDefault();
      target.blur();
      onClose();
    } else if (key === 'Escape') {
      const listOpen = !currentTarget.contains(target) || target.getAttribute('aria-expanded') === 'true';
      if (!listOpen && !isTextField(target)) return;
      event.preventDefault();
      if (!listOpen) document.getElementById(panelHeadingId)?.focus();
    } else if (letterKeys && !withControl && !event.altKey && !event.repeat && !isTextField(target)) {
      const kind = kindKeys[key.toLowerCase()];
      if (kind === undefined || !currentTarget.contains(target)) return;
      event.preventDefault();
      onMark(kind);
    }
  };
}
