import type { KeyAction } from './key-maps';
import { isLetterKey } from './key-name';

const typingTypes = new Set(['text', 'search', 'email', 'number', 'url', 'tel', 'password', 'date', 'time']);

/** True where keys write text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return typingTypes.has(target.type) && !target.readOnly;
  return target instanceof HTMLSelectElement;
}

/** A dialog or an open menu keeps the keyboard to itself, a modal one also where the focus got lost. */
const isKeyboardTaken = (target: EventTarget | null): boolean =>
  document.querySelector('[aria-modal="true"]') !== null ||
  (target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null);

/** Enter and Space press what has the focus. */
const isPress = (key: string, target: EventTarget | null): boolean =>
  (key === 'Enter' || key === ' ') &&
  target instanceof Element &&
  target.closest('button, a, input') !== null;

/** Escape closes what the focused control has opened. */
const isClosing = (key: string, target: EventTarget | null): boolean =>
  key === 'Escape' && target instanceof Element && target.matches('[aria-haspopup][aria-expanded="true"]');

/** True where a key of this name is not meant for the action: the same for every key of the page. */
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
    (isTextField(target) && !whileTyping) ||
    isKeyboardTaken(target) ||
    isPress(name, target) ||
    isClosing(name, target)
  );
}
