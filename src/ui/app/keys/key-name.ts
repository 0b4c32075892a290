/** What tells a pressed key from others; a keyboard event of the page or of React. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState(key: string): boolean;
}

/** True for a key that writes a letter, by itself: the settings can switch these off. */
export const isLetterKey = (name: string): boolean => /^\p{Letter}$/u.test(name);

/**
 * `n`, `?`, `Escape`, `Shift+ArrowUp`, `Mod+Shift+z`. `Mod` is Ctrl or Cmd. A character that is typed by itself goes by what
 * it is, however the keyboard makes it: Shift for `?`, AltGr for `[`.
 */
export function nameOfKey(event: PressedKey): string {
  const { key, shiftKey } = event;
  const isCharacter = [...key].length === 1;
  // Windows reports AltGr as Ctrl with Alt.
  const isAltGraph = isCharacter && event.getModifierState('AltGraph');
  const isMod = (event.ctrlKey || event.metaKey) && !isAltGraph;
  const isAlt = event.altKey && !isAltGraph;
  const isShift = shiftKey && (isMod || isAlt || !isCharacter);
  const modifiers = [isMod && 'Mod', isAlt && 'Alt', isShift && 'Shift'].filter((one) => one !== false);
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

/** What stands on the keys to press: `Ctrl`, `Shift`, `Z`. */
export const wordsOfKey = (name: string): readonly string[] =>
  name.split('+').map((part) => words[part] ?? (isLetterKey(part) ? part.toUpperCase() : part));
