import { nameKey } from './person';

/** Somebody whom a typed name may mean. */
export interface Nameable<Id> {
  readonly id: Id;
  /** All names that mean this person. */
  readonly names: readonly string[];
  /** Part of the event that is written of. */
  readonly isHere: boolean;
}

/** All whom a name may mean, the likeliest first, and the one who is surely meant. */
export interface MeantBy<Id> {
  readonly meant: Id | null;
  readonly candidates: readonly Id[];
}

/** Names by their words, so that many names can be looked up among thousands. */
export function createNameFinder<Id>(people: Iterable<Nameable<Id>>): (name: string) => MeantBy<Id> {
  const byWord = new Map<string, Set<Nameable<Id>>>();
  for (const person of people) {
    for (const word of person.names.flatMap(wordsOf)) {
      const same = byWord.get(word);
      if (same) same.add(person);
      else byWord.set(word, new Set([person]));
    }
  }
  return (name) => {
    const words = wordsOf(name);
    const [first] = words;
    const all = first === undefined ? [] : [...(byWord.get(first) ?? [])];
    return meantAmong(
      name,
      all.filter(({ names }) => names.some((one) => hasAll(wordsOf(one), words))),
    );
  };
}

/**
 * Among those at the event a part of the name is enough. Of all others only the whole name is sure, because another Jonas may
 * be meant; they are offered.
 */
function meantAmong<Id>(name: string, fitting: readonly Nameable<Id>[]): MeantBy<Id> {
  const isWhole = ({ names }: Nameable<Id>): boolean => names.some((one) => nameKey(one) === nameKey(name));
  const groups = [
    fitting.filter((one) => one.isHere && isWhole(one)),
    fitting.filter((one) => one.isHere && !isWhole(one)),
    fitting.filter((one) => !one.isHere && isWhole(one)),
  ];
  const others = fitting.filter((one) => !one.isHere && !isWhole(one));
  const surest = groups.find((group) => group.length > 0) ?? [];
  const [only, ...more] = surest;
  return {
    meant: only && more.length === 0 ? only.id : null,
    candidates: [...groups.flat(), ...others].map(({ id }) => id),
  };
}

const wordsOf = (name: string): readonly string[] =>
  nameKey(name)
    .split(/[\s.]+/)
    .filter((word) => word !== '');

const hasAll = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((word) => words.includes(word));
