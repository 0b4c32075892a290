import { type RefObject, useLayoutEffect, useRef } from 'react';

interface ConditionFocus {
  /** Holds the lines of the conditions, and nothing else. */
  readonly lines: RefObject<HTMLDivElement | null>;
  /** Says in which line the keyboard goes on once there are more lines or fewer. */
  readonly goTo: (at: number) => void;
}

/** The keyboard goes into a condition that is added, and to the neighbour of one that is removed. */
export function useConditionFocus(count: number): ConditionFocus {
  const lines = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const line = lines.current?.children[Math.min(wanted.current, count - 1)];
    wanted.current = null;
    const field = line?.querySelector<HTMLElement>('[data-autofocus]') ?? line?.querySelector('input');
    field?.focus();
  }, [count]);
  return {
    lines,
    goTo: (at) => {
      wanted.current = at;
    },
  };
}
