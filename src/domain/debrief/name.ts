import type { DebriefLine } from './debrief-line';
import { clauseFrom, isInside, isLowerStop, isSayingWhere, plainAt, withoutPossessive } from './debrief-line';
import { organisationAt } from './organisation';
import { isAcronym, isCapital, isContact } from './tokens';

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

function capitalEnd(line: DebriefLine, from: number, to: number, hasTitle: boolean): number {
  let end = from;
  while (end < to && end - from < longestName && isInside(line, end, hasTitle ? -1 : from)) {
    if (isNameWord(line, end, hasTitle, end === from)) end += 1;
    else if (end === from && isLeadingParticle(line, end, hasTitle)) end += particlesAt(line, end);
    else if (end > from && isParticle(line, end) && end + 1 < to && isNameAfterParticle(line, end + 1, to))
      end += 1;
    else break;
    if (/['’]s$/.test(plainAt(line, end - 1))) break;
  }
  return end;
}

const isParticle = (line: DebriefLine, index: number): boolean => {
  const plain = plainAt(line, index);
  if (plain === 'i') return line.language === 'es' && line.tokens[index]?.before === '';
  if (isOfArticle(line, index)) return true;
  if (plain === 'von') return isBeforeOrganisation(line, index);
  if (ofParticle.test(plain))
    return line.language === 'en' || line.language === 'de' || isBeforeOrganisation(line, index);
  return particle.test(plain) && line.tokens[index]?.before === '';
};

/** `Jean de la Tour`: French and Spanish organisations have an article of their own only as common nouns, `de la mairie`. */
function isOfArticle(line: DebriefLine, index: number): boolean {
  const token = line.tokens[index + 2];
  if (!token || plainAt(line, index) !== 'de' || !/^(?:la|los|las)$/.test(plainAt(line, index + 1)))
    return false;
  return (
    isNameWord(line, index + 2, false, false) && !isAcronym(token.text) && !isSayingWhere(line, index + 2)
  );
}

/** `van Dijk`, at the start of a name or behind a title. */
function isLeadingParticle(line: DebriefLine, index: number, hasTitle: boolean): boolean {
  const isFirst = index === 0 || line.tokens[index]?.before !== '' || hasTitle;
  if (!isFirst || !/^(?:van|von|de|di|da|del|ter|ten|bin|ben|le|la|el)$/.test(plainAt(line, index)))
    return false;
  if (!hasTitle && /^(?:le|la|el)$/.test(plainAt(line, index))) return false;
  const next = index + particlesAt(line, index);
  return line.tokens[next]?.before === '' && isNameWord(line, next);
}

/** The number of particles in a row: `van den`. */
const particlesAt = (line: DebriefLine, index: number): number =>
  /^(?:de[nrm]?|la|l'|het|'t)$/.test(line.tokens[index + 1]?.text ?? '') ? 2 : 1;

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
  isNameWord(line, index, false, false) ||
  (particle.test(plainAt(line, index)) && index + 1 < to && isNameWord(line, index + 1, false, false));

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
