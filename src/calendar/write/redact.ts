import type { TextWord } from './name-words';
import { wordsIn, wordsOf } from './name-words';

/** The context of a text that is shared. */
export interface TextToShare {
  readonly kind: 'title' | 'place' | 'other';
  /** Words that may identify the people of the text's own event, in lower case. */
  readonly ownWords: ReadonlySet<string>;
}

/** Removes the people and addresses from a text. */
export type Redact = (text: string, of: TextToShare) => string;

export interface PeopleToHide {
  /** Whole names; they are removed in any case. */
  readonly names: Iterable<string>;
  /** Words that may identify a person alone, in lower case. */
  readonly words: ReadonlySet<string>;
}

/** Replaces what was removed. */
const mark = '…';

// Every repetition is bounded, so that the time stays linear for a text of megabytes.
const addresses = [
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"]*/gi,
  /\b(?:mailto|tel|sips?|callto|xmpp|skype):[^\s<>"]*/gi,
  /[^\s<>()[\],;:"@]{1,64}@[^\s<>()[\],;:"]{1,255}/g,
  /(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,24}(?::\d{1,5})?\/[^\s<>"]*/gi,
  /(?<![\w.-])www\.[^\s<>"]*/gi,
  // Telephone numbers with a country code; shorter numbers could be dates or room numbers.
  /(?<![\w+])(?:\+|00)[1-9](?:[ ()/.-]{0,3}\d){7,16}(?!\w)/g,
];

/**
 * Removes all kinds of addresses, and people's names as whole words:
 * - full names in every text, in any case; `Ruiz, Ana` also matches `Ana Ruiz`;
 * - a single word of a name in the texts of an event to which that person is invited: `Coffee with Ana`;
 * - a single word of any person's name in the titles of other events, if it has a capital letter: `Ring Tim`. In lower case,
 *   `mark` and `will` are ordinary words. Not in places: `York` and `Park Street` are mostly places.
 * A false match costs a word of a title; a missed match reveals a person.
 */
export function createRedact({ names, words }: PeopleToHide): Redact {
  const known = byFirstWord(names);
  return (text, of) => {
    let bare = text;
    for (const address of addresses) bare = bare.replace(address, mark);
    const isAlone = (word: TextWord): boolean =>
      (of.ownWords.has(word.lower) && (word.text.length > 2 || isCapitalised(word.text))) ||
      (of.kind === 'title' && words.has(word.lower) && isCapitalised(word.text));
    return withoutPeople(bare, known, isAlone);
  };
}

/** Scripts without capital letters count as capitalised. */
const isCapitalised = (word: string): boolean => {
  const [first = ''] = word;
  return first === first.toUpperCase();
};

/** By first word: the names that begin with it, and the number of words of the longest one. */
type KnownNames = ReadonlyMap<string, { readonly names: Set<string>; longest: number }>;

function byFirstWord(names: Iterable<string>): KnownNames {
  const known = new Map<string, { readonly names: Set<string>; longest: number }>();
  const add = (name: readonly string[]): void => {
    const [first] = name;
    // A single letter would match in every text.
    if (first === undefined || name.join('').length < 2) return;
    const same = known.get(first) ?? { names: new Set(), longest: 0 };
    same.names.add(name.join(' '));
    same.longest = Math.max(same.longest, name.length);
    known.set(first, same);
  };
  for (const name of new Set(names)) {
    if (name.includes('@')) continue;
    add(wordsOf(name));
    const [last = '', first = '', ...others] = name.split(',');
    if (others.length === 0) add(wordsOf(`${first} ${last}`));
  }
  return known;
}

function withoutPeople(text: string, known: KnownNames, isAlone: (word: TextWord) => boolean): string {
  const found = wordsIn(text);
  const lower = found.map((word) => word.lower);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < found.length; ) {
    const first = found[at];
    const length = lengthOfName(lower, at, known) || (first && isAlone(first) ? 1 : 0);
    const last = found[at + length - 1];
    if (length > 0 && first && last) {
      parts.push(text.slice(from, first.index), mark);
      from = last.index + last.text.length;
    }
    at += Math.max(1, length);
  }
  parts.push(text.slice(from));
  return parts.join('').replaceAll(repeatedMarks, mark);
}

/** A name whose words were removed one by one. */
const repeatedMarks = /…(?:\s…)+/g;

/** The number of words of the name that begins at index `at`; 0 if none does. */
function lengthOfName(lower: readonly string[], at: number, known: KnownNames): number {
  const begun = known.get(lower[at] ?? '');
  const longest = Math.min(begun?.longest ?? 0, lower.length - at);
  for (let length = longest; length > 0; length -= 1) {
    if (begun?.names.has(lower.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}
