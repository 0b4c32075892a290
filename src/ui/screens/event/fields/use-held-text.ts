import { useState } from 'react';

export interface HeldText {
  readonly text: string;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly write: (text: string) => void;
}

/** While a field has the focus it shows the typed text, even when `value` changes. */
export function useHeldText(value: string, onChange: (text: string) => void): HeldText {
  const [held, setHeld] = useState<string | null>(null);
  return {
    text: held ?? value,
    onFocus: () => setHeld(value),
    onBlur: () => setHeld(null),
    write: (text) => {
      setHeld(text);
      onChange(text);
    },
  };
}
