import { type RefObject, useLayoutEffect, useRef } from 'react';

interface ConditionFocus {
  /** For the element whose only children are the lines of the conditions. */
  readonly lines: RefObject<HTMLDivElement | null>;
  /** Sets the line that takes the focus once the number of lines has changed. */
  readonly goTo: (at: number) => void;
}

/** Focuses a condition that is added, and the neighbour of one that is removed. */
export function useConditionFocus(count: number): ConditionFocus {
  const lines = useRef<HTMLDivElement>(null);
  const target = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (target.current === null) return;
    const line = lines.current?.children[Math.min(target.current, count - 1)];
    target.current = null;
    const field = line?.querySelector<HTMLElement>('[data-autofocus]') ?? line?.querySelector('input');
    field?.focus();
  }, [count]);
  return {
    lines,
    goTo: (at) => {
      target.current = at;
    },
  };
}
