import type { KeyAction } from './key-maps';
import { isLetterKey } from './key-name';

const textTypes = new Set(['text', 'search', 'email', 'number', 'url', 'tel', 'password', 'date', 'time']);

/** True for an element that takes typed text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return textTypes.has(target.type) && !target.readOnly;
  return target instanceof HTMLSelectElement;
}

/** A key that types a character in a text field. */
const isCharacter = (name: string): boolean => [...name].length === 1;

/** A dialog or an open menu takes all keys; a modal dialog also while the focus is outside it. */
const isKeyboardTaken = (target: EventTarget | null): boolean =>
  document.querySelector('[aria-modal="true"]') !== null ||
  (target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null);

/** Enter and Space press the focused control. */
const isPress = (key: string, target: EventTarget | null): boolean =>
  (key === 'Enter' || key === ' ') &&
  target instanceof Element &&
  !isTextField(target) &&
  target.closest('button, a, input') !== null;

/** Escape closes the list or menu of the focused control. */
const isClosing = (key: string, target: EventTarget | null): boolean =>
  key === 'Escape' && target instanceof Element && target.matches('[aria-haspopup][aria-expanded="true"]');

/**
 * On a link or button between the fields of an entry, such as the one after a name that Tab leads to: who types there means the
 * next field.
 */
const isInEntry = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-item]') !== null;

/** True if a pressed key must not run the action; the guards are the same for every key map. */
export function isGuarded(
  event: KeyboardEvent,
  name: string,
  { repeats = false, whileTyping = false }: KeyAction,
  letterKeys: boolean,
): boolean {
  const { target } = event;
  return (
    event.defaultPrevented ||
    event.isComposing ||
    (event.repeat && !repeats) ||
    (isLetterKey(name) && !letterKeys) ||
    (isTextField(target) && (!whileTyping || isCharacter(name))) ||
    (isCharacter(name) && isInEntry(target)) ||
    isKeyboardTaken(target) ||
    isPress(name, target) ||
    isClosing(name, target)
  );
}
