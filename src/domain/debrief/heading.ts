import type { DebriefLine, Range } from './debrief-line';
import { clauseFrom, isCapitalAt, plainAt } from './debrief-line';
import { nameEnd } from './name';
import type { FoundNames } from './people';
import { isAcronym, isCapital } from './tokens';

/** `Relance : Marc Collin`: a word for what to do, in front of a colon. */
export function isHeading(line: DebriefLine, clause: Range, { end }: FoundNames): boolean {
  return (
    end === clause.to &&
    end - clause.from === 1 &&
    line.tokens[end]?.before === ':' &&
    isHeadingWord(line, clause.from)
  );
}

/** True for a word that says what to do, or with whom. */
export function isHeadingWord(line: DebriefLine, index: number): boolean {
  const word = plainAt(line, index);
  return (
    line.words.isWord('deliverableWord', word) || line.words.isWord('actionWord', word) || heading.test(word)
  );
}

const heading =
  /^(?:todo|todos|contact|contacts|kontakte?|nachfassen|wiedervorlage|neu|suivi|rencontres?|seguimiento|contactos?|pendientes?|met|people|leads?)$/;

/** `Speed dating table: Ines Duarte`: one word in capitals, and behind it one that says nothing of a person. */
export function isDoubtful(line: DebriefLine, clause: Range, { names, end }: FoundNames): boolean {
  const [first] = names;
  if (line.language === 'de' || line.isLowerCase || names.length > 1 || !first) return false;
  if (first.name.to - first.name.from > 1 || first.bracket || end >= clause.to) return false;
  const next = plainAt(line, end);
  const telling = [
    'finiteWord',
    'ofWord',
    'workAtWord',
    'andWord',
    'actionWord',
    'roleWord',
    'deliverableWord',
    'joiningWord',
    'dayWord',
  ] as const;
  return !telling.some((name) => line.words.isWord(name, next));
}

/** True if a later clause is a first and last name, and nothing else. */
export function hasNameLater(line: DebriefLine, start: number): boolean {
  for (let from = start; from < line.tokens.length; ) {
    const { to } = clauseFrom(line, from);
    const isNamed = !line.tokens.slice(from, to).some(({ text }) => isAcronym(text));
    if (isNamed && to - from > 1 && nameEnd(line, from, to) === to) return true;
    from = to;
  }
  return false;
}

/** True for Mr, Dr. */
export const isTitleAt = (line: DebriefLine, index: number): boolean =>
  line.words.isWord('titleWord', plainAt(line, index));

const meal =
  /^(?:dinner|lunch|breakfast|brunch|bbq|barbecue|party|tea|apéro|dîner|déjeuner|soirée|raclette|fête|essen|abendessen|mittagessen|frühstück|grillen|kochen|spieleabend|cena|cenar|comida|comer|almuerzo|fiesta|barbacoa|merienda)$/;

/** `Dinner at Olga's`, `dîner chez Caro`, `cena en casa de Marta`: whose home it is. */
export function isHost(line: DebriefLine, { from }: Range, at: number): boolean {
  const before = plainAt(line, at - 1);
  const isMeal = line.tokens.slice(from, at).some(({ plain }) => meal.test(plain));
  if (before === 'at') return /'s$/.test(plainAt(line, nameEnd(line, at, line.tokens.length) - 1));
  if (before === 'de') return plainAt(line, at - 2) === 'casa';
  return isMeal && /^(?:chez|bei)$/.test(before);
}

/** `Dem Felix das Buch zurückgeben`: the article says that somebody is given something. */
export const isDative = (line: DebriefLine, at: number): boolean =>
  line.language === 'de' &&
  /^(?:dem|der)$/.test(plainAt(line, at - 1)) &&
  /^(?:das|die|den|eine?n?)$/.test(plainAt(line, at + 1)) &&
  line.tokens[at + 1]?.before === '' &&
  !['relationWord', 'roleWord', 'someoneWord', 'institutionWord'].some((name) =>
    line.words.isWord(name as 'roleWord', plainAt(line, at)),
  );

/** `meine frühere Chefin Trixi`. */
export function afterAdjectives(line: DebriefLine, from: number, to: number): number {
  let at = from;
  while (
    line.language === 'de' &&
    at < Math.min(to - 1, from + 2) &&
    /^\p{Ll}+e[nrms]?$/u.test(line.tokens[at]?.text ?? '') &&
    !isCapitalAt(line, at)
  )
    at += 1;
  return isCapitalAt(line, at) ? at : from;
}

/** `l'organisateur (Lars)`. */
export const elidedRoleEnd = (line: DebriefLine, at: number): number =>
  /^l'/.test(plainAt(line, at)) && line.words.isWord('roleWord', plainAt(line, at).slice(2)) ? at + 1 : at;

/** The end of what somebody is, in front of the name; the same word if that is not said. */
export function roleEnd(line: DebriefLine, from: number, to: number): number {
  if (from < to && line.words.isWord('roleWord', plainAt(line, from))) return from + 1;
  const [noun, name] = [line.tokens[from], line.tokens[from + 1]];
  // "Der Nachbar Olaf": what somebody is, in front of the name.
  const isNoun =
    line.language === 'de' && noun && name && from + 1 < to && isCapital(noun) && isCapital(name);
  return isNoun || line.words.isWord('relationWord', plainAt(line, from)) ? from + 1 : from;
}
