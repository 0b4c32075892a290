import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useAppInfo } from '../../../app/app-info';

/**
 * Single keys that work while the focus is in `area`, which holds no text fields; the panel has its own. Letters need the
 * settings' leave.
 */
export function useMarkKeys(
  area: RefObject<HTMLElement | null>,
  keys: Readonly<Record<string, () => void>>,
): void {
  const { letterKeys } = useAppInfo().settings;
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
    const isLetter = event.key.length === 1;
    if (isLetter && !letterKeys) return;
    const run = keys[isLetter ? event.key.toLowerCase() : event.key];
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const element = area.current;
    const handle = (event: KeyboardEvent) => onKeyDown(event);
    element?.addEventListener('keydown', handle);
    return () => element?.removeEventListener('keydown', handle);
  }, [area]);
}
