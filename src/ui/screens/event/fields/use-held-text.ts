import { useState } from 'react';

/** What a text field shows, and what it tells. */
export interface HeldText {
  readonly text: string;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly write: (text: string) => void;
}

/** While a field has the focus it shows what the user wrote, whatever arrives from outside meanwhile. */
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
