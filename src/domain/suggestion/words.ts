import type { Form, Kind } from '../marking/kind';
import { isFormOf, kinds, networkingForms, socialForms } from '../marking/kind';
import type { Result } from '../result';
import { failure, success } from '../result';
import { listOf, number, object, oneOf, orNull, readShape, type Shape, text } from '../shape';

/** Phrases that speak for one kind, and perhaps for one form of it. */
export interface WordGroup {
  readonly kind: Kind;
  readonly form: Form | null;
  /**
   * Log-odds that a phrase adds to its kind: 1 is a hint, 2 is clear, 3 is strong. 0 says nothing, and so keeps a
   * word from being taken for a compound (`manifest` is no `*fest`).
   */
  readonly weight: number;
  /**
   * Whole words in any case, with or without their accents. A single word may begin or end with `*` to stand for
   * compounds: `*abend`, `geburtstags*`. Exact phrases win over compounds, longer ones over shorter ones.
   */
  readonly phrases: readonly string[];
}

/** What the words of one language say, by where they stand. */
export interface WordList {
  readonly language: string;
  /** For titles, categories and descriptions. */
  readonly titles: readonly WordGroup[];
  /** For locations. */
  readonly places: readonly WordGroup[];
  /** For names of calendars: a calendar ‘Workshop’ is not full of workshops. */
  readonly calendars: readonly WordGroup[];
}

/** One list a language; all of them hold at once, since a calendar mixes languages. */
export type WordLists = readonly WordList[];

export const maximumWeight = 4;

/** Reads the parsed JSON files, as a list; the error says in a sentence which entry is wrong. */
export function parseWordLists(json: unknown): Result<WordLists, string> {
  const lists = readShape(listOf(wordListShape), json);
  if (!lists.ok) return lists;
  for (const list of lists.value) {
    for (const group of [...list.titles, ...list.places, ...list.calendars]) {
      const problem = problemOf(group);
      if (problem !== null) return failure(`${list.language}: ${problem}`);
    }
  }
  return success(lists.value);
}

/** What the shape alone cannot say. */
function problemOf({ kind, form, weight, phrases }: WordGroup): string | null {
  if (form !== null && !isFormOf(kind, form)) return `${kind} has no form ${form}`;
  if (weight < 0 || weight > maximumWeight)
    return `the weight ${weight} is not between 0 and ${maximumWeight}`;
  const odd = phrases.find((phrase) => !phraseShape.test(phrase));
  return odd === undefined
    ? null
    : `the phrase '${odd}' is no word, no words and no word with a * at one end`;
}

const phraseShape = /^(?:[^*]*[^*\s][^*]*|\*[^*\s]+|[^*\s]+\*)$/;

const groupShape: Shape<WordGroup> = object({
  kind: oneOf(kinds),
  form: orNull(oneOf([...networkingForms, ...socialForms])),
  weight: number,
  phrases: listOf(text),
});

const wordListShape: Shape<WordList> = object({
  language: text,
  titles: listOf(groupShape),
  places: listOf(groupShape),
  calendars: listOf(groupShape),
});
