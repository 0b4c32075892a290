import type { DebriefLine, Range } from './debrief-line';
import { clauseFrom, isLowerStop, isSayingWhere, plainAt } from './debrief-line';
import { isHeadingWord } from './heading';
import { isMeeting } from './meeting';
import { nameEnd } from './name';
import { groupAt, namingAt, organisationAt } from './organisation';
import type { Head } from './people';
import { namesAt } from './people';
import { isCapital } from './tokens';
import { isDepartment } from './words/departments';
import { isGivenName } from './words/given-names';

/** Where somebody works, said before the name or without one: `the recruiter from Hays`, `PhD student at TU Delft called Wouter`. */
export interface Described {
  /** What they are; null for words such as `guy`, which say nothing of them. */
  readonly role: Range | null;
  readonly organisation: Range;
}

const longestDescription = 4;

/** The person without a name that a clause begins with; null if it begins otherwise. */
export function describedAt(line: DebriefLine, { from, to }: Range): Described | null {
  const { words } = line;
  let start = from;
  while (start < to && isBeforeNoun(line, start)) start += 1;
  const noun = nounAt(line, start, to);
  if (noun === null || !isFrom(line, noun + 1)) return null;
  const isSomeone = [noun, noun - 1].some(
    (at) => at >= start && words.isWord('someoneWord', plainAt(line, at)),
  );
  // "Frau von Stetten" is a name, "die Frau von Siemens" is not.
  const isTitle = words.isWord('titleWord', plainAt(line, noun)) && plainAt(line, noun + 1) === 'von';
  if (isSomeone && start === from && isTitle) return null;
  const organisation = employerAt(line, noun + 1, to);
  return organisation && { role: isSomeone ? null : { from: start, to: noun + 1 }, organisation };
}

/** `met that`, `two`: words allowed before the noun. */
const isBeforeNoun = (line: DebriefLine, index: number): boolean =>
  line.words.isWord('openerWord', plainAt(line, index)) ||
  line.words.isWord('numberWord', plainAt(line, index)) ||
  isArticle(line, index) ||
  /^(?:th(?:is|at|ese|ose)|some|couple|so|diese[rnms]?|einige|es[aeo]s?|est[aeo]s?|ce|cet|cette|ces|des|unos|unas)$/.test(
    plainAt(line, index),
  );

const isRomance = ({ language }: DebriefLine): boolean => language === 'fr' || language === 'es';

const isPlainWord = ({ tokens }: DebriefLine, index: number): boolean =>
  tokens[index]?.before === '' && /^\p{Ll}+$/u.test(tokens[index].text);

const isArticle = (line: DebriefLine, index: number): boolean =>
  line.words.isWord('articleWord', plainAt(line, index));

const isFrom = (line: DebriefLine, index: number): boolean =>
  line.tokens[index]?.before === '' &&
  (line.words.isWord('ofWord', plainAt(line, index)) ||
    line.words.isWord('workAtWord', plainAt(line, index)));

/** The last of the words that say what somebody is, in front of a word such as at. */
function nounAt(line: DebriefLine, start: number, to: number): number | null {
  const { words } = line;
  for (let at = start; at < Math.min(to - 2, start + longestDescription); at += 1) {
    if (at > start && line.tokens[at]?.before !== '') return null;
    const plain = plainAt(line, at);
    const isNoun = words.isWord('someoneWord', plain) || words.isWord('roleWord', plain);
    if (isNoun && isFrom(line, at + 1)) return isTie(line, at) ? null : at;
    // "un tipo alto de Acciona": the adjective comes last.
    if (isNoun && isRomance(line) && isFrom(line, at + 2) && isPlainWord(line, at + 1)) return at + 1;
    const token = line.tokens[at];
    if (!isNoun && line.language !== 'de' && token && isCapital(token)) return null;
    if (words.isWord('finiteWord', plain) || words.isWord('joiningWord', plain)) return null;
  }
  return null;
}

/** `le chef de Clara`: somebody's superior, where a name is that of a person. */
const isTie = (line: DebriefLine, index: number): boolean =>
  (line.words.isWord('relationWord', plainAt(line, index)) &&
    /^(?:de|von|of|d')$/.test(plainAt(line, index + 1)) &&
    !isArticle(line, index + 2)) ||
  isSuperior(line, index);

/** `chef de`, `jefa de`. */
const isSuperior = (line: DebriefLine, index: number): boolean =>
  superior.test(plainAt(line, index)) && /^(?:de|del|du|von|d')$/.test(plainAt(line, index + 1));

const superior = /^(?:jef[ea]|chef|cheffe|chefin|boss|patronn?e?|assistante?|assistent(?:in)?)$/;

function employerAt(line: DebriefLine, at: number, to: number): Range | null {
  const stand = afterStand(line, at + 1, to);
  const found = organisationAt(line, stand, to);
  if (found && stand > at + 1) return found;
  if (!found || isDepartment.test(plainAt(line, found.from))) return null;
  if (line.words.isWord('titleWord', plainAt(line, found.from))) return null;
  return isMeeting(line, { from: at, to: found.to }) ? null : found;
}

/** `am Stand von Mozilla`, `en el stand de Mozilla`: the word that follows. */
function afterStand(line: DebriefLine, from: number, to: number): number {
  let at = from;
  while (at < to && isArticle(line, at)) at += 1;
  if (!/^(?:stand|messestand|booth|stall|caseta|puesto|table|desk)$/.test(plainAt(line, at))) return from;
  at += 1;
  return /^(?:von|vom|der|of|de|del|du)$/.test(plainAt(line, at)) ? at + 1 : at;
}

const fromLead =
  /^(?:(?:over )?(?:at|from)|vom|von|bei|beim|aus|desde|(?:de|por) parte de|por|(?:du )?côté|(?:de )?chez|de)(?= )/u;

/** `Vom Fraunhofer IAO war Kim Schubert da`: the organisation first, then a verb and a name. */
export function employerFirst(line: DebriefLine, { from, to }: Range): Range | null {
  if (line.isLowerCase) return null;
  if (isListedFirst(line, { from, to })) return { from, to };
  const plain = line.tokens
    .slice(from, Math.min(to, from + 4))
    .map((token) => token.plain)
    .join(' ');
  const lead = fromLead.exec(plain);
  if (!lead) return null;
  const organisation = employerAt(line, from + lead[0].split(' ').length - 1, to);
  if (!organisation) return null;
  const at = nameBehindVerb(line, organisation.to, to);
  return at === null ? null : organisation;
}

/** `Lumio - Sue Park`, `Siemens: Jonas Weber`: an organisation, and a first and last name in the part after it. */
function isListedFirst(line: DebriefLine, { from, to }: Range): boolean {
  if (from > 0 || to >= line.tokens.length || /[.!?(]/.test(line.tokens[to]?.before ?? '')) return false;
  if (isGivenName(plainAt(line, from)) || line.words.isWord('titleWord', plainAt(line, from))) return false;
  const next = clauseFrom(line, to);
  const isPerson = isGivenName(plainAt(line, to)) || line.words.isWord('titleWord', plainAt(line, to));
  const isFullName = isPerson && next.to - to > 1 && nameEnd(line, to, next.to) === next.to;
  if (!isFullName || isSayingWhere(line, next.to - 1)) return false;
  const found = organisationAt(line, from, to);
  return found?.from === from && found.to === to && to - from < 4 && !isHeadingWord(line, from);
}

/** The first and last name that follow a verb; null if there are none. */
export function nameBehindVerb(line: DebriefLine, from: number, to: number): number | null {
  for (let at = from + 1; at < Math.min(to - 1, from + 5); at += 1) {
    const isName = nameEnd(line, at, to) > at + 1;
    if (isName) return at;
    const token = line.tokens[at];
    if (token?.before !== '' || isCapital(token)) return null;
  }
  return null;
}

/** `Typ namens Stefan von Roche`: somebody, and their name. */
export function someoneCalled(line: DebriefLine, clause: Range): Head | null {
  let at = clause.from;
  while (at < clause.to && isBeforeNoun(line, at)) at += 1;
  if (!line.words.isWord('someoneWord', plainAt(line, at))) return null;
  const naming = namingAt(line, { from: at + 1, to: clause.to });
  const found = naming && namesAt(line, naming.to, false);
  return (
    found && { ...found, clause, opener: { from: clause.from, to: naming.to }, role: null, isAction: false }
  );
}

/** `Le chef de Clara, Bertrand`: the name behind what somebody is to another, in a clause of its own. */
export function superiorName(line: DebriefLine, clause: Range): Head | null {
  if (line.isLowerCase || line.tokens[clause.to]?.before !== ',') return null;
  const at = isArticle(line, clause.from) ? clause.from + 1 : clause.from;
  if (!isSuperior(line, at) || nameEnd(line, at + 2, clause.to) !== clause.to) return null;
  const next = namesAt(line, clause.to, false);
  if (!next || next.end < clauseFrom(line, clause.to).to) return null;
  return { ...next, clause, opener: clause, role: null, isAction: false };
}

/** `jess from the running club is moving to Leeds`, `Die Nina aus dem Yogakurs`: whom a group tells from others. */
export function fromGroup(line: DebriefLine, clause: Range): Head | null {
  const at = isArticle(line, clause.from) && !line.isLowerCase ? clause.from + 1 : clause.from;
  const token = line.tokens[at];
  if (!token || clause.from > 0 || line.isLowerCase || isLowerStop(line, at)) return null;
  if (at === clause.from && isCapital(token)) return null;
  if (at > clause.from && !isCapital(token)) return null;
  const common = ['someoneWord', 'relationWord', 'roleWord', 'groupWord', 'institutionWord'] as const;
  if (common.some((name) => line.words.isWord(name, token.plain))) return null;
  if (!/^(?:from|of|von|vom|aus|de|del|du)$/.test(plainAt(line, at + 1)) || !groupAt(line, at + 2, clause.to))
    return null;
  const name = { from: at, to: at + 1 };
  return { names: [{ name, bracket: null }], end: at + 1, clause, opener: null, role: null, isAction: false };
}
