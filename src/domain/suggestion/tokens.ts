/** A normalised word, with its position in the text. */
export interface Token {
  /** Lower case, without accents and apostrophes. */
  readonly folded: string;
  /** In UTF-16 code units; `start` is inclusive, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

// A possessive is one word (Valentine's), an elision two (d'équipe). Each emoji is a word.
const wordShape = /\p{L}+['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu;
const asciiOnly = /^[a-z0-9]*$/;
const marksAndApostrophes = /[\p{M}'’]/gu;

/** The words of a text, in order. */
export function toTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordShape)) {
    const [word] = match;
    tokens.push({ folded: foldWord(word), start: match.index, end: match.index + word.length });
  }
  return tokens;
}

function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (asciiOnly.test(lower)) return lower;
  return lower.normalize('NFD').replace(marksAndApostrophes, '').replaceAll('ß', 'ss').replaceAll('œ', 'oe');
}

/** Equal for titles that differ only in case, accents and numbers: "Sprint 12" and "Sprint 13". */
export const toTitleKey = (title: string): string =>
  toTokens(title)
    .map((token) => token.folded)
    .filter((word) => !/^\d+$/.test(word))
    .join(' ');
