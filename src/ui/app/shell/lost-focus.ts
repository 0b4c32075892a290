import { createContext, type RefObject, use, useEffect, useRef } from 'react';

/** True once something in the window has had the focus: before that nobody can have lost it. */
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
 * Where a page went together with what had the focus, the keyboard goes on at the heading of the page that took its place:
 * give it to that heading. A panel beside the page has its own way.
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
