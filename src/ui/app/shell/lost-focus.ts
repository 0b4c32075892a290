import { createContext, type RefObject, use, useEffect, useRef } from 'react';

/** True once an element of the window has had the focus; before that, no focus can have been lost. */
const HadFocusContext = createContext<RefObject<boolean> | null>(null);

export const HadFocusProvider = HadFocusContext.Provider;

export function useHadFocus(): RefObject<boolean> {
  const hadFocus = useRef(false);
  useEffect(() => {
    const note = () => {
      hadFocus.current = true;
    };
    window.addEventListener('focusin', note, { once: true });
    return () => window.removeEventListener('focusin', note);
  }, []);
  return hadFocus;
}

/**
 * Focus restoration for screens: when a screen is removed together with the focused element, the heading of the next screen
 * takes the focus. The returned ref is for that heading. An open panel restores the focus by itself.
 */
export function useLostFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const hadFocus = use(HadFocusContext);
  useEffect(() => {
    if (!hadFocus?.current || document.activeElement !== document.body) return;
    if (document.querySelector('[data-panel]') === null) heading.current?.focus({ preventScroll: true });
  }, [hadFocus]);
  return heading;
}
