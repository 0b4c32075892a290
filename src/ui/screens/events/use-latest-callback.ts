import { useCallback, useLayoutEffect, useRef } from 'react';

/** A callback with a stable identity that always calls the latest `callback`, so that memoised rows do not render again. */
export function useLatestCallback<Arguments extends readonly unknown[], Value>(
  callback: (...args: Arguments) => Value,
): (...args: Arguments) => Value {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Arguments) => latest.current(...args), []);
}
