import type { DebriefLine, Range } from './debrief-line';
import { isCapitalAt, isInside, isLowerStop, isSayingWhere, plainAt, textOf } from './debrief-line';
import { isCapital, isContact } from './tokens';
import { isCity } from './words/cities';

/** The range of an organisation's name, articles before it left out; null if the words are none. */
export function organisationAt(line: DebriefLine, start: number, to: number): Range | null {
  let from = start;
  while (from < to && isPlainArticle(line, from)) from += 1;
  if (isDateAt(line, from)) return null;
  const called = calledAt(line, from, to);
  if (called) return called;
  const end = line.isLowerCase
    ? lowerOrganisationEnd(line, from, to)
    : capitalOrganisationEnd(line, from, to);
  if (end > from && !(end === from + 1 && isCity(plainAt(line, from)) && !isOffice(line, end, to)))
    return { from, to: isOffice(line, end, to) ? end + 1 : end };
  return institutionAt(line, from, to);
}

/** `30 Feb`: no day, and no name either. */
const isDateAt = (line: DebriefLine, at: number): boolean =>
  /^\d{1,2}\.?$/.test(plainAt(line, at)) && line.words.isWord('dayWord', plainAt(line, at + 1));

/** `the Paris office`: English has the common noun last. */
const isOffice = (line: DebriefLine, at: number, to: number): boolean =>
  line.language === 'en' &&
  !line.isLowerCase &&
  at < to &&
  line.tokens[at]?.before === '' &&
  /^\p{Ll}/u.test(line.tokens[at]?.text ?? '') &&
  isSayingWhere(line, at);

/** In `El Correo` the article is part of the name. */
const isPlainArticle = (line: DebriefLine, index: number): boolean =>
  line.words.isWord('articleWord', plainAt(line, index)) &&
  (line.tokens[index]?.text === plainAt(line, index) || line.tokens[index]?.before !== '');

/** `the city lab`, `l'hôpital Nord`: an organisation without a name of its own, or with one behind it. */
function institutionAt(line: DebriefLine, from: number, to: number): Range | null {
  for (let index = from; index < Math.min(to, from + 3); index += 1) {
    if (index > from && line.tokens[index]?.before !== '') return null;
    const plain = plainAt(line, index);
    if (!line.words.isWord('institutionWord', plain)) continue;
    const end = institutionEnd(line, index + 1, to);
    // "de la empresa Cabify": the word for a company is no part of its name.
    return { from: company.test(plain) && end > index + 1 ? index + 1 : from, to: end };
  }
  return null;
}

/** `the running club`, `dem Chor`, `club d'escalade`: a group that is called by what it is. */
export function groupAt(line: DebriefLine, start: number, to: number): Range | null {
  let from = start;
  while (from < to && isPlainArticle(line, from)) from += 1;
  for (let index = from; index < Math.min(to, from + 3); index += 1) {
    if (line.tokens[index]?.before !== '') return null;
    if (!line.words.isWord('groupWord', plainAt(line, index))) {
      // "my old team": where somebody no longer is.
      if (isFormer(plainAt(line, index))) return null;
      continue;
    }
    return { from, to: groupEnd(line, index + 1, to) };
  }
  return null;
}

/** `old`, said of a team. */
export const isFormer = (plain: string): boolean =>
  /^(?:old|former|previous|ex|alte[nmr]?|früheren?|ehemaligen?|ancienne?|antigu[oa])$/.test(plain);

/** `club d'escalade`, `coro de la iglesia`: of what or where a group is. */
function groupEnd(line: DebriefLine, at: number, to: number): number {
  if (at >= to || line.tokens[at]?.before !== '' || !(line.language === 'fr' || line.language === 'es'))
    return at;
  if (/^d'\p{L}/u.test(plainAt(line, at))) return at + 1;
  if (!/^(?:de|del|du)$/.test(plainAt(line, at))) return at;
  let end = at + 1;
  while (end < to && isPlainArticle(line, end)) end += 1;
  return end < to ? end + 1 : at;
}

const company =
  /^(?:company|firm|start-?up|scale-?up|empresa|compañ[ií]a|consultora|(?:[ld]')?entreprise|société|bo[iî]te|firma|unternehmen)$/;

const naming =
  /^(?:called|named|by the name of|namens|mit (?:dem )?namen|nommée?|appelée?|du nom de|(?:qui )?s'appelle|llamad[oa]|de nombre|que se llama|die heißt|das heißt)(?= )/;

/** `called`, `qui s'appelle`, in front of a name. */
export function namingAt(line: DebriefLine, range: Range): Range | null {
  const { plain, rangeAt } = textOf(line, range);
  const found = naming.exec(plain);
  return found && rangeAt(0, found[0].length);
}

/** Between the word for a company and its name these speak of somebody or something else. */
const isOther = (line: DebriefLine, index: number): boolean =>
  /^(?:with|mit|avec|con|and|und|et|y)$/.test(plainAt(line, index)) ||
  ['someoneWord', 'relationWord', 'roleWord'].some((name) =>
    line.words.isWord(name as 'roleWord', plainAt(line, index)),
  );

/** `some startup called Lumio`, `la boîte Lumio`: the name after a word for a company, which is no part of it. */
export function calledAt(line: DebriefLine, from: number, to: number): Range | null {
  const noun = companyAt(line, from, to);
  if (noun === null) return null;
  const isOwnNoun = company.test(plainAt(line, noun)) && !isCapitalAt(line, noun);
  const direct = isOwnNoun ? capitalOrganisationEnd(line, noun + 1, to) : noun + 1;
  if (direct > noun + 1 && line.tokens[noun + 1]?.before === '') return { from: noun + 1, to: direct };
  for (let index = noun + 1; index < Math.min(to - 1, noun + 4); index += 1) {
    if (line.tokens[index]?.before !== '' || isOther(line, index)) return null;
    const at = namingAt(line, { from: index, to })?.to;
    if (at === undefined) continue;
    const end = line.isLowerCase ? lowerOrganisationEnd(line, at, to) : capitalOrganisationEnd(line, at, to);
    return end > at ? { from: at, to: end } : null;
  }
  return null;
}

/** `so einem kleinen Startup`: the word for a company, with little in front of it. */
function companyAt(line: DebriefLine, from: number, to: number): number | null {
  for (let index = from; index < Math.min(to - 1, from + 4); index += 1) {
    if (index > from && line.tokens[index]?.before !== '') return null;
    const plain = plainAt(line, index);
    if (company.test(plain) || line.words.isWord('institutionWord', plain)) return index;
    if (isCapitalAt(line, index) || isOther(line, index) || line.words.isWord('ofWord', plain)) return null;
  }
  return null;
}

/** `embassy of Norway`, `hôpital Nord`, `embajada noruega`: the word after what an institution is called. */
function institutionEnd(line: DebriefLine, at: number, to: number): number {
  if (at >= to || line.tokens[at]?.before !== '') return at;
  const own = inner.test(plainAt(line, at)) && line.tokens[at + 1]?.before === '' ? at + 1 : at;
  const end = capitalOrganisationEnd(line, own, to);
  if (end > own) return end;
  const isAdjective = at + 1 === to && (line.language === 'fr' || line.language === 'es');
  return isAdjective && !isLowerStop(line, at) ? to : at;
}

const inner =
  /^(?:&|and|und|et|y|of|for|für|de|du|des|del|della|der|die|das|la|le|los|las|e\.v|gmbh|ag|se|inc|the|in|am|d'|l')$/;

function capitalOrganisationEnd(line: DebriefLine, from: number, to: number): number {
  const hasArticle = line.words.isWord('articleWord', plainAt(line, from));
  const isOwn = (index: number): boolean => {
    const token = line.tokens[index];
    if (!token || index >= to || (index > from && token.before !== '') || isContact(token)) return false;
    const isSaid =
      line.words.isWord('dayWord', token.plain) || line.words.isWord('deliverableWord', token.plain);
    return (
      (isCapital(token) && !(index > from && isSaid && !hasArticle)) ||
      (index > from && /^\d+$/.test(token.text)) ||
      /^[\p{Ll}\d]+\p{Lu}|^[dl]['’]\p{Lu}/u.test(token.text)
    );
  };
  if (!isOwn(from)) return from;
  const isInner = (index: number): boolean =>
    inner.test(plainAt(line, index)) &&
    !(line.language === 'de' && /^(?:die|das)$/.test(plainAt(line, index)));
  let end = from + 1;
  while (end < to && end - from < 7) {
    if (isOwn(end)) end += 1;
    else if (isInner(end) && line.tokens[end]?.before === '' && isOwn(end + 1)) end += 2;
    else if (isInner(end) && isInner(end + 1) && isOwn(end + 2)) end += 3;
    else break;
  }
  return end;
}

function lowerOrganisationEnd(line: DebriefLine, from: number, to: number): number {
  let end = from;
  while (end < to && end - from < 3 && isInside(line, end, from)) {
    const plain = plainAt(line, end);
    const isBetween = end > from && /^[&]$/.test(plain);
    // "the gym", "the climbing gym": a place alone, or as the last word.
    if (!isBetween && isLowerStop(line, end) && !line.words.isWord('placeWord', plain)) break;
    end += 1;
  }
  return end;
}
