import { useState } from 'react';

export interface HeldText {
  readonly text: string;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly write: (text: string) => void;
}

interface Held {
  readonly text: string;
  /** The `value` that the text takes in. */
  readonly over: string;
}

/**
 * The typed text of a field while it has the focus. A `value` that comes from elsewhere, such as another window, replaces it:
 * what is typed next is then based on that, and overwrites nothing unseen.
 */
export function useHeldText(value: string, onChange: (text: string) => void): HeldText {
  const [held, setHeld] = useState<Held | null>(null);
  if (held && value !== held.over) setHeld({ text: value, over: value });
  return {
    text: held?.text ?? value,
    onFocus: () => setHeld({ text: value, over: value }),
    onBlur: () => setHeld(null),
    write: (text) => {
      setHeld({ text, over: value });
      onChange(text);
    },
  };
}
