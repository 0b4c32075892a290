import type { DayWords } from './day-words';
import type { Unit } from './reading';

type Groups = Readonly<Record<string, string | undefined>>;

/** The entries of the words that are patterns for whole texts. */
export type PatternName = {
  [Name in keyof DayWords]: DayWords[Name] extends RegExp | readonly RegExp[] ? Name : never;
}[keyof DayWords];

/** A length of time: the groups of `@`. */
export interface Amount {
  readonly count: number;
  readonly unit: Unit;
}

export interface Phrases {
  /** The groups of the first pattern that is the whole text; null if none is. */
  match(name: PatternName, text: string): Groups | null;
  /** The distance from today of a single phrase, such as tomorrow. */
  near(text: string): Amount | null;
  amountOf(groups: Groups): Amount | null;
  /** The number of the group `count`, else 1. */
  countOf(groups: Groups): number;
}

const anyOf = (patterns: readonly RegExp[]): string => patterns.map(({ source }) => source).join('|');

/** Compiles the patterns of a language at their first use. */
export function createPhrases(words: DayWords): Phrases {
  const numbers = Object.keys(words.numbers).join('|');
  const full = anyOf(words.units.map(([unit]) => unit));
  const short = anyOf(words.units.map(([, abbreviation]) => abbreviation));
  const count = String.raw`(?<count>\d{1,4}|${numbers})`;
  // An abbreviation after a number in words would make a date of the word "ad".
  const amount = String.raw`(?<count>\d{1,4}(?= ?(?:${full}|${short})(?!\p{L}))|(?:${numbers})(?= (?:${full})(?!\p{L}))) ?(?<unit>${full}|${short})`;
  const compile = ({ source }: RegExp): RegExp => {
    const filled = source.replace('#', count).replace('@', amount).replace('~', '(?<base>.+?)');
    return new RegExp(`^(?:${filled})$`, 'u');
  };

  const compiled = new Map<PatternName, readonly RegExp[]>();
  const patternsOf = (name: PatternName): readonly RegExp[] => {
    const known = compiled.get(name) ?? [words[name]].flat().map(compile);
    compiled.set(name, known);
    return known;
  };

  let near: readonly (readonly [RegExp, Amount])[] | null = null;
  const nearPatterns = () => {
    near ??= words.near.map(([phrase, count, unit]) => [compile(phrase), { count, unit }]);
    return near;
  };
  const units = words.units.map(
    ([long, abbreviation, unit]) => [new RegExp(`^(?:${anyOf([long, abbreviation])})$`, 'u'), unit] as const,
  );

  const countOf = ({ count: text }: Groups): number => {
    if (text === undefined) return 1;
    return words.numbers[text] ?? Number(text);
  };
  return {
    match: (name, text) => {
      for (const pattern of patternsOf(name)) {
        const found = pattern.exec(text);
        if (found) return found.groups ?? {};
      }
      return null;
    },
    near: (text) => nearPatterns().find(([phrase]) => phrase.test(text))?.[1] ?? null,
    countOf,
    amountOf: (groups) => {
      const { unit: text = '' } = groups;
      const unit = units.find(([name]) => name.test(text));
      return unit ? { count: countOf(groups), unit: unit[1] } : null;
    },
  };
}
