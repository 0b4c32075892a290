import type { DebriefLine, Range } from './debrief-line';
import { clauseFrom, plainAt } from './debrief-line';
import { isCapital, isContact } from './tokens';

const longestName = 5;

const particle = /^(?:van|von|der|den|da|do|dos|di|bin|ben|ibn|ter|ten|zu|el|al|le|la|o')$/;
/** Between a name and an organisation in French and Spanish, within a name elsewhere. */
const ofParticle = /^(?:de|del|du)$/;

/** The end of the name that begins at a word; the same word if none begins there. */
export function nameEnd(line: DebriefLine, from: number, to: number): number {
  const afterTitle = titleEnd(line, from, to);
  const hasTitle = afterTitle > from;
  const end = line.isLowerCase
    ? lowerEnd(line, afterTitle, to, hasTitle)
    : capitalEnd(line, afterTitle, to, hasTitle);
  if (end > afterTitle) return end;
  const isKin = line.words.isWord('kinWord', withoutPossessive(plainAt(line, from)));
  return isKin ? from + 1 : from;
}

const withoutPossessive = (word: string): string => word.replace(/'s$/, '');

function titleEnd(line: DebriefLine, from: number, to: number): number {
  let end = from;
  while (end < to && isInside(line, end, from) && isTitle(line, end)) end += 1;
  return end;
}

const isTitle = (line: DebriefLine, index: number): boolean => {
  const plain = plainAt(line, index);
  const isShortForm =
    /^(?:hr|fr)$/.test(plain) && line.language === 'de' && line.tokens[index]?.dotted === true;
  return isShortForm || line.words.isWord('titleWord', plain) || line.words.isWord('kinWord', plain);
};

/** Within one clause, unless it is the first word. */
const isInside = ({ tokens }: DebriefLine, index: number, from: number): boolean =>
  index === from || tokens[index]?.before === '';

function capitalEnd(line: DebriefLine, from: number, to: number, hasTitle: boolean): number {
  let end = from;
  while (end < to && end - from < longestName && isInside(line, end, hasTitle ? -1 : from)) {
    if (isNameWord(line, end, hasTitle, end === from)) end += 1;
    else if (end === from && isLeadingParticle(line, end)) end += 1;
    else if (end > from && isParticle(line, end) && end + 1 < to && isNameAfterParticle(line, end + 1, to))
      end += 1;
    else break;
    if (/['’]s$/.test(plainAt(line, end - 1))) break;
  }
  return end;
}

const isParticle = (line: DebriefLine, index: number): boolean => {
  const plain = plainAt(line, index);
  if (plain === 'von') return isBeforeOrganisation(line, index);
  if (ofParticle.test(plain))
    return line.language === 'en' || line.language === 'de' || isBeforeOrganisation(line, index);
  return particle.test(plain) && line.tokens[index]?.before === '';
};

/** `van Dijk`, at the start of a name. */
const isLeadingParticle = (line: DebriefLine, index: number): boolean =>
  (index === 0 || line.tokens[index]?.before !== '') &&
  /^(?:van|von|de|di|da|del|ter|ten|bin|ben)$/.test(plainAt(line, index)) &&
  line.tokens[index + 1]?.before === '' &&
  isNameWord(line, index + 1);

/** `Karl von Stetten, Allianz`, `Pilar de la Rosa (Acme)`: with an organisation behind it, `von` is part of the name. */
function isBeforeOrganisation(line: DebriefLine, index: number): boolean {
  const end = clauseFrom(line, index).to;
  const before = line.tokens[end]?.before ?? '';
  if (before === '' || /[.!?]/.test(before)) return false;
  const next = clauseFrom(line, end);
  if (organisationAt(line, next.from, next.to)?.to !== next.to) return false;
  return !line.words.isWord('roleWord', plainAt(line, next.to - 1));
}

const isNameAfterParticle = (line: DebriefLine, index: number, to: number): boolean =>
  isNameWord(line, index) ||
  (particle.test(plainAt(line, index)) && index + 1 < to && isNameWord(line, index + 1));

/** `Ana2`, and `R2 Dupont`: a digit in a name, but not in `Q3 report`. */
function isNameLike({ tokens }: DebriefLine, index: number): boolean {
  const { text = '' } = tokens[index] ?? {};
  if (!/\d/.test(text)) return true;
  const next = tokens[index + 1];
  const isInitial = /^\p{Lu}\d$/u.test(text) && next?.before === '' && /^\p{Lu}\p{Ll}/u.test(next.text);
  return isInitial || /^\p{L}\p{Ll}{2,}\d{1,2}$/u.test(text);
}

/** True for a word in capitals that is not known as something else. */
function isNameWord(line: DebriefLine, index: number, hasTitle = false, isFirst = true): boolean {
  const token = line.tokens[index];
  if (!token || !isCapital(token) || isContact(token) || !isNameLike(line, index)) return false;
  const plain = withoutPossessive(token.plain);
  if (/^i'(?:d|ll|m|ve)$/.test(plain)) return false;
  const isLater = !isFirst && token.text.length > 1;
  if (hasTitle && index > 0 && line.words.isWord('titleWord', plainAt(line, index - 1))) return true;
  if (!isLater && (line.words.isWord('noNameWord', plain) || line.words.isWord('promiseWord', plain)))
    return false;
  if (
    token.text.length > 1 &&
    token.text === token.text.toUpperCase() &&
    line.words.isWord('deliverableWord', plain)
  )
    return false;
  if (line.words.isWord('roleWord', plain) && token.text.length > 1) return false;
  return !line.words.isWord('actionWord', plain) || line.language === 'de';
}

/** What ends a name where nothing is in capitals. */
export function isLowerStop(line: DebriefLine, index: number): boolean {
  const token = line.tokens[index];
  if (!token || isContact(token) || /\d/.test(token.text)) return true;
  const { words } = line;
  const plain = withoutPossessive(token.plain);
  const stops = [
    'noNameWord',
    'joiningWord',
    'andWord',
    'ofWord',
    'actionWord',
    'deliverableWord',
    'roleWord',
    'placeWord',
    'dayWord',
  ] as const;
  if (stops.some((name) => words.isWord(name, plain))) return true;
  if (words.isWord('finiteWord', plain)) return true;
  return leadNames.some((name) => words.find(name, plain) !== null);
}

const leadNames = ['internship', 'job', 'client', 'source', 'intro'] as const;

function lowerEnd(line: DebriefLine, from: number, to: number, hasTitle: boolean): number {
  let end = from;
  while (
    end < to &&
    isInside(line, end, hasTitle ? -1 : from) &&
    (end === from && !hasTitle ? !isFirstStop(line, end) : !isLowerStop(line, end))
  )
    end += 1;
  const isWhole = end === to || line.tokens[end]?.before !== '';
  const [first, second] = [from + 1, from + 2];
  if (isWhole) return Math.min(end, from + 3);
  // "théo labo ville lien demain": one name and its organisation; "jan meier cv": first and last name.
  return end - from === 3 || isOrganisationLike(plainAt(line, first))
    ? Math.min(end, first)
    : Math.min(end, second);
}

/** Last names are shorter than the compounds that companies are called by. */
const isOrganisationLike = (plain: string): boolean =>
  plain.length > 8 || /lab|labo|werk|tech|haus|soft|data|bank|studio|media|system|solar|bio/.test(plain);

/** The first word may look like a verb: mark, grace. */
const isFirstStop = (line: DebriefLine, index: number): boolean => {
  const token = line.tokens[index];
  const plain = withoutPossessive(token?.plain ?? '');
  if (!token || isContact(token) || !isNameLike(line, index) || !/\p{L}/u.test(token.text)) return true;
  return (
    line.words.isWord('noNameWord', plain) ||
    line.words.isWord('actionWord', plain) ||
    line.words.isWord('deliverableWord', plain) ||
    line.words.isWord('dayWord', plain)
  );
};

/** The range of an organisation's name, articles before it left out; null if the words are none. */
export function organisationAt(line: DebriefLine, start: number, to: number): Range | null {
  let from = start;
  while (from < to && isPlainArticle(line, from)) from += 1;
  const end = line.isLowerCase
    ? lowerOrganisationEnd(line, from, to)
    : capitalOrganisationEnd(line, from, to);
  if (end > from) return { from, to: end };
  return institutionAt(line, from, to);
}

/** In `El Correo` the article is part of the name. */
const isPlainArticle = (line: DebriefLine, index: number): boolean =>
  line.words.isWord('articleWord', plainAt(line, index)) &&
  (line.tokens[index]?.text === plainAt(line, index) || line.tokens[index]?.before !== '');

/** `the city lab`, `l'hôpital Nord`: an organisation without a name of its own, or with one behind it. */
function institutionAt(line: DebriefLine, from: number, to: number): Range | null {
  for (let index = from; index < Math.min(to, from + 3); index += 1) {
    if (index > from && line.tokens[index]?.before !== '') return null;
    if (!line.words.isWord('institutionWord', plainAt(line, index))) continue;
    return { from, to: institutionEnd(line, index + 1, to) };
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
  let end = from + 1;
  while (end < to && end - from < 7) {
    if (isOwn(end)) end += 1;
    else if (inner.test(plainAt(line, end)) && line.tokens[end]?.before === '' && isOwn(end + 1)) end += 2;
    else if (inner.test(plainAt(line, end)) && inner.test(plainAt(line, end + 1)) && isOwn(end + 2)) end += 3;
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
