import type { DayLanguage } from '../typed-day/day-words';
import type { Vocabulary } from './debrief-words';
import type { Token } from './tokens';

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
