import { foldText } from './fold';

/** The words of a typed search, folded. */
export const searchedWords = (text: string): readonly string[] => foldText(text).split(/\s+/).filter(Boolean);

/** Whether a folded text has every word, also as a part of longer ones. */
export const hasWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));

/** How well a name fits what is searched; the less, the better. */
export const fits = { whole: 0, begins: 1, words: 2, inside: 3 } as const;

export type Fit = (typeof fits)[keyof typeof fits];

/**
 * The fit of a folded text that has every word: they are its whole first line, its first line begins with them, each begins a
 * word somewhere in it, or they are found inside words only.
 */
export function fitOf(folded: string, words: readonly string[]): Fit {
  if (words.length === 0) return fits.inside;
  const said = words.join(' ');
  const name = nameIn(folded, said);
  if (name === said) return fits.whole;
  if (name?.startsWith(said)) return fits.begins;
  return words.every((word) => beginsWord(folded, word)) ? fits.words : fits.inside;
}

/** The first line without needless spaces; null if it begins otherwise, since most do when one letter is typed. */
function nameIn(folded: string, said: string): string | null {
  const first = folded.charAt(0);
  if (first !== said.charAt(0) && first.trim() !== '') return null;
  const end = folded.indexOf('\n');
  return (end < 0 ? folded : folded.slice(0, end)).trim().replace(/\s+/g, ' ');
}

function beginsWord(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
    if (at === 0 || !isInWord(folded.charAt(at - 1))) return true;
  return false;
}

/** Most are plain letters and spaces, for which the pattern would be slow. */
const isInWord = (char: string): boolean =>
  (char >= 'a' && char <= 'z') || (char !== ' ' && char !== '\n' && /[\p{L}\p{N}]/u.test(char));
