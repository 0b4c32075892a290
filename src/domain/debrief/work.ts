import type { DebriefLine, Range } from './debrief-line';
import { isParticiple, plainAt, textOf, typedText } from './debrief-line';
import type { Draft } from './draft';
import { entriesInWork, setField } from './draft';
import { currentEmployer, handleIn, laterEmployer, listedEmployer } from './employer';
import { isMeeting } from './meeting';
import { groupAt, organisationAt } from './organisation';
import { isOrganisation } from './people';
import type { ClauseContext, Rule } from './rule';
import { giveText, isAbout, named } from './rule';
import { isAcronym } from './tokens';
import { isCity } from './words/cities';
import { isDepartment } from './words/departments';

/** Verbs whose object can be an organisation. */
const takesOrganisation =
  /^(?:leaving|left|leaves|quits?|leave|join|joined|joining|joins|founded|co-?founded|started|runs|owns|heads|leads|quitter|quitte|rejoindre|rejoint|dirige|gère|possède|préside|fondé|cofondé|monté|verlassen|verlässt|leitet|führt|gründet|gründete|dejar|deja|dirige|preside|fundó|montó|lleva)$/;

/** An organisation after a word such as at: `he runs infra at Papaya Systems`, `product designer at Brightside`. */
export const workRule: Rule = (draft, range, context) => {
  const { line } = draft;
  const { words } = line;
  let isWork = false;
  for (let index = range.from; index < range.to - 1; index += 1) {
    const plain = plainAt(line, index);
    if (takesOrganisation.test(plain)) {
      const found = organisationAt(line, index + 1, range.to);
      // "leitet das Design bei N26": the organisation comes later.
      const isLater =
        found !== null &&
        (/^(?:at|@|bei|chez|en)$/.test(plainAt(line, found.to)) ||
          laterEmployer(line, found, range.to) !== null);
      isWork ||= isLater;
      if (found && !isLater) {
        addOrganisation(draft, found);
        return factRule(draft, range, context) || true;
      }
    }
    const isFor = /^(?:for|für|pour|para)$/.test(plain);
    if (isFor && !words.find('workVerb', plainAt(line, index - 1))) continue;
    const isAt = words.isWord('workAtWord', plain) || words.isWord('ofWord', plain);
    if (
      isAt &&
      (isWork || (index === range.from && words.isWord('ofWord', plain)) || /^(?:at|@|bei|chez)$/.test(plain))
    ) {
      const found = organisationAt(line, index + 1, range.to);
      // "works with Yumi at Rakuten": the organisation comes later.
      const isWith = /^(?:with|mit|avec|con)$/.test(plain);
      if (isWith && found && words.isWord('workAtWord', plainAt(line, found.to))) continue;
      if (found && laterEmployer(line, found, range.to)) continue;
      if (
        found &&
        draft.fields[found.from] !== 'person' &&
        !isDepartment.test(plainAt(line, found.from)) &&
        !/^(?:teilzeit|vollzeit|elternzeit|rente|urlaub|ferien|ausland)$/.test(plainAt(line, found.from)) &&
        !isMeeting(line, { from: index, to: found.to })
      ) {
        setRoleBefore(draft, { from: range.from, to: index });
        addOrganisation(draft, found);
        return true;
      }
    }
    isWork ||= isWorkSaid(line, range, index, context);
  }
  return false;
};

/** True for a word after which an organisation may follow. */
function isWorkSaid(line: DebriefLine, range: Range, index: number, context: ClauseContext): boolean {
  const { words } = line;
  const plain = plainAt(line, index);
  return (
    (words.isWord('roleWord', plain) &&
      !(isAbout(line, range) && !words.find('workVerb', plainAt(line, range.from)))) ||
    words.find('workVerb', plain) !== null ||
    /^(?:both|beide|tous|toutes|ambos|ambas|deux|dos|team|same|all|people|folks|leute|gens|personas)$/.test(
      plain,
    ) ||
    isUnknownRole(line, { from: range.from, to: index + 1 }, context)
  );
}

/** `monteur à Arte`: in a list, words in lower case before a word such as at say what somebody is. */
function isUnknownRole(line: DebriefLine, { from, to }: Range, { isListed }: ClauseContext): boolean {
  if (!isListed || line.isLowerCase || line.language === 'de' || to - from > 3) return false;
  if (isAbout(line, { from, to })) return false;
  const others = [
    'institutionWord',
    'deliverableWord',
    'actionWord',
    'joiningWord',
    'dayWord',
    'noNameWord',
  ] as const;
  return line.tokens
    .slice(from, to)
    .every(({ text, plain }) => text === plain && !others.some((name) => line.words.isWord(name, plain)));
}

export function addOrganisation(draft: Draft, range: Range): void {
  const text = typedText(draft.line, range).replace(/^(?:@|[ld]['’])(?=\p{L})/iu, '');
  giveText(draft, range, 'organisation', text);
}

/** The role that ends where the range ends, such as `works nights as a nurse`. */
function setRoleBefore(draft: Draft, { from, to }: Range): void {
  const { line } = draft;
  const { words } = line;
  let start = from;
  for (let index = from; index < to; index += 1) {
    const plain = plainAt(line, index);
    if (words.isWord('asWord', plain) || words.isWord('articleWord', plain) || words.find('workVerb', plain))
      start = index + 1;
    else if (words.find('aboutStart', plain) || /^(?:is|ist|est|es)$/.test(plain)) start = index + 1;
  }
  const hasRole = line.tokens.slice(start, to).some(({ plain }) => words.isWord('roleWord', plain));
  if (hasRole) addRole(draft, { from: start, to });
}

function addRole(draft: Draft, range: Range): void {
  const from = draft.line.words.isWord('articleWord', plainAt(draft.line, range.from))
    ? range.from + 1
    : range.from;
  giveText(draft, { from, to: range.to }, 'role');
}

const longestRole = 6;

const legalForm = /^(?:ag|gmbh|kg|ug|ohg|e\.v|se|sarl|sas|sa|sl|srl|inc|ltd|llc|plc|corp|co)$/;

/** `Bergbahn AG` is an organisation, whatever else its words mean. */
export const legalFormRule: Rule = (draft, range) => {
  const { line } = draft;
  if (!legalForm.test(plainAt(line, range.to - 1)) || !isOrganisation(line, range)) return false;
  addOrganisation(draft, range);
  return true;
};

export const relationRule: Rule = (draft, range) => {
  const { line } = draft;
  const start = line.words.isWord('articleWord', plainAt(line, range.from)) ? range.from + 1 : range.from;
  const isSingle = /^\p{Lu}/u.test(line.tokens[start]?.text ?? '') && line.language !== 'de';
  if (draft.current.length === 0 || isSingle || !line.words.isWord('relationWord', plainAt(line, start)))
    return false;
  // "partner at the law firm Dunmore": what one is at work.
  const isPost =
    line.words.isWord('roleWord', plainAt(line, start)) && isAtWork(line, { from: start + 1, to: range.to });
  if (isPost) return false;
  setField(draft, range, 'fact');
  for (const entry of entriesInWork(draft)) entry.facts.push(typedText(line, range));
  return true;
};

const isAtWork = (line: DebriefLine, { from, to }: Range): boolean =>
  line.words.isWord('workAtWord', plainAt(line, from)) && organisationAt(line, from + 1, to) !== null;

export const roleRule: Rule = (draft, range, { isListed }) => {
  const { line } = draft;
  const { from, to } = range;
  if (to - from > longestRole || isAbout(line, range)) return false;
  const isRole = (index: number): boolean => line.words.isWord('roleWord', plainAt(line, index));
  const start = line.words.isWord('articleWord', plainAt(line, from)) ? from + 1 : from;
  const isTeam = isListed && to - start === 1 && isDepartment.test(plainAt(line, start));
  if (!isTeam && !isRole(start) && !isRole(to - 1)) return false;
  const employer = isRole(start) ? employerAt(line, { from: start + 1, to }) : null;
  if (employer && draft.fields[employer.from] !== 'person') {
    addRole(draft, { from: start, to: employer.from });
    addOrganisation(draft, employer);
    return true;
  }
  addRole(draft, { from: start, to });
  return true;
};

/** `CTO Paystack`, `Studentin TU Berlin`: the organisation directly behind the role. */
function employerAt(line: DebriefLine, range: Range): Range | null {
  if (range.from >= range.to) return null;
  const text = line.tokens[range.from]?.text ?? '';
  const isSchool = /^(?:tu|uni|eth|fh|hu|fu|rwth|mit|lmu)$/.test(plainAt(line, range.from));
  const isOwn = isSchool || (line.language !== 'de' && /^\p{Lu}/u.test(text)) || isAcronym(text);
  const isRole = line.words.isWord('roleWord', plainAt(line, range.from));
  if (!isOwn || isRole || isDepartment.test(plainAt(line, range.from))) return null;
  if (isSchool) return range;
  const found = organisationAt(line, range.from, range.to);
  return found && found.from === range.from && found.to === range.to ? found : null;
}

export const organisationRule: Rule = (draft, range, { isListed }) => {
  const { line } = draft;
  const { from, to } = range;
  if (
    !isListed ||
    draft.current.length === 0 ||
    draft.current.every(({ organisation }) => organisation !== null)
  )
    return false;
  if (isOfPerson(draft, range) || (to - from === 1 && isParticiple(line, from))) return false;
  if (to - from > longestRole || isAbout(line, range) || isFormer.test(plainAt(line, from))) return false;
  if (/^\d{1,2}[./-]\d/.test(plainAt(line, from)) || isDated(line, range)) return false;
  if (isCity(plainAt(line, to - 1)) && (to - from === 1 || /^(?:in|en|à)$/.test(plainAt(line, to - 2))))
    return false;
  const isArticle =
    line.words.isWord('articleWord', plainAt(line, from)) && line.tokens[from]?.text === plainAt(line, from);
  if (isArticle && !line.isLowerCase && /^\p{Ll}/u.test(line.tokens[from + 1]?.text ?? '')) return false;
  const hasCapital = line.tokens.slice(from, to).some(({ text }) => /\p{Lu}|\p{Lo}/u.test(text));
  const isFrom = line.words.isWord('ofWord', plainAt(line, from)) && to - from > 1;
  // In French and Spanish an organisation may begin with a common noun: `cabinet Durand`.
  const isInstitution = to - from < 4 && line.words.isWord('institutionWord', plainAt(line, from));
  const isName =
    isInstitution ||
    (line.language === 'fr' || line.language === 'es' ? hasCapital : beginsAsName(draft, range));
  if (!line.isLowerCase && !isName) return false;
  if (line.words.isWord('noNameWord', plainAt(line, from)) && !hasCapital && !isFrom) return false;
  addOrganisation(draft, isFrom ? { from: from + 1, to } : range);
  return true;
};

/** `Geburtstag am 20.` */
const isDated = ({ tokens }: DebriefLine, { from, to }: Range): boolean =>
  tokens
    .slice(from + 1, to)
    .some(
      ({ plain }, index) =>
        /^\d/.test(plain) && /^(?:am|um|on|at|le|el|à|a|ab|im)$/.test(tokens[from + index]?.plain ?? ''),
    ) || /^(?:geburtstag|birthday|cumpleaños|cumple|anniversaire|anniv)$/.test(tokens[from]?.plain ?? '');

/** `Ex Google`: where somebody no longer works. */
const isFormer = /^(?:ex|former|formerly|ehemals|früher|vormals|anciennement|antes|exempleado)$/;

/** A capital or a digit in the first word that is no article or preposition: `hosts theses in Brno` names no organisation. */
function beginsAsName({ line }: Draft, { from, to }: Range): boolean {
  let at = from;
  while (
    at < to - 1 &&
    (line.words.isWord('articleWord', plainAt(line, at)) || line.words.isWord('ofWord', plainAt(line, at)))
  )
    at += 1;
  return /\p{Lu}|\p{Lo}|\d/u.test(line.tokens[at]?.text ?? '');
}

const isNow = /\b(?:now|jetzt|nun|ahora|maintenant)\b/;

/** `used to be at Continental`: kept as a fact, and no organisation. */
export const formerRule: Rule = (draft, range) => {
  const { line } = draft;
  const { plain } = textOf(line, range);
  if (draft.current.length === 0 || line.words.find('formerly', plain) === null || isNow.test(plain))
    return false;
  setField(draft, range, 'fact');
  for (const entry of named(draft, range)) entry.facts.push(typedText(line, range));
  return true;
};

/** `now runs sales at Lidl`, `RRHH en Mercadona`: where somebody works, in words that say nothing else of them. */
export const employerRule: Rule = (draft, range, context) => {
  const { line } = draft;
  if (draft.current.length === 0 || draft.current.every(({ organisation }) => organisation !== null))
    return false;
  const current = currentEmployer(line, range);
  const found = current ?? handleIn(line, range) ?? (context.isListed ? listedEmployer(line, range) : null);
  if (!found || draft.fields[found.from] === 'person') return false;
  if (!current) setRoleBefore(draft, { from: range.from, to: found.from - 1 });
  addOrganisation(draft, found);
  if (line.words.find('formerly', textOf(line, range).plain)) factRule(draft, range, context);
  return true;
};

/** `kalle zieht nach kiel`: begins with the name of somebody in the line. */
const isOfPerson = ({ line, entries }: Draft, { from, to }: Range): boolean =>
  to - from > 1 && entries.some(({ person }) => person?.toLowerCase().split(' ')[0] === plainAt(line, from));

export const factRule: Rule = (draft, range) => {
  if (!isAbout(draft.line, range) && !isOfPerson(draft, range)) return false;
  setField(draft, range, 'fact');
  for (const entry of named(draft, range)) entry.facts.push(typedText(draft.line, range));
  return true;
};

/** `email Nina at Oslo Metro about the tender`: where somebody works, within a promise. */
export function addWorkplace(draft: Draft, { from, to }: Range): void {
  const { line } = draft;
  if (line.tokens[from]?.before !== '' || !isFromWord.test(plainAt(line, from))) return;
  const group = isOriginWord.test(plainAt(line, from)) ? groupAt(line, from + 1, to) : null;
  if (group) addOrganisation(draft, group);
  if (line.isLowerCase || group) return;
  const found = organisationAt(line, from + 1, to);
  if (found && !isMeeting(line, { from, to: found.to })) addOrganisation(draft, found);
}

/** Words between a person and the group they are from. */
export const isOriginWord = /^(?:from|of|von|vom|aus|de|del|du)$/;
const isFromWord = /^(?:at|from|of|@|bei|von|vom|chez|de|del)$/;
