import { type RefObject, useLayoutEffect } from 'react';

/** Shows toasts above a bar at the foot of the page, as long as the bar is shown: they would cover its buttons. */
export function useLiftedToasts(bar: RefObject<HTMLElement | null>, isShown: boolean): void {
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element || !isShown) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty('--toasts-lift', `${Math.ceil(element.getBoundingClientRect().height)}px`),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--toasts-lift');
    };
  }, [bar, isShown]);
}
