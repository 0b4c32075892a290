import { useEffect, useEffectEvent } from 'react';
import { usePanel } from '../../../app/shell/panel';

/** The part of the sheet by which the panel is asked for follow-ups. */
export const followUpsPart = 'follow-ups';

/** Calls `add` when the panel is opened for follow-ups: one wants to write a new one, and typing must not alter another. */
export function useAskedFor(add: () => void): void {
  const { key, part, open } = usePanel();
  const onAsked = useEffectEvent(() => {
    add();
    // It has been done, so that it can be asked for again, and a reload does not ask.
    if (key !== null) open(key);
  });
  useEffect(() => {
    if (part !== followUpsPart) return;
    // The side panel focuses itself when it opens, possibly after this effect, so this waits for the next frame.
    const frame = requestAnimationFrame(() => onAsked());
    return () => cancelAnimationFrame(frame);
  }, [part]);
}
