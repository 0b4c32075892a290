import { type Token, toTokens } from './tokens';
import type { WordGroup } from './words';

type Meaning = Omit<WordGroup, 'phrases'>;

export interface PhraseMatch extends Meaning {
  /** Quoted from the text. */
  readonly found: string;
}

/** Finds the phrases of the word lists in a text, from left to right; a repeated phrase counts once. */
export type PhraseMatcher = (text: string) => readonly PhraseMatch[];

interface Phrase extends Meaning {
  readonly words: readonly string[];
}

/** If two groups contain the same phrase, the first group counts. */
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
      const phrase = byFirstWord.get(token.folded)?.find(({ words }) => matchesAt(words, tokens, index));
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

const matchesAt = (words: readonly string[], tokens: readonly Token[], index: number): boolean =>
  words.every((word, offset) => tokens[index + offset]?.folded === word);

/** The fewest letters that a compound has beside its affix. */
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
