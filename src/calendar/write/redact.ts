/** Gives a text without the people and addresses in it. */
export type Redact = (text: string) => string;

/** Stands where something was left out. */
const mark = '…';

// Every repetition is bounded, so that a text of megabytes costs no more than its length.
const addresses = [
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"]*/gi,
  /\b(?:mailto|tel|sips?|callto|xmpp|skype):[^\s<>"]*/gi,
  /[^\s<>()[\],;:"@]{1,64}@[^\s<>()[\],;:"]{1,255}/g,
  /(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,24}(?::\d{1,5})?\/[^\s<>"]*/gi,
  /(?<![\w.-])www\.[^\s<>"]*/gi,
];

const words = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a name, in lower case. */
const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(words)].map(([word]) => word.toLowerCase());

/**
 * Takes out addresses of all kinds and the names given, wherever they stand as whole words and in whichever case.
 * `Ruiz, Ana` is `Ana Ruiz` too.
 */
export function createRedact(names: Iterable<string>): Redact {
  const known = byFirstWord(names);
  return (text) => {
    let bare = text;
    for (const address of addresses) bare = bare.replace(address, mark);
    return withoutNames(bare, known);
  };
}

/** By their first words: the names that begin so, and how many words the longest of them has. */
type KnownNames = ReadonlyMap<string, { readonly names: Set<string>; longest: number }>;

function byFirstWord(names: Iterable<string>): KnownNames {
  const known = new Map<string, { readonly names: Set<string>; longest: number }>();
  const add = (name: readonly string[]): void => {
    const [first] = name;
    // A single letter is in every text.
    if (first === undefined || name.join('').length < 2) return;
    const same = known.get(first) ?? { names: new Set(), longest: 0 };
    same.names.add(name.join(' '));
    same.longest = Math.max(same.longest, name.length);
    known.set(first, same);
  };
  for (const name of new Set(names)) {
    if (name.includes('@')) continue;
    add(wordsOf(name));
    const [last, first, ...more] = name.split(',');
    if (last !== undefined && first !== undefined && more.length === 0) add(wordsOf(`${first} ${last}`));
  }
  return known;
}

function withoutNames(text: string, known: KnownNames): string {
  const found = [...text.matchAll(words)];
  const lower = found.map(([word]) => word.toLowerCase());
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < found.length; ) {
    const length = lengthOfName(lower, at, known);
    const [first, last] = [found[at], found[at + length - 1]];
    if (length > 0 && first && last) {
      parts.push(text.slice(from, first.index), mark);
      from = last.index + last[0].length;
    }
    at += Math.max(1, length);
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** How many words from here on are a name; 0 where none begins. */
function lengthOfName(lower: readonly string[], at: number, known: KnownNames): number {
  const begun = known.get(lower[at] ?? '');
  for (let length = begun?.longest ?? 0; length > 0; length -= 1) {
    if (begun?.names.has(lower.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}
