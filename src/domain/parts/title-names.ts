import { foldText } from '../text/fold';
import { commonCapitals, commonWords } from './common-words';

const wordShape = /[\p{L}\p{M}\p{N}]+/gu;
/** Between the event and what happens at it: `KubeCon: dinner`, `Dinner (KubeCon)`, `Dinner @ KubeCon`. */
const separators = /[:|()[\]@–—]|\s-\s/u;

const wordsOf = (title: string): readonly string[] => title.match(wordShape) ?? [];

/** Years and numbers of editions do not tell which event is meant. */
const named = (words: readonly string[]): readonly string[] =>
  words.map(foldText).filter((word) => !/^\d+$/.test(word));

const isDistinctive = (word: string): boolean => word.length >= 4 && !commonWords.has(word);

/** True for `KubeCon`, and for `ECCV` in a title that is not all in capitals. */
function isName(word: string, isShouted: boolean): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2 || word.length < 3) return false;
  if (/\p{Ll}/u.test(word)) return word.length >= 4 && !commonCapitals.has(word.toUpperCase());
  return !isShouted && !commonCapitals.has(word);
}

/** True if `words` has `phrase` in one piece. */
const hasPhrase = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, at) => phrase.every((word, index) => words[at + index] === word));

/** Tells whether a title names an event: by its whole name, by its own name or abbreviation, or as a label. */
export type NamesWhole = (title: string) => boolean;

/** `place` is that of the event: a city in its title does not name it. */
export function createNamesWhole(title: string, place: string): NamesWhole {
  const raw = wordsOf(title);
  const letters = raw.filter((word) => /\p{L}/u.test(word));
  const isShouted = letters.length > 1 && letters.every((word) => word === word.toUpperCase());
  const phrase = named(raw);
  const local = new Set(named(wordsOf(place)));
  const [only] = phrase.length === 1 ? phrase : [];
  const isNamedByPhrase =
    only === undefined ? phrase.some((word) => word.length >= 3) : isDistinctive(only) && !local.has(only);
  const names = new Set(raw.filter((word) => isName(word, isShouted)));
  // Of `KubeCon` any spelling counts; `CES` in small letters is another word.
  const folded = new Set([...names].filter((name) => /\p{Ll}/u.test(name)).map(foldText));
  const isLabel = (words: readonly string[]): boolean =>
    words.length > 0 &&
    words.every((word, at) => word === phrase[at]) &&
    words.some((word) => isDistinctive(word) && !local.has(word));
  return (other) => {
    const words = wordsOf(other);
    const known = named(words);
    if (isNamedByPhrase && hasPhrase(known, phrase)) return true;
    if (words.some((word) => names.has(word) || folded.has(foldText(word)))) return true;
    const pieces = other.split(separators);
    return pieces.length > 1 && pieces.some((piece) => isLabel(named(wordsOf(piece))));
  };
}
