import type { DebriefLine, Range } from './debrief-line';
import { isCapitalAt, plainAt } from './debrief-line';
import type { Draft } from './draft';
import { calledAt, isFormer, organisationAt } from './organisation';
import { isContact } from './tokens';
import { isDepartment } from './words/departments';

/** Words between a job and where it is. */
const strongAt = /^(?:at|@|bei|beim|chez)$/;
const anyAt = /^(?:at|@|from|of|bei|beim|von|vom|der|chez|à|de|du|en|del)$/;

const isAt = (line: DebriefLine, index: number, words: RegExp): boolean =>
  words.test(plainAt(line, index)) && line.tokens[index]?.before === '';

/** True for a word between a person and where they work. */
export const isOrigin = (line: DebriefLine, index: number): boolean =>
  line.words.isWord('ofWord', plainAt(line, index)) || line.words.isWord('workAtWord', plainAt(line, index));

/** The organisation after a word such as at, in capitals unless nothing is. */
function employerBehind(line: DebriefLine, index: number, to: number): Range | null {
  const found = organisationAt(line, index + 1, to);
  if (!found || isDepartment.test(plainAt(line, found.from))) return null;
  const isNamed =
    line.isLowerCase || line.tokens.slice(found.from, found.to).some(({ text }) => /\p{Lu}/u.test(text));
  return isNamed ? found : null;
}

const team = /^(?:team|teams|crew|squad|equipo|(?:l')?équipe|\p{L}*team)$/u;
const unit =
  /^(?:service|services|direction|département|dpt|pôle|department|dept|division|unit|abteilung|bereich|departamento|área|dirección|servicio)$/;
const those = /^(?:folks|people|guys|lot|leute|leuten|gens|ceux|celles|gente|los|las)$/;

/** `the mobility team at Bosch`, `RRHH en Mercadona`, `du service achats de Fnac`: a team, and whose it is. */
export function teamEmployer(line: DebriefLine, from: number, to: number): Range | null {
  for (let index = from; index < Math.min(to - 2, from + 4); index += 1) {
    if (index > from && line.tokens[index]?.before !== '') return null;
    const plain = plainAt(line, index);
    if (isFormer(plain)) return null;
    const isUnit = unit.test(plain);
    if (!isUnit && !team.test(plain) && !isDepartment.test(plain) && !those.test(plain)) continue;
    // "service achats de Fnac", "Team Payments bei Zalando": the name of the team.
    for (let at = index + 1; at < Math.min(to - 1, index + (isUnit || team.test(plain) ? 4 : 2)); at += 1) {
      const found = isAt(line, at, anyAt) ? employerBehind(line, at, to) : null;
      if (found) return found;
    }
  }
  return null;
}

const ownBusiness =
  /^(?:runs|has|owns|is building|building|started|starts|hat|führt|gründet|baut|tient|a|monte|lance|dirige|tiene|monta|lleva) .*(?:studio|start-?up|fintech|company|firm|agency|agence|agencia|agentur|shop|business|brewery|bakery|atelier|boutique|entreprise|boîte|taller|tienda|empresa|laden|firma|werkstatt|brauerei|bäckerei)/iu;

/** `runs a ceramics studio, Clay & Ash`: what it is called takes the place of what it is. */
export function isNameOfBusiness({ line, current }: Draft, clause: Range): boolean {
  const owners = current.filter(({ facts }) => ownBusiness.test(facts.at(-1) ?? ''));
  if (owners.length === 0 || !isCapitalAt(line, clause.from)) return false;
  const found = organisationAt(line, clause.from, clause.to);
  if (found?.to !== clause.to) return false;
  for (const owner of owners) owner.organisation = null;
  return true;
}

/** An employer in a part of its own. */
export const listedEmployer = (line: DebriefLine, { from, to }: Range): Range | null =>
  calledAt(line, from, to) ?? teamEmployer(line, from, to);

const now =
  /^(?:now|currently|jetzt|nun|inzwischen|mittlerweile|aktuell|ahora|actualmente|maintenant|désormais|actuellement)$/;

const move =
  /^(?:moved|switched|went|jumped|changed|wechselt|gewechselt|ist|passée?|parti|partie|pasó|pasado|cambió|saltó)$/;

/** `moved from Sony to Arm`: the second of two organisations. */
function movedTo(line: DebriefLine, { from, to }: Range): Range | null {
  for (let at = from; at < to - 3; at += 1) {
    if (!/^(?:from|von|vom|de|del|du)$/.test(plainAt(line, at)) || !move.test(plainAt(line, at - 1)))
      continue;
    for (let index = at + 2; index < Math.min(to - 1, at + 5); index += 1) {
      if (isCapitalAt(line, at + 1) && /^(?:to|zu|zur|zum|à|a|al|chez)$/.test(plainAt(line, index)))
        return employerBehind(line, index, to);
    }
  }
  return null;
}

/** `used to be at Aldi, now runs sales at Lidl`: where somebody works now; null if nothing speaks of now. */
export function currentEmployer(line: DebriefLine, { from, to }: Range): Range | null {
  const moved = movedTo(line, { from, to });
  if (moved) return moved;
  let at = from;
  while (at < to && !now.test(plainAt(line, at))) at += 1;
  if (at + 1 >= to) return null;
  if (isCapitalAt(line, at + 1) && line.language !== 'de') return employerBehind(line, at, to);
  for (let index = at + 1; index < to - 1; index += 1) {
    const found = isAt(line, index, anyAt) ? employerBehind(line, index, to) : null;
    if (found && !laterEmployer(line, found, to)) return found;
  }
  return null;
}

/** `leads growth @Pawprint`: in capitals it is the name of an organisation, else that of an account. */
export function handleIn(line: DebriefLine, { from, to }: Range): Range | null {
  for (let index = from; index < to; index += 1) {
    const token = line.tokens[index];
    if (token && /^@\p{Lu}/u.test(token.text) && !isContact(token)) return organisationAt(line, index, to);
  }
  return null;
}

/** `leads the lab in Jena at Zeiss`: an organisation that follows what seemed to be one. */
export function laterEmployer(line: DebriefLine, { from, to }: Range, end: number): Range | null {
  const before = plainAt(line, from - 1);
  const isOfPlace = /^(?:in|de|d'|en|of)$/.test(before) || !isCapitalAt(line, to - 1);
  for (let index = to; index < Math.min(end - 1, to + 3); index += 1) {
    if (line.tokens[index]?.before !== '') return null;
    const isStrong =
      strongAt.test(plainAt(line, index)) || (isOfPlace && /^(?:en|à)$/.test(plainAt(line, index)));
    const found = isStrong ? employerBehind(line, index, end) : null;
    if (found) return found;
  }
  return null;
}
