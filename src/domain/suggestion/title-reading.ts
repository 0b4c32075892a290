import type { Token } from './tokens';
import { toTokens } from './tokens';
import type { WordLists } from './words';

/** What a title says beside the words of the lists. */
export interface TitleReading {
  /** The first given name or relative in it, as written; null for none. */
  readonly person: string | null;
  /** True if names are all it has: `Meera`, `Leo + Katja`. */
  readonly isNamesOnly: boolean;
  /** The words that say that it takes place at somebody's home: `at Mum's`, `chez les Morvan`; null for none. */
  readonly home: string | null;
  /** A public feast, as written; null for none. */
  readonly feast: string | null;
  /** True if a word for a call is in it beside a person: `Call Lena`, `Oma anrufen`. */
  readonly isCall: boolean;
  /** True if every word but stop words begins with a capital, or has only capitals. */
  readonly isProper: boolean;
  /** True if a name stands with a number like an age: `Nora turns 40`. */
  readonly isAge: boolean;
  readonly words: number;
}

export type ReadTitle = (title: string) => TitleReading;

/** Words between names, which add nothing. */
const joiners = new Set([
  'and',
  'und',
  'et',
  'y',
  'e',
  'i',
  'with',
  'w',
  'mit',
  'avec',
  'con',
  'm',
  'the',
  'die',
  'les',
  'los',
  'las',
]);

/** `bei`, `chez`, `en casa de`; English has `at … 's`. */
const homes =
  /(?<!\p{L})(?:(?:zu hause )?bei(?: den?| meinen?| der)?|chez(?: les?| la| mes)?|(?:en )?(?:casa|lo) de(?: la| los| mis?)?) +[\p{L}’'-]+|(?<!\p{L})(?:at|@) +(?:\p{L}+ (?:and|&) )?\p{Lu}\p{L}*(?:['’]s|s['’])(?!\p{L})/iu;

export function createReadTitle(words: WordLists): ReadTitle {
  const names = toFoldedSet(words.flatMap((list) => list.names));
  const relatives = toFoldedSet(words.flatMap((list) => list.relatives));
  const feasts = toPhrases(words.flatMap((list) => list.feasts));
  const calls = toPhrases(words.flatMap((list) => list.calls));

  return (title) => {
    const tokens = toTokens(title);
    const isLower = title === title.toLowerCase();
    const isPerson = ({ folded, start }: Token): boolean =>
      isIn(relatives, folded) || (isIn(names, folded) && (isLower || isCapital(title[start])));
    const feast = findPhrase(feasts, title, tokens);
    const persons = tokens.filter(
      (token) => isPerson(token) && !feast?.includes(title.slice(token.start, token.end)),
    );
    const rest = tokens.filter((token) => !persons.includes(token) && !joiners.has(token.folded));
    const [first] = persons;
    return {
      person: first ? title.slice(first.start, first.end) : null,
      isNamesOnly: persons.length > 0 && rest.length === 0,
      home: homes.exec(title)?.[0] ?? null,
      feast,
      isCall: persons.length > 0 && findPhrase(calls, title, tokens) !== null,
      isAge: persons.length > 0 && tokens.some(({ folded }) => age.test(folded)),
      isProper:
        tokens.length > 0 &&
        tokens.every(
          ({ folded, start }) =>
            joiners.has(folded) || folded.length <= 3 || /\d/.test(folded) || isCapital(title[start]),
        ),
      words: tokens.length,
    };
  };
}

/** As folded words, the longest first. */
const toPhrases = (phrases: readonly string[]): readonly (readonly string[])[] =>
  phrases
    .map((phrase) => toTokens(phrase).map(({ folded }) => folded))
    .toSorted((one, other) => other.length - one.length);

/** The first of the phrases in a title, as written. */
function findPhrase(
  phrases: readonly (readonly string[])[],
  title: string,
  tokens: readonly Token[],
): string | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phrases.find((one) => one.every((word, offset) => tokens[at + offset]?.folded === word));
    const last = phrase && tokens[at + phrase.length - 1];
    if (last) return title.slice(tokens[at]?.start, last.end);
  }
  return null;
}

const age = /^[1-9]\d?(?:st|nd|rd|th)?$/;

const isCapital = (letter: string | undefined): boolean => letter !== undefined && /\p{Lu}/u.test(letter);

const toFoldedSet = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => toTokens(word).map(({ folded }) => folded)));

/** `Mum's` and `Noés` are of Mum and Noé. */
const isIn = (words: ReadonlySet<string>, folded: string): boolean =>
  words.has(folded) || (folded.endsWith('s') && words.has(folded.slice(0, -1)));
