import { isGermanAction } from './action-verb';
import type { DebriefLine, Range } from './debrief-line';
import { clauseFrom, isCapitalAt, isLowerStop, plainAt } from './debrief-line';
import { fromGroup, someoneCalled, superiorName } from './described';
import {
  afterAdjectives,
  elidedRoleEnd,
  hasNameLater,
  isDative,
  isDoubtful,
  isHeading,
  isHost,
  isTitleAt,
  roleEnd,
} from './heading';
import { nameEnd } from './name';
import type { FoundNames, Head } from './people';
import { namesAt } from './people';
import { isContact } from './tokens';
import { isGivenName } from './words/given-names';

/** The names in a clause; null if it has none. */
export function headIn(line: DebriefLine, clause: Range): Head | null {
  return (
    superiorName(line, clause) ??
    fromGroup(line, clause) ??
    someoneCalled(line, clause) ??
    lowerFrom(line, clause) ??
    findHead(line, clause) ??
    lowerStart(line, clause)
  );
}

const findHead = (line: DebriefLine, clause: Range): Head | null =>
  afterOpener(line, clause) ?? atStart(line, clause) ?? insideClause(line, clause);

/** `aisha from that startup Tarn`: a name in lower case, and where somebody is from. */
function lowerFrom(line: DebriefLine, clause: Range): Head | null {
  const isFrom = /^(?:from|at|@|bei|von|vom|chez|de|del|d'une?)$/.test(plainAt(line, 1));
  return isFrom && !isGivenName(plainAt(line, 2)) ? lowerStart(line, clause) : null;
}

/** `kate m, hr at Bluestone`: a name in lower case at the start of a line that has capitals elsewhere. */
function lowerStart(line: DebriefLine, clause: Range): Head | null {
  const { words } = line;
  const isOther = (index: number): boolean =>
    isLowerStop(line, index) ||
    /^l'/.test(plainAt(line, index)) ||
    words.isWord('openerWord', plainAt(line, index));
  if (clause.from > 0 || line.isLowerCase || isCapitalAt(line, 0) || isOther(0)) return null;
  const found = namesAt({ ...line, isLowerCase: true }, 0, false);
  const [first] = found?.names ?? [];
  if (!found || !first || found.names.length > 1 || first.name.to > 2) return null;
  const next = plainAt(line, found.end);
  const isOwner = plainAt(line, 0).endsWith("'s");
  const isFrom =
    first.name.to === 1 &&
    (/^(?:from|at|@|bei|von|vom|chez|de|del|d'une?)$/.test(next) || words.find('workVerb', next) !== null);
  if (!isOwner && !isFrom && (found.end < clause.to || line.tokens[clause.to]?.before === ':')) return null;
  if (hasNameLater(line, clause.to) || hasProseHeadLater(line, clause.to)) return null;
  return { ...found, clause, opener: null, role: null, isAction: false };
}

/** True if a later clause tells of meeting somebody. */
function hasProseHeadLater(line: DebriefLine, start: number): boolean {
  for (let from = start; from < line.tokens.length; ) {
    const clause = clauseFrom(line, from);
    const head = findHead(line, clause);
    if (head && (head.isAction || head.opener !== null)) return true;
    from = clause.to;
  }
  return false;
}

function afterOpener(line: DebriefLine, clause: Range): Head | null {
  const { words } = line;
  let at = clause.from;
  while (at < clause.to && words.isWord('openerWord', plainAt(line, at))) at += 1;
  if (at === clause.from || at === clause.to) return null;
  if (!words.isWord('openerEndWord', plainAt(line, at - 1)) && !isHave(line, clause.from)) {
    if (!/^(?:with|w|mit|avec|con)$/.test(plainAt(line, at - 1))) return null;
  }
  const start = words.isWord('articleWord', plainAt(line, at)) ? at + 1 : at;
  const found = namesAt(line, start, true) ?? (start > at ? namesAt(line, at, true) : null);
  if (!found) return null;
  const related = relatedName(line, clause, found);
  if (related) return related;
  return { ...found, clause, opener: { from: clause.from, to: at }, role: null, isAction: false };
}

/** `Habe endlich Lea kennengelernt`: German puts the verb of meeting last. */
const isHave = (line: DebriefLine, index: number): boolean =>
  /^(?:habe?|haben|hatten?)$/.test(plainAt(line, index)) && line.language === 'de';

function atStart(line: DebriefLine, clause: Range): Head | null {
  const { words } = line;
  if (isActionStart(line, clause)) return null;
  const hasArticle = words.isWord('articleWord', plainAt(line, clause.from));
  const start = hasArticle ? afterAdjectives(line, clause.from + 1, clause.to) : clause.from;
  const roleTo = hasArticle ? roleEnd(line, start, clause.to) : elidedRoleEnd(line, start);
  const isGiven = hasArticle && isDative(line, start);
  if (hasArticle && roleTo === start && !isGiven && !words.isWord('kinWord', plainAt(line, start)))
    return null;
  const found = withoutObject(line, namesAt(line, roleTo, false));
  if (!found || (!isGiven && isNounStart(line, clause, found))) return null;
  if (isDoubtful(line, clause, found) && hasNameLater(line, clause.to)) return null;
  if (isHeading(line, clause, found)) return null;
  const inner = withName(line, clause, found) ?? relatedName(line, clause, found);
  if (inner) return inner;
  const role = roleTo > start ? { from: start, to: roleTo } : null;
  return { ...found, clause, opener: null, role, isAction: false };
}

const isActionStart = (line: DebriefLine, { from, to }: Range): boolean =>
  line.language !== 'de' &&
  to - from > 1 &&
  line.words.isWord('actionWord', plainAt(line, from)) &&
  !isName(line, from);

const isName = (line: DebriefLine, index: number): boolean =>
  nameEnd(line, index, line.tokens.length) > index && !line.isLowerCase;

/** `Kurzer Plausch mit Tarek`: what comes before "with" is the occasion. */
function withName(line: DebriefLine, clause: Range, { end }: FoundNames): Head | null {
  for (let at = end; at < Math.min(clause.to - 1, end + 3); at += 1) {
    if (line.words.isWord('finiteWord', plainAt(line, at))) return null;
    if (!/^(?:with|w|mit|avec|con)$/.test(plainAt(line, at))) continue;
    const found = namesAt(line, at + 1, true);
    return (
      found && { ...found, clause, opener: { from: clause.from, to: at + 1 }, role: null, isAction: false }
    );
  }
  return null;
}

/** `Yara's friend Malik`, `Yaras Freund Malik`: the name behind what somebody is to another. */
function relatedName(line: DebriefLine, clause: Range, { names }: FoundNames): Head | null {
  const [first] = names;
  if (!first) return null;
  for (let at = first.name.from + 1; at <= first.name.to && at < clause.to; at += 1) {
    if (!/s$/.test(plainAt(line, at - 1)) || !line.words.isWord('relationWord', plainAt(line, at))) continue;
    const found = namesAt(line, at + 1, false);
    return (
      found && { ...found, clause, opener: { from: clause.from, to: at + 1 }, role: null, isAction: false }
    );
  }
  return null;
}

const isTie = (line: DebriefLine, index: number): boolean =>
  line.words.isWord('articleWord', plainAt(line, index - 1)) &&
  (line.words.isWord('relationWord', plainAt(line, index)) ||
    line.words.isWord('roleWord', plainAt(line, index)));

const takesPerson =
  /^(?:anrufen|treffen|fragen|besuchen|einladen|erinnern|danken|kontaktieren|informieren|anschreiben|zurückrufen|ansprechen|gratulieren|wiedersehen|vernetzen)$/;

/** `Nuri Zelt zurückgeben`: the last noun is what the verb is about. */
function withoutObject(line: DebriefLine, found: FoundNames | null): FoundNames | null {
  const [first] = found?.names ?? [];
  if (!found || !first || found.names.length > 1 || line.language !== 'de' || first.bracket) return found;
  const { from, to } = first.name;
  const next = plainAt(line, to);
  const isObject =
    to - from > 1 &&
    line.tokens[to]?.before === '' &&
    isGermanAction(line, to, line.tokens.length) &&
    !takesPerson.test(next);
  const isTitled = line.words.isWord('titleWord', plainAt(line, from)) && to - from === 2;
  return isObject && !isTitled
    ? { names: [{ name: { from, to: to - 1 }, bracket: null }], end: to - 1 }
    : found;
}

/** In German the first word in capitals may be a noun: `Visitenkarten nachbestellen`. */
function isNounStart(line: DebriefLine, clause: Range, { names, end }: FoundNames): boolean {
  const [first] = names;
  if (names.length > 1 || !first) return false;
  const { from, to } = first.name;
  if (
    line.words.isWord('kinWord', plainAt(line, from)) ||
    line.words.isWord('titleWord', plainAt(line, from))
  )
    return false;
  if (line.language === 'de') {
    // "Noah sein Ladekabel zurückgeben": somebody is given something.
    if (/^(?:seine?n?|ihre?n?|das|die|eine?n?)$/.test(plainAt(line, end)) && isCapitalAt(line, end + 1))
      return line.words.isWord('deliverableWord', plainAt(line, from));
    return (
      to - from === 1 &&
      end < clause.to &&
      !isCapitalAt(line, end) &&
      hasAction(line, clause) &&
      !hasFinite(line, clause) &&
      !line.tokens.slice(end, clause.to).some(({ plain }) => takesPerson.test(plain))
    );
  }
  return false;
}

const hasAction = (line: DebriefLine, { from, to }: Range): boolean =>
  line.tokens.slice(from, to).some((_token, index) => isGermanAction(line, from + index, to));

const hasFinite = (line: DebriefLine, { from, to }: Range): boolean =>
  line.tokens.slice(from, to).some(({ plain }) => line.words.isWord('finiteWord', plain));

/** `moving to Leeds`: a place. */
const moving = /^(?:mov(?:es|ed|ing)|relocat(?:es|ed|ing)|travel(?:s|ling)|mud(?:a|ado|arse)|déménage)$/;

/** A name in running text, after a verb or a word such as with. */
function insideClause(line: DebriefLine, clause: Range): Head | null {
  const { words, tokens } = line;
  for (let at = clause.from + 1; at < clause.to; at += 1) {
    const before = plainAt(line, at - 1);
    if (!words.isWord('beforeNameWord', before) && before !== 'chez') continue;
    const start =
      words.isWord('articleWord', plainAt(line, at)) && words.isWord('kinWord', plainAt(line, at + 1))
        ? at + 1
        : at;
    const found = namesAt(line, start, true);
    if (!found || (tokens[start] && isContact(tokens[start]))) continue;
    const isPlace = /^(?:at|de|von|à|a|para|für)$/.test(before) && line.isLowerCase;
    // Romance languages write "Gwen's boss" with the possessor last, and the line is about that person.
    const isWayTo = moving.test(plainAt(line, at - 2));
    const isBeside = /^(?:lado|côté|cerca|près)$/.test(plainAt(line, at - 2)) || isTie(line, at - 2);
    const isAsked = before === 'bei' && (hasAction(line, clause) || isTitleAt(line, at));
    const isHosted = isHost(line, clause, at);
    if (isPlace || isWayTo || (/^(?:at|de|von|bei|chez)$/.test(before) && !isBeside && !isAsked && !isHosted))
      continue;
    if (isTie(line, at - 2) && words.isWord('titleWord', plainAt(line, clause.to))) continue;
    return { ...found, clause, opener: null, role: null, isAction: true };
  }
  return actionObject(line, clause) ?? anyName(line, clause);
}

/** `Turns out Freya and I`: a name among other words. German writes every noun in capitals. */
function anyName(line: DebriefLine, clause: Range): Head | null {
  if (line.isLowerCase) return null;
  if (line.language === 'de') return afterSubject(line, clause);
  for (let at = clause.from + 1; at < clause.to; at += 1) {
    if (
      /^(?:at|@|from|in|of|de|del|en|à|chez|the|to|for|on|la|el|le|by)$/.test(plainAt(line, at - 1)) &&
      !isTitleAt(line, at)
    )
      continue;
    if (line.words.isWord('dayWord', plainAt(line, at))) continue;
    const found = namesAt(line, at, false);
    if (found) return { ...found, clause, opener: null, role: null, isAction: true };
  }
  return null;
}

const modal = /^(?:muss|soll|sollte|will|wollte|möchte)$/;

/** `Muss Rechnung schreiben`, not `Muss Becci noch schreiben`: the noun is what the verb is about. */
const isObjectAt = (line: DebriefLine, at: number, to: number): boolean =>
  line.words.isWord('deliverableWord', plainAt(line, at)) ||
  at + 1 >= to ||
  isCapitalAt(line, at + 1) ||
  isGermanAction(line, at + 1, to);

/** `Am Montag muss ich Sibel Yildiz`: two words in capitals behind the subject. */
function afterSubject(line: DebriefLine, clause: Range): Head | null {
  for (let at = clause.from + 1; at < clause.to; at += 1) {
    if (
      !/^(?:ich|wir|muss|soll|sollte|will|wollte|möchte|ruf|rufe|frag|frage|triff|erinner|erinnere|besuch|besuche)$/.test(
        plainAt(line, at - 1),
      )
    )
      continue;
    const found = namesAt(line, at, false);
    const isModal = modal.test(plainAt(line, at - 1));
    if (isModal && (!isCapitalAt(line, at) || isObjectAt(line, at, clause.to))) continue;
    const isVerb = !/^(?:ich|wir)$/.test(plainAt(line, at - 1));
    const [first] = found?.names ?? [];
    if (!found || !first || (!isVerb && first.name.to - first.name.from < 2)) continue;
    return { ...found, clause, opener: null, role: null, isAction: true };
  }
  return null;
}

/** `Call Lars`, `Tante Rosi anrufen`. */
function actionObject(line: DebriefLine, clause: Range): Head | null {
  const { words } = line;
  let at = clause.from;
  while (at < clause.to - 1 && !words.isWord('actionWord', plainAt(line, at))) at += 1;
  if (!words.isWord('actionWord', plainAt(line, at)) || line.isLowerCase) return null;
  for (let index = at + 1; index < clause.to; index += 1) {
    if (line.language === 'de' || nameEnd(line, index, clause.to) === index) continue;
    if (words.isWord('dayWord', plainAt(line, index))) continue;
    const found = namesAt(line, index, false);
    if (found && index === at + 1) return { ...found, clause, opener: null, role: null, isAction: true };
  }
  return null;
}
