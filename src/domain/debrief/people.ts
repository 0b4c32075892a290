import type { DebriefLine, Range } from './debrief-line';
import { clauseFrom, plainAt } from './debrief-line';
import { nameEnd } from './name';
import { organisationAt } from './organisation';

/** A name in a line, and the text in brackets that follows it. */
export interface FoundName {
  readonly name: Range;
  readonly bracket: Range | null;
}

export interface FoundNames {
  readonly names: readonly FoundName[];
  /** The word after them. */
  readonly end: number;
}

/** Where a line names its persons. */
export interface Head extends FoundNames {
  readonly clause: Range;
  /** The words before the names that say how: `had a long chat with`. */
  readonly opener: Range | null;
  /** The words before the names that say what they are: `the organiser`. */
  readonly role: Range | null;
  /** True if the whole clause is one promise, such as `mail Ivo by Friday`. */
  readonly isAction: boolean;
}

/** The names from a word on: one, or several joined by "and", by commas with a last "and", or by strokes. */
export function namesAt(line: DebriefLine, start: number, hasOpener: boolean): FoundNames | null {
  const first = oneAt(line, start);
  if (!first) return null;
  const names = [first.found];
  let { end } = first;
  for (;;) {
    const next =
      joinedName(line, end, hasOpener || names.length > 1 || isShort(first.found)) ??
      listedNames(line, end, hasOpener || isShort(first.found));
    if (!next) return { names, end };
    for (const found of next.names) names.push(found);
    end = next.end;
  }
}

const isShort = ({ name }: FoundName): boolean => name.to - name.from === 1;

function oneAt(line: DebriefLine, start: number): { readonly found: FoundName; readonly end: number } | null {
  const { length } = line.tokens;
  const nameTo = nameEnd(line, start, length);
  if (nameTo === start) return null;
  const name = { from: start, to: nameTo };
  if (line.tokens[nameTo]?.before !== '(') return { found: { name, bracket: null }, end: nameTo };
  const bracket = clauseFrom(line, nameTo);
  return { found: { name, bracket }, end: bracket.to };
}

/** A sign is more often part of an organisation: `Lars, Blech & Söhne`. */
const isWordAnd = (line: DebriefLine, index: number): boolean =>
  isAnd(line, index) && /\p{L}/u.test(plainAt(line, index));

const isAnd = (line: DebriefLine, index: number): boolean =>
  line.words.isWord('andWord', plainAt(line, index));

/** `and Bo`, `/ Bo`, `+ Bo`, and `from Acme and Bo` is not among them. */
function joinedName(line: DebriefLine, at: number, mayJoin: boolean): FoundNames | null {
  const before = line.tokens[at]?.before ?? '';
  const isStroke = before === '/' || before === '+' || before === '&';
  if (!isStroke && !isAnd(line, at)) return null;
  const start = afterTie(line, isStroke ? at : at + 1);
  const next = oneAt(line, start);
  if (!next || (isStroke && line.tokens[at]?.before !== '+' && !mayJoin)) return null;
  // "Tallow & Finch" after a comma is an organisation; "Theo and I" are one person.
  return { names: [next.found], end: next.end };
}

/** `and his wife Nadia`, `y con Pedro`: the word after what stands in front of a second name. */
function afterTie(line: DebriefLine, start: number): number {
  const { words } = line;
  const at = /^(?:with|mit|avec|con|à|a)$/.test(plainAt(line, start)) ? start + 1 : start;
  const isOwn = words.isWord('articleWord', plainAt(line, at)) || possessive.test(plainAt(line, at));
  const noun = isOwn ? at + 1 : at;
  const isRelation =
    words.isWord('relationWord', plainAt(line, noun)) && line.tokens[noun + 1]?.before === '';
  return isRelation ? noun + 1 : at;
}

const possessive =
  /^(?:his|her|their|seine?[mnr]?|ihre?[mnr]?|meine?[mnr]?|son|sa|ses|leurs?|sus?|my|mon|ma|mi)$/;

/** `, Ben and Cara`: a list whose last name comes after "and". */
function listedNames(line: DebriefLine, at: number, mayList: boolean): FoundNames | null {
  const names: FoundName[] = [];
  let end = at;
  while (mayList && line.tokens[end]?.before === ',') {
    const isLast = isWordAnd(line, end);
    const next = oneAt(line, isLast ? end + 1 : end);
    if (!next) return null;
    names.push(next.found);
    end = next.end;
    if (isLast) return { names, end };
    if (isWordAnd(line, end) && line.tokens[end]?.before === '') {
      const last = oneAt(line, end + 1);
      if (!last) return null;
      names.push(last.found);
      return { names, end: last.end };
    }
  }
  return null;
}

/** True if a clause is an organisation and nothing else. */
export function isOrganisation(line: DebriefLine, { from, to }: Range): boolean {
  const found = organisationAt(line, from, to);
  return found !== null && found.to === to;
}
