import { useEffect, useEffectEvent } from 'react';
import { useAppInfo } from './app-info';

const typingTypes = new Set(['text', 'search', 'email', 'number', 'url', 'tel', 'password', 'date', 'time']);

/** True where keys write text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return typingTypes.has(target.type) && !target.readOnly;
  return target instanceof HTMLSelectElement;
}

/** A dialog or an open menu keeps the keyboard to itself. */
const isKeyboardTaken = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

/** Enter and Space press what has the focus. */
const isPress = (key: string, target: EventTarget | null): boolean =>
  (key === 'Enter' || key === ' ') &&
  target instanceof Element &&
  target.closest('button, a, input') !== null;

function useKeyDown(listener: (event: KeyboardEvent) => void): void {
  const onKeyDown = useEffectEvent(listener);
  useEffect(() => {
    const handle = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, []);
}

/** Ctrl or Cmd with a letter (`z`, `Shift+z`), anywhere but in text fields. */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  useKeyDown((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    if (isTextField(event.target)) return;
    const run = shortcuts[`${event.shiftKey ? 'Shift+' : ''}${event.key.toLowerCase()}`];
    if (!run) return;
    event.preventDefault();
    run();
  });
}

/**
 * Single keys (`n`, `?`, `Escape`). Letters work only while the settings allow them; none works in a text field,
 * a dialog or an open menu, and Enter and Space not on what they press.
 */
export function usePlainKeys(keys: Readonly<Record<string, () => void>>): void {
  const { letterKeys } = useAppInfo().settings;
  useKeyDown((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
    const isLetter = /^\p{Letter}$/u.test(event.key);
    if ((isLetter && !letterKeys) || isTextField(event.target) || isKeyboardTaken(event.target)) return;
    if (isPress(event.key, event.target)) return;
    const run = keys[isLetter ? event.key.toLowerCase() : event.key];
    if (!run) return;
    event.preventDefault();
    run();
  });
}
