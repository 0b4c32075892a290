import type { DayLanguage } from '../typed-day/day-words';
import type { Vocabulary } from './debrief-words';
import type { Token } from './tokens';
import { isCapital, isContact } from './tokens';

/** A line in work. Ranges are of its words, with exclusive ends. */
export interface DebriefLine {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: DayLanguage;
  readonly words: Vocabulary;
  /** True if nothing is in capitals, as typed on a phone. */
  readonly isLowerCase: boolean;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The words of a range with single spaces, and the way from a place in that text back to the words. */
export interface RangeText {
  readonly plain: string;
  rangeAt(index: number, length: number): Range;
}

/** Longer clauses are essays. */
const maxPlain = 400;

export function textOf({ tokens }: DebriefLine, { from, to }: Range): RangeText {
  const plain = tokens
    .slice(from, to)
    .map((token) => token.plain)
    .join(' ')
    .slice(0, maxPlain);
  const wordsBefore = (index: number): number => plain.slice(0, index).split(' ').length - 1;
  return {
    plain,
    rangeAt: (index, length) => ({
      from: from + wordsBefore(index),
      to: from + wordsBefore(index + length) + 1,
    }),
  };
}

/** What the line says in a range, as it was typed. */
export function typedText({ text, tokens }: DebriefLine, { from, to }: Range): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && from < to ? text.slice(first.start, last.end) : '';
}

export const plainAt = ({ tokens }: DebriefLine, index: number): string => tokens[index]?.plain ?? '';

/** The range of the words up to the next separation. */
export function clauseFrom({ tokens }: DebriefLine, from: number): Range {
  let to = from + 1;
  while (to < tokens.length && tokens[to]?.before === '') to += 1;
  return { from, to: Math.min(to, tokens.length) };
}

/** Within one clause, unless it is the first word. */
export const isInside = ({ tokens }: DebriefLine, index: number, from: number): boolean =>
  index === from || tokens[index]?.before === '';

/** True for a word that names a place of work or a group: `hospital`, `choir`. */
export const isSayingWhere = (line: DebriefLine, index: number): boolean =>
  line.words.isWord('institutionWord', plainAt(line, index)) ||
  line.words.isWord('groupWord', plainAt(line, index));

export const withoutPossessive = (word: string): string => word.replace(/'s$/, '');

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
  if (stops.some((name) => words.isWord(name, plain)) || isParticiple(line, index)) return true;
  if (words.isWord('finiteWord', plain) || words.find('workVerb', plain)) return true;
  return leadNames.some((name) => words.find(name, plain) !== null);
}

/** `mit ali gekickert`: the verb that ends a German clause. */
export const isParticiple = ({ language, tokens }: DebriefLine, index: number): boolean =>
  language === 'de' &&
  tokens[index + 1]?.before !== '' &&
  /^ge(?!r?[bh]|rn)\p{L}{4,}(?:t|en)$/u.test(tokens[index]?.plain ?? '');

const leadNames = ['internship', 'job', 'client', 'source', 'intro'] as const;

/** False behind the last word, too. */
export const isCapitalAt = ({ tokens }: DebriefLine, index: number): boolean => {
  const token = tokens[index];
  return token !== undefined && isCapital(token);
};

/** The clauses of a line, by its separators. */
export function clausesOf(line: DebriefLine): readonly Range[] {
  const clauses: Range[] = [];
  for (let from = 0; from < line.tokens.length; ) {
    const clause = clauseFrom(line, from);
    clauses.push(clause);
    from = clause.to;
  }
  return clauses;
}
