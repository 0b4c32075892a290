import { foldText } from './fold';

/** The words of a typed search, folded. */
export const searchedWords = (text: string): readonly string[] => foldText(text).split(/\s+/).filter(Boolean);

/** Whether a folded text has every word, also as a part of longer ones. */
export const hasWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));
