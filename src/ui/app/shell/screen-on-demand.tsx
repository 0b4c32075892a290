import { type ComponentType, useEffect, useState } from 'react';

type Load = () => Promise<ComponentType>;

/**
 * A screen whose code is fetched when it is first shown. `lazy` with `Suspense` would do the same, but React holds back what was
 * suspended for 300 ms, so that several of them appear at once; a screen is alone, and would only be late.
 */
export function screenOnDemand(load: Load): ComponentType {
  let loaded: ComponentType | null = null;
  return function ScreenOnDemand() {
    const [state, setState] = useState<{ readonly Screen: ComponentType | null; readonly error?: unknown }>(
      () => ({
        Screen: loaded,
      }),
    );
    const { Screen, error } = state;
    useEffect(() => {
      if (Screen !== null) return;
      let isShown = true;
      load().then(
        (screen) => {
          loaded = screen;
          if (isShown) setState({ Screen: screen });
        },
        (failed: unknown) => isShown && setState({ Screen: null, error: failed }),
      );
      return () => {
        isShown = false;
      };
    }, [Screen]);
    if (error !== undefined) throw error;
    return Screen && <Screen />;
  };
}
