import { type RefObject, useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';

/** A text that counts only when it is kept. */
export interface TypedText {
  /** True if the text differs from what counts. */
  readonly isTyped: boolean;
  keep(): void;
  /** Shows what counts again. */
  restore(): void;
}

interface TypedKeys {
  /** Alt+ArrowDown. */
  readonly onOpen?: (() => void) | undefined;
  /** Whether Enter goes on to the form around the field, once the text is kept. */
  readonly submits?: boolean;
}

/** Older browsers report a key that goes to an input method only by this code. */
const composingKeyCode = 229;

/** Enter keeps the text, Escape restores it. Native listeners, which run before those of the panel around the field: its Escape would leave the field. */
export function useTypedKeys(
  input: RefObject<HTMLInputElement | null>,
  { isTyped, keep, restore }: TypedText,
  { onOpen, submits = false }: TypedKeys = {},
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === composingKeyCode) return;
    if (event.key === 'ArrowDown' && event.altKey && onOpen) {
      event.preventDefault();
      onOpen();
    } else if (isTyped && (event.key === 'Enter' || event.key === 'Escape')) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' || !submits) event.preventDefault();
      // The form is submitted after this listener, and with the day that it keeps.
      if (event.key === 'Enter') flushSync(keep);
      else restore();
    }
  });
  useEffect(() => {
    const { current } = input;
    const handle = (event: KeyboardEvent) => onKeyDown(event);
    current?.addEventListener('keydown', handle);
    return () => current?.removeEventListener('keydown', handle);
  }, [input]);
}
