import { expect, it } from 'vitest';
import { nameOfKey, wordsOfKey } from '../../../../src/ui/app/keys/key-name';

const name = (key: string, init: KeyboardEventInit = {}) =>
  nameOfKey(new KeyboardEvent('keydown', { key, ...init }));

it('[E1] names a character by what it is, however the keyboard makes it', () => {
  expect(['n', 'N', '?', ' '].map((key) => name(key))).toEqual(['n', 'n', '?', ' ']);
  expect(name('?', { shiftKey: true })).toBe('?');
  expect(name('[', { ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe('[');
});

it('[E1] names the modifiers in one order, Ctrl and Cmd alike', () => {
  expect(name('Z', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+z');
  expect(name('z', { metaKey: true })).toBe('Mod+z');
  expect(name('ArrowUp', { shiftKey: true })).toBe('Shift+ArrowUp');
  expect(name('n', { altKey: true })).toBe('Alt+n');
});

it('[E1] says what stands on the keys', () => {
  expect(wordsOfKey('Shift+ArrowUp')).toEqual(['Shift', '↑']);
  expect(wordsOfKey('n')).toEqual(['N']);
  expect(wordsOfKey(' ')).toEqual(['Space']);
});
