import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same while what it does stays up to date, so that rows need not be drawn again for it. */
export function useLatestCallback<Arguments extends readonly unknown[], Value>(
  callback: (...args: Arguments) => Value,
): (...args: Arguments) => Value {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Arguments) => latest.current(...args), []);
}
