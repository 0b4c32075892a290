import { isDayWord } from './find-day';
import {
  addressWord,
  andWord,
  article,
  contactVerb,
  groupWord,
  kinWord,
  lastVerb,
  noName,
  particle,
} from './name-words';
import type { Range, Word } from './typed-line';
import { isTaken } from './typed-line';

/** The words of a line that are not yet understood. */
export interface NameLine {
  readonly words: readonly Word[];
  readonly cased: string;
  /** Nothing after the first word is in capitals, so that names are not either. */
  readonly isLowerCase: boolean;
}

/** A name; `at` and `end` are words, `end` exclusive. */
export interface FoundName extends Range {
  readonly name: string;
  readonly at: number;
  readonly end: number;
}

export interface FoundNames {
  readonly names: readonly FoundName[];
  readonly end: number;
}

const isCapital = (word: Word): boolean => /^@?(?:[\p{Lu}\p{Lt}]|\p{Lo})|^[dl]'\p{Lu}/u.test(word.cased);
const isEmail = (word: Word): boolean => /.@.+\../.test(word.plain);
const mostWords = 5;

/** Within a name stand spaces, and the full stop of an abbreviation. */
const joins = (gap: string): boolean => /^\.? $/.test(gap);

/** The name that begins at a word, or null. */
export function nameAt(line: NameLine, at: number, mayBeLower: boolean): FoundName | null {
  const first = line.words[at];
  if (!first || first.plain.startsWith('@')) return null;
  if (isEmail(first)) return toName(line, at, at + 1);
  let end = at;
  let hasName = false;
  while (end < line.words.length && end - at < mostWords) {
    const word = line.words[end];
    if (!word || (end > at && !joins(word.gap))) break;
    const { plain } = word;
    if (end > at && line.words[end - 1]?.cased.endsWith("'s")) break;
    const isTitle = !hasName && (addressWord.test(plain) || kinWord.test(plain));
    if (isTitle) {
      end += 1;
      if (kinWord.test(plain) && !isNameNext(line, end)) return toName(line, at, end);
      continue;
    }
    if (hasName && particle.test(plain) && isNameNext(line, end + 1)) {
      end += 1;
      continue;
    }
    if (
      hasName &&
      particle.test(plain) &&
      particle.test(line.words[end + 1]?.plain ?? '') &&
      isNameNext(line, end + 2)
    ) {
      end += 2;
      continue;
    }
    if (!isNamePart(line, end, at, mayBeLower, hasName)) break;
    hasName = true;
    end += 1;
  }
  return hasName ? toName(line, at, end) : null;
}

function isNamePart(
  line: NameLine,
  index: number,
  at: number,
  mayBeLower: boolean,
  hasName: boolean,
): boolean {
  const word = line.words[index];
  if (!word || /\d|@./.test(word.plain.slice(1)) || groupWord.test(word.plain) || andWord.test(word.plain))
    return false;
  if (isCapital(word))
    return !noName.test(word.plain) || (!hasName && word.plain.length > 4 && isDayWord(word.plain));
  if (!mayBeLower || noName.test(word.plain) || word.plain.length < 2) return false;
  if (!hasName) return true;
  if (lastVerb.test(word.plain)) return false;
  // A second word in small letters is a surname only where nothing else follows.
  const next = line.words[index + 1];
  return (
    index - at === 1 && line.isLowerCase && (next === undefined || isTaken(next.gap) || /[,&]/.test(next.gap))
  );
}

const isNameNext = (line: NameLine, index: number): boolean => {
  const word = line.words[index];
  return (
    word !== undefined &&
    joins(word.gap) &&
    isCapital(word) &&
    !groupWord.test(word.plain) &&
    !/\d/.test(word.plain)
  );
};

function toName({ words, cased }: NameLine, at: number, end: number): FoundName | null {
  const [first, last] = [words[at], words[end - 1]];
  if (!first || !last) return null;
  const elided = /^[dl]'(?=\p{L})/u.test(first.plain) ? 2 : 0;
  const from = first.from + elided;
  const name = cased.slice(from, last.to).replace(/'s$/u, '').replace(/^@/, '');
  return { name, at, end, from, to: last.to - (cased.slice(from, last.to).endsWith("'s") ? 2 : 0) };
}

/** `con la tía Lola`, `mit dem Herrn Vogt`: the article of a form of address. */
function afterArticle(line: NameLine, at: number): FoundName | null {
  const next = line.words[at + 1]?.plain ?? '';
  const isAddressed = addressWord.test(next) || kinWord.test(next);
  return article.test(line.words[at]?.plain ?? '') && isAddressed ? nameAt(line, at + 1, false) : null;
}

/** `the kids`, `den Nachbarn`, `los del club`: some who are not named; the word after them. */
function afterGroup(line: NameLine, at: number): number {
  let end = at;
  while (end < line.words.length && end - at < 4) {
    const word = line.words[end];
    if (
      !word ||
      (end > at && !/^ $/.test(word.gap)) ||
      (end > at && (andWord.test(word.plain) || isCapital(word)))
    )
      break;
    end += 1;
  }
  return end;
}

/** The names from a word on, joined by commas and `and`. */
export function namesFrom(line: NameLine, start: number, mayBeLower: boolean): FoundNames {
  const names: FoundName[] = [];
  let at = start;
  let end = start;
  for (;;) {
    const name = nameAt(line, at, mayBeLower) ?? afterArticle(line, at);
    if (name) names.push(name);
    else if (at !== start || !line.words[at]) break;
    const next = name ? name.end : afterGroup(line, at);
    if (name) end = next;
    const word = line.words[next];
    if (!word || next === at) break;
    if (andWord.test(word.plain) && !isTaken(word.gap)) at = next + 1;
    else if (/^\s?[,/]\s?$/.test(word.gap)) at = next;
    else break;
    // `y con Pedro`
    if (/^(?:with|mit|avec|con)$/.test(line.words[at]?.plain ?? '')) at += 1;
    if (contactVerb.test(line.words[at]?.plain ?? '')) break;
  }
  return { names, end };
}

export { isCapital };
