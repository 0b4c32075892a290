import type { Form, Kind } from '../marking/kind';
import { isFormOf, kinds, networkingForms, socialForms } from '../marking/kind';
import type { Result } from '../result';
import { failure, success } from '../result';
import { listOf, number, object, oneOf, orNull, readShape, type Shape, text } from '../shape';

/** Phrases that are evidence for one kind, and for one of its forms unless `form` is null. */
export interface WordGroup {
  readonly kind: Kind;
  readonly form: Form | null;
  /**
   * The log-odds that a phrase adds to its kind: 1 is a hint, 2 is clear, 3 is strong. 0 is no evidence; it is an
   * exception from a compound (`manifest` from `*fest`).
   */
  readonly weight: number;
  /**
   * Whole words, regardless of case and accents. A single word may begin or end with `*`, which matches compounds:
   * `*abend`, `geburtstags*`. Exact phrases take precedence over compounds, longer ones over shorter ones.
   */
  readonly phrases: readonly string[];
}

/** The word groups of one language, by the part of an event in which they count. */
export interface WordList {
  readonly language: string;
  /** What the title of a cancelled event begins with, before a colon or a dash. */
  readonly cancelled: readonly string[];
  /** How titles and categories of leave and travel begin; they also count as `titles` of the kind `other`. */
  readonly away: readonly string[];
  /** The same for public holidays. A category `Holiday` means these, a title may mean leave. */
  readonly holidays: readonly string[];
  /** Frequent given names, by which people call an event with one person. */
  readonly names: readonly string[];
  /** Words for relatives and friends, used like names. */
  readonly relatives: readonly string[];
  /** Words for calls. With a name or a relative in a social title, they say its form: `Call Lena`. */
  readonly calls: readonly string[];
  /** Public feasts: a day off by themselves, an occasion to meet in `Easter at Mum's`. */
  readonly feasts: readonly string[];
  /** For titles, categories and descriptions. */
  readonly titles: readonly WordGroup[];
  /** For locations. */
  readonly places: readonly WordGroup[];
  /** For names of calendars, separately: the events of a calendar ‘Workshop’ are not all workshops. */
  readonly calendars: readonly WordGroup[];
}

/** One list for each language; all are used at once, because a calendar mixes languages. */
export type WordLists = readonly WordList[];

export const maximumWeight = 4;

/** Validates the parsed JSON files, as a list; the error is a sentence that names the faulty entry. */
export function parseWordLists(json: unknown): Result<WordLists, string> {
  const lists = readShape(listOf(wordListShape), json);
  if (!lists.ok) return lists;
  const complete = lists.value.map(withAbsences);
  for (const list of complete) {
    for (const group of [...list.titles, ...list.places, ...list.calendars]) {
      const problem = problemOf(group);
      if (problem !== null) return failure(`${list.language}: ${problem}`);
    }
  }
  return success(complete);
}

/** Absences are neither networking nor social. They come last, so that a phrase that also stands elsewhere counts there. */
const withAbsences = (list: WordList): WordList => ({
  ...list,
  titles: [
    ...list.titles,
    { kind: 'other', form: null, weight: 3, phrases: [...list.away, ...list.holidays] },
  ],
});

/** Checks what a shape cannot express. */
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
  cancelled: listOf(text),
  names: listOf(text),
  relatives: listOf(text),
  calls: listOf(text),
  feasts: listOf(text),
  titles: listOf(groupShape),
  places: listOf(groupShape),
  calendars: listOf(groupShape),
  away: listOf(text),
  holidays: listOf(text),
});
