import {
  addressWord,
  andWord,
  contactVerb,
  contactVerbTo,
  feastWord,
  forWord,
  kinWord,
  lastVerb,
  ofWord,
  toWord,
  venueWord,
  withWord,
} from './name-words';
import type { FoundName, NameLine } from './names';
import { isCapital, nameAt, namesFrom } from './names';
import { isTaken } from './typed-line';

/** A rule gives the names that begin somewhere because of the word at `at`; none if it is not for that word. */
type Rule = (line: NameLine, at: number) => readonly FoundName[];

const none: readonly FoundName[] = [];
const plainAt = ({ words }: NameLine, at: number): string => words[at]?.plain ?? '';

/** `with Ana and Ben` */
const afterWith: Rule = (line, at) =>
  withWord.test(plainAt(line, at)) ? namesFrom(line, at + 1, true).names : none;

/** `call Ana`, `talked to Ana`, `Besuch von Ana` */
const afterVerb: Rule = (line, at) => {
  const plain = plainAt(line, at);
  const isFree =
    at === 0 ||
    line.isLowerCase ||
    !isCapital(line.words[at] ?? { cased: '', plain: '', from: 0, to: 0, gap: '' }) ||
    isTaken(line.words[at]?.gap ?? '');
  if (contactVerb.test(plain) && isFree) {
    const next = toWord.test(plainAt(line, at + 1)) && /^(?:vu|vi|call)/.test(plain) ? at + 2 : at + 1;
    return /^\s?$/.test(line.words[next]?.gap ?? '')
      ? namesFrom(line, next, line.isLowerCase || at === 0).names
      : none;
  }
  if (contactVerbTo.test(plain) && toWord.test(plainAt(line, at + 1)))
    return namesFrom(line, at + 2, line.isLowerCase).names;
  return none;
};

/** `Ana anrufen` */
const beforeVerb: Rule = (line, at) => {
  const plain = plainAt(line, at + 1);
  const start = line.words[at];
  if (!start || (at > 0 && !isTaken(start.gap)) || withWord.test(start.plain)) return none;
  const found = namesFrom(line, at, line.isLowerCase && lastVerb.test(plain));
  const end = /^(?:zum|zur)$/.test(plainAt(line, found.end)) ? found.end + 2 : found.end;
  return lastVerb.test(plainAt(line, end)) ? found.names : none;
};

/** `birthday party for Ana`, `cumpleaños de Ana`, `Ana's birthday` */
const ofFeast: Rule = (line, at) => {
  if (feastWord.test(plainAt(line, at)) && ofWord.test(plainAt(line, at + 1)))
    return namesFrom(line, at + 2, line.isLowerCase).names;
  if (feastWord.test(plainAt(line, at)) && /^d'./.test(plainAt(line, at + 1)))
    return namesFrom(line, at + 1, false).names;
  const isOwner = /'s$/.test(plainAt(line, at)) && feastWord.test(plainAt(line, at + 1));
  const name = isOwner ? nameAt(line, at, line.isLowerCase) : null;
  return name ? [name] : none;
};

/** `Ana, Bo and Cy for tapas`, `Ana & Bo: cinema` */
const opening: Rule = (line, at) => {
  if (at !== 0 && !isTaken(line.words[at]?.gap ?? '')) return none;
  const first = nameAt(line, at, false);
  if (!first) return none;
  const { names, end } = namesFrom(line, at, false);
  const next = line.words[end];
  if (names.length === 0 || !next) return none;
  const isList = names.length > 1 && (forWord.test(next.plain) || /[:-]/.test(next.gap) || isTaken(next.gap));
  return isList ? names : none;
};

/** `Dr. Osei`, `tante Odile`, wherever they stand. */
const addressed: Rule = (line, at) => {
  const plain = plainAt(line, at);
  const isKin = kinWord.test(plain) && line.words[at] !== undefined && isCapital(line.words[at]);
  if (!addressWord.test(plain) && !isKin) return none;
  if (addressWord.test(plain) && !/^(?:dr|prof|frau|herrn?|mme|mlle|mr|mrs|ms|sra?|srta|dra)$/.test(plain))
    return none;
  if (/^(?:bei|chez|at|en|beim)$/.test(plainAt(line, at - 1))) return none;
  return namesFrom(line, at, false).names;
};

const rules: readonly Rule[] = [afterWith, opening, afterVerb, beforeVerb, ofFeast, addressed];

/** The people of a line, in the order in which they stand. */
export function findPeople(line: NameLine): readonly FoundName[] {
  const all: FoundName[] = [];
  for (let at = 0; at < line.words.length; at += 1) {
    for (const rule of rules) {
      for (const name of rule(line, at))
        if (!all.some((one) => one.from < name.to && name.from < one.to)) all.push(name);
    }
  }
  return all.toSorted((one, other) => one.from - other.from);
}

/** `Town Hall`, `Café Blum`: a name with a word for a place. */
const isVenue = ({ words }: NameLine, { at, end }: FoundName): boolean =>
  words.slice(at, end).some(({ plain }) => venueWord.test(plain));

/** A full name of two or more words that stands alone at the end, or between what is understood: `coffee Ana Ruiz`. */
export function findFullName(line: NameLine, leastWords: number): readonly FoundName[] {
  for (let at = 1; at < line.words.length; at += 1) {
    const word = line.words[at];
    if (!word || !isCapital(word)) continue;
    const isStart =
      isTaken(word.gap) || word.gap.includes(':') || !isCapital(line.words[at - 1] ?? word) || at === 1;
    const isAfterSmall =
      /^(?:\p{Ll}|\d)/u.test(line.words[at - 1]?.cased ?? '') ||
      isTaken(word.gap) ||
      word.gap.includes(':') ||
      at === 1;
    const before = plainAt(line, at - 1);
    if (
      !isStart ||
      !isAfterSmall ||
      (ofWord.test(before) && !isTaken(word.gap)) ||
      /^(?:at|in|im|bei|en|à|chez|au|zum|the|about|re|@|and|und|et|y)$/.test(before)
    )
      continue;
    const name = nameAt(line, at, false);
    const next = name && line.words[name.end];
    if (!name || isVenue(line, name)) continue;
    const isPair = next?.gap === '/' && isCapital(next);
    if (name.end - name.at < leastWords && !isPair) continue;
    if (isPair || !next || isTaken(next.gap) || /[,;:]/.test(next.gap) || andWord.test(next.plain))
      return namesFrom(line, at, false).names;
  }
  return none;
}
