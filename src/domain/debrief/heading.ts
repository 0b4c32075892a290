import type { DebriefLine, Range } from './debrief-line';
import { clauseFrom, plainAt } from './debrief-line';
import { nameEnd } from './name';
import type { FoundNames } from './people';

/** `Relance : Marc Collin`: a word for what to do, in front of a colon. */
export function isHeading(line: DebriefLine, clause: Range, { end }: FoundNames): boolean {
  const word = plainAt(line, clause.from);
  return (
    end === clause.to &&
    end - clause.from === 1 &&
    line.tokens[end]?.before === ':' &&
    (line.words.isWord('deliverableWord', word) ||
      line.words.isWord('actionWord', word) ||
      heading.test(word))
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
    if (to - from > 1 && nameEnd(line, from, to) === to) return true;
    from = to;
  }
  return false;
}
