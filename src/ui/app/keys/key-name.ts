/** What identifies a pressed key; the keyboard events of both the DOM and React have it. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState(key: string): boolean;
}

/** True for a letter or a digit without modifiers; the settings can switch these keys off. */
export const isLetterKey = (name: string): boolean => /^[\p{Letter}\p{Number}]$/u.test(name);

/**
 * Names a key: `n`, `?`, `Escape`, `Shift+ArrowUp`, `Mod+Shift+z`. `Mod` is Ctrl or Cmd. The name of a character leaves out
 * the modifiers that the keyboard layout needs for it: Shift for `?`, AltGr for `[`.
 */
export function nameOfKey(event: PressedKey): string {
  const { key, shiftKey } = event;
  const isCharacter = [...key].length === 1;
  // Windows reports AltGr as Ctrl with Alt.
  const isAltGraph = isCharacter && event.getModifierState('AltGraph');
  const isMod = (event.ctrlKey || event.metaKey) && !isAltGraph;
  const isAlt = event.altKey && !isAltGraph;
  const isShift = shiftKey && (isMod || isAlt || !isCharacter);
  const modifiers = [isMod && 'Mod', isAlt && 'Alt', isShift && 'Shift'].filter(
    (modifier) => modifier !== false,
  );
  return [...modifiers, isCharacter ? key.toLowerCase() : key].join('+');
}

const modifierWord = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

const words: Readonly<Record<string, string>> = {
  Mod: modifierWord,
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
};

/** The labels of the keys to press: `Ctrl`, `Shift`, `Z`. */
export const wordsOfKey = (name: string): readonly string[] =>
  name.split('+').map((part) => words[part] ?? (isLetterKey(part) ? part.toUpperCase() : part));
