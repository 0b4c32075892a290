import { type Token, toTokens } from './tokens';
import type { WordGroup } from './words';

type Meaning = Omit<WordGroup, 'phrases'>;

/** A phrase and what it says. */
export interface PhraseMatch extends Meaning {
  /** As it stands in the text. */
  readonly found: string;
}

/** Finds what the phrases of the word lists say in a text, each phrase once, from left to right. */
export type PhraseMatcher = (text: string) => readonly PhraseMatch[];

interface Phrase extends Meaning {
  readonly words: readonly string[];
}

/** Where two groups hold the same phrase, the first one counts. */
export function createMatcher(groups: readonly WordGroup[]): PhraseMatcher {
  const byFirstWord = new Map<string, Phrase[]>();
  const beginnings = createAffixes((word, length) => word.slice(0, length));
  const endings = createAffixes((word, length) => word.slice(-length));

  for (const { phrases, ...meaning } of groups) {
    for (const phrase of phrases) {
      const words = toTokens(phrase).map((token) => token.folded);
      const [first] = words;
      if (first === undefined) continue;
      if (phrase.startsWith('*')) endings.add(first, meaning);
      else if (phrase.endsWith('*')) beginnings.add(first, meaning);
      else byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { ...meaning, words }]);
    }
  }
  for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);

  return (text) => {
    const tokens = toTokens(text);
    const matches: PhraseMatch[] = [];
    const seen = new Set<string>();
    for (let index = 0; index < tokens.length; ) {
      const token = tokens[index] as Token;
      const phrase = byFirstWord.get(token.folded)?.find(({ words }) => standsAt(words, tokens, index));
      const meaning: Meaning | undefined =
        phrase ?? endings.find(token.folded) ?? beginnings.find(token.folded);
      const next = index + (phrase?.words.length ?? 1);
      if (meaning && meaning.weight > 0) {
        const found = text.slice(token.start, tokens[next - 1]?.end);
        const { kind, form, weight } = meaning;
        if (!seen.has(found)) matches.push({ kind, form, weight, found });
        seen.add(found);
      }
      index = next;
    }
    return matches;
  };
}

const standsAt = (words: readonly string[], tokens: readonly Token[], index: number): boolean =>
  words.every((word, offset) => tokens[index + offset]?.folded === word);

/** A compound needs something before or after its known part: at least this many letters. */
const restOfCompound = 2;

interface Affixes {
  readonly add: (affix: string, meaning: Meaning) => void;
  readonly find: (word: string) => Meaning | undefined;
}

function createAffixes(cut: (word: string, length: number) => string): Affixes {
  const meanings = new Map<string, Meaning>();
  let lengths: readonly number[] = [];
  return {
    add(affix, meaning) {
      if (!meanings.has(affix)) meanings.set(affix, meaning);
      lengths = [...new Set([...lengths, affix.length])].sort((a, b) => b - a);
    },
    find(word) {
      for (const length of lengths) {
        if (word.length < length + restOfCompound) continue;
        const meaning = meanings.get(cut(word, length));
        if (meaning) return meaning;
      }
      return undefined;
    },
  };
}
