import { type Token, toTokens } from './tokens';
import type { WordLists } from './words';

/** Finds the words at the start of a title by which calendar programs say that an event is cancelled; null for none. */
export type FindCancelled = (title: string) => string | null;

/** Longer than any such words. */
const startLength = 60;

/** Outlook and Google write `Canceled: Lunch`; people write `[ABGESAGT] Chor` or `Annulé – dîner`. */
const afterWords = /^\s*(?:[:：!)\]]|[-–—]\s|$)/u;

export function createFindCancelled(words: WordLists): FindCancelled {
  const phrases = words
    .flatMap(({ cancelled }) => cancelled.map((phrase) => toTokens(phrase).map(({ folded }) => folded)))
    .filter((phrase) => phrase.length > 0);
  return (title) => {
    const start = title.slice(0, startLength);
    const tokens = toTokens(start);
    const first = tokens.findIndex(({ folded }) => /[\p{L}\p{N}]/u.test(folded));
    for (const phrase of phrases) {
      const last = tokens[first + phrase.length - 1];
      if (!last || !beginsWith(tokens, first, phrase) || !afterWords.test(title.slice(last.end))) continue;
      return title.slice(tokens[first]?.start, last.end);
    }
    return null;
  };
}

const beginsWith = (tokens: readonly Token[], first: number, phrase: readonly string[]): boolean =>
  phrase.every((word, index) => tokens[first + index]?.folded === word);
