import {
  addressWord,
  andWord,
  article,
  contactVerb,
  contactVerbTo,
  goingTo,
  goingWord,
  kinWord,
  noPlace,
  placeNoun,
  placeWord,
  placeWordOfName,
  venueWord,
  withWord,
} from './name-words';
import type { NameLine } from './names';
import { isCapital } from './names';
import type { Range } from './typed-line';
import { isTaken } from './typed-line';

export interface FoundPlace extends Range {
  readonly place: string;
  /** The place with the word before it, which leaves the title; null where the title keeps it. */
  readonly outOfTitle: Range | null;
}

const mostWords = 6;
/** These and an article lead to a place, whatever its noun. */
const isInside = /^(?:in|en|à|dans)$/;
const stops =
  /^(?:for|about|re|to|um|für|über|wegen|zu|pour|para|sobre|bring|by|on|from|until|bis|der|y|that|which|and|und|et|mit|at|ab|gegen|von|vor|nach|after|before|starting|à|a)$/;
/** Joins two names of one place: `Bar am Ufer`, `Casa de la Música`. */
const inner =
  /^(?:de|del|du|des|der|den|dem|am|im|an|zum|zur|la|le|les|los|las|el|of|the|and|&|und|et|y|aux?|à|d'.*|l'.*|von)$/;

/** Where it takes place: `at Blue Door`, `im Schlosscafé`, `chez Loïc`. The last place of the line counts. */
export function findPlace(line: NameLine): FoundPlace | null {
  let best: FoundPlace | null = null;
  for (let at = 0; at < line.words.length; at += 1) {
    const found = markedPlace(line, at) ?? placeAfter(line, at);
    if (found && (best === null || found.from >= best.to)) best = found;
  }
  return best;
}

function placeAfter(line: NameLine, at: number): FoundPlace | null {
  const word = line.words[at];
  if (!word) return null;
  const isTagged = /^@\p{L}/u.test(word.plain);
  if (isTagged) return toPlace(line, at, at, placeEnd(line, at), 1);
  const isAny = placeWord.test(word.plain);
  const isOfName = placeWordOfName.test(word.plain);
  if ((!isAny && !isOfName && !goingTo.test(word.plain)) || (isOfName && isCapital(word) && at === 0))
    return null;
  const before = isTaken(word.gap) ? '' : (line.words[at - 1]?.plain ?? '');
  if (contactVerbTo.test(before) || (contactVerb.test(before) && /^(?:à|a|al|en|au)$/.test(word.plain)))
    return null;
  const isGoing =
    goingTo.test(word.plain) &&
    line.words.slice(Math.max(0, at - 3), at).some(({ plain }) => goingWord.test(plain));
  if (!isAny && !isOfName && !isGoing) return null;
  let start = at + 1;
  const hasArticle =
    article.test(line.words[start]?.plain ?? '') && /^\s?$/.test(line.words[start]?.gap ?? '');
  if (hasArticle) start += 1;
  const first = line.words[start];
  if (
    !first ||
    !/^\s?$/.test(first.gap) ||
    !mayBegin(line, start, isAny || (hasArticle && isInside.test(word.plain)) || /^aux?$/.test(word.plain))
  )
    return null;
  const end = placeEnd(line, start);
  if (end === start) return null;
  // "the library" keeps its article, "im Park" has it in the preposition.
  const found = toPlace(line, at, at + 1, end, 0);
  return isGoing && found ? { ...found, outOfTitle: null } : found;
}

function mayBegin(line: NameLine, at: number, isAny: boolean): boolean {
  const word = line.words[at];
  if (!word || withWord.test(word.plain) || noPlace.test(word.plain) || /^\d/.test(word.plain)) return false;
  if (isCapital(word) || placeNoun.test(word.plain) || /^(?:casa|chez|l'\p{L}+)$/u.test(word.plain))
    return true;
  if (kinWord.test(word.plain) || addressWord.test(word.plain)) return isAny;
  return (
    isAny && !stops.test(word.plain) && !/^(?:all|least|last|first|once|some|any|no|my|a)$/.test(word.plain)
  );
}

function placeEnd(line: NameLine, start: number): number {
  let end = start;
  const first = line.words[start];
  const isNamed = first !== undefined && (isCapital(first) || first.plain.startsWith('@'));
  while (end < line.words.length && end - start < mostWords) {
    const word = line.words[end];
    if (!word || (end > start && !/^\.? $/.test(word.gap))) break;
    if (end > start && !continues(line, end, isNamed)) break;
    end += 1;
  }
  while (end > start + 1 && inner.test(line.words[end - 1]?.plain ?? '')) end -= 1;
  return end;
}

function continues(line: NameLine, at: number, isNamed: boolean): boolean {
  const word = line.words[at];
  if (!word || withWord.test(word.plain)) return false;
  if (isCapital(word) || /^\d+\w?$/.test(word.plain)) return true;
  const next = line.words[at + 1];
  if (inner.test(word.plain) && next && /^ $/.test(next.gap)) {
    const after = line.words[at + 2];
    if (isCapital(next) || kinWord.test(next.plain) || placeNoun.test(next.plain)) return true;
    return (
      inner.test(next.plain) &&
      after !== undefined &&
      (isCapital(after) || kinWord.test(after.plain)) &&
      !andWord.test(word.plain)
    );
  }
  if (kinWord.test(word.plain) && inner.test(line.words[at - 1]?.plain ?? '')) return true;
  if (
    placeNoun.test(word.plain) ||
    /^(?:place|house|flat|hall|main|hut|room|building|centre|center|entrance|floor|terrace)$/.test(word.plain)
  )
    return true;
  return (
    !isNamed &&
    line.isLowerCase &&
    !stops.test(word.plain) &&
    !inner.test(word.plain) &&
    !contactVerb.test(word.plain)
  );
}

/** `room 5`, `Zum Anker`, `gare du Nord`: what is a place without a word before it. */
function markedPlace(line: NameLine, at: number): FoundPlace | null {
  const word = line.words[at];
  const next = line.words[at + 1];
  if (!word || !next || next.gap !== ' ') return null;
  const isApart = at > 0 && (isTaken(word.gap) || word.gap.includes(','));
  const venue = isApart ? venueFrom(line, at) : null;
  if (venue) return venue;
  const isRoom =
    /^(?:room|raum|zimmer|salle|sala|aula|booth|saal|hs|hörsaal)$/.test(word.plain) &&
    /^\p{L}?\d+\p{L}?$/u.test(next.plain);
  if (isRoom && !/^escape$/.test(line.words[at - 1]?.plain ?? '')) return toPlace(line, at, at, at + 2, 0);
  const isHouse = at > 0 && /^(?:Zum|Zur)$/.test(word.cased) && isCapital(next);
  if (isHouse) return toPlace(line, at, at, at + 2, 0);
  const isNamed =
    /^(?:gare|place|parc|café|plaza|estación|parque|jardin|musée|museo)$/.test(word.plain) && at > 0;
  if (!isNamed || !/^(?:du|de|del|des|d'\p{L}+)$/u.test(next.plain)) return null;
  const end = placeEnd(line, at);
  return end > at + 1 ? toPlace(line, at, at, end, 0) : null;
}

/** `, Town Hall`, `, salle Pasteur`: a name with a word for a place, apart from all else. */
function venueFrom(line: NameLine, at: number): FoundPlace | null {
  let end = at;
  let isVenue = false;
  while (end < line.words.length && end - at < mostWords) {
    const word = line.words[end];
    if (!word || (end > at && !/^\.? $/.test(word.gap))) break;
    const isVenueWord = venueWord.test(word.plain);
    if (!isVenueWord && !isCapital(word) && !/^\d/.test(word.plain) && !(end > at && inner.test(word.plain)))
      break;
    isVenue ||= isVenueWord;
    end += 1;
  }
  const next = line.words[end];
  return isVenue && end - at > 1 && (!next || isTaken(next.gap) || next.gap.includes(','))
    ? toPlace(line, at, at, end, 0)
    : null;
}

function toPlace(
  { words, cased }: NameLine,
  at: number,
  start: number,
  end: number,
  skip: number,
): FoundPlace | null {
  const [lead, first, last] = [words[at], words[start], words[end - 1]];
  if (!lead || !first || !last) return null;
  const from = first.from + skip;
  return {
    from,
    to: last.to,
    place: cased.slice(from, last.to),
    outOfTitle: { from: lead.from, to: last.to },
  };
}
