/**
 * The words of one language in debrief lines. Each entry lists alternatives in lower case and is compiled by `toVocabulary`:
 * those that name a `word` are for one whole word, the others are looked for anywhere in a clause.
 */
export interface DebriefWords {
  /** Words that carry no content of their own between the fields: `the`, `with`, `she`. */
  readonly joiningWord: RegExp;
  /** Phrases that can precede a name in an account of a meeting: `had a long chat with`. */
  readonly openerWord: RegExp;
  /** The last word of an opener. */
  readonly openerEndWord: RegExp;
  /** Words that precede a name in running text: `with`, `to`. */
  readonly beforeNameWord: RegExp;
  /** Never a name, though it may be in capitals at the start of a line. */
  readonly noNameWord: RegExp;
  readonly andWord: RegExp;
  readonly articleWord: RegExp;
  /** Mr, Dr. */
  readonly titleWord: RegExp;
  /** Relatives, who are persons without a name. */
  readonly kinWord: RegExp;
  /** A verb that says something of a person: `is`, `moved`. */
  readonly finiteWord: RegExp;
  /** He, her children: the start of what is said of a person. */
  readonly aboutStart: RegExp;
  /** A verb that waits for something: with a day it is a follow-up. */
  readonly needWord: RegExp;
  /** The verb of a follow-up: `send`, `schicken`. */
  readonly actionWord: RegExp;
  /** Phrases that can precede that verb: `remember to`. */
  readonly actionLead: RegExp;
  /** Says that what follows is a promise: `promised`. */
  readonly promiseWord: RegExp;
  /** What is an organisation without a name: `the council`. */
  readonly institutionWord: RegExp;
  /** What is sent, said without a verb: `thesis by Fri`. */
  readonly deliverableWord: RegExp;
  readonly nothingToDo: RegExp;
  /** Between a person and the organisation. */
  readonly ofWord: RegExp;
  /** The same after a verb of work or a role. */
  readonly workAtWord: RegExp;
  readonly workVerb: RegExp;
  readonly roleWord: RegExp;
  /** Who is meant where no name is known: the `guy` from Acme. */
  readonly someoneWord: RegExp;
  /** A club or a team, which is where somebody is from: `choir`. */
  readonly groupWord: RegExp;
  /** Says that somebody no longer works there: `used to`. */
  readonly formerly: RegExp;
  /** `as` a nurse. */
  readonly asWord: RegExp;
  readonly metStart: RegExp;
  /** Met `through` somebody. */
  readonly throughWord: RegExp;
  /** Before the place of a meeting: `at the`. */
  readonly placeLead: RegExp;
  readonly placeWord: RegExp;
  readonly job: RegExp;
  readonly internship: RegExp;
  readonly client: RegExp;
  readonly source: RegExp;
  readonly intro: RegExp;
  /** A verb of looking for somebody; with a role it is a job. */
  readonly seek: RegExp;
  /** What persons are to each other: `cousin`. */
  readonly relationWord: RegExp;
  /** What is said of several: `both`. */
  readonly bothWord: RegExp;
  /** Speaks of the person's own work, and is no lead: `got the job`. */
  readonly ownWork: RegExp;
  /** What I promised, in a sentence: `promised him the link`. */
  readonly promiseStart: RegExp;
  /** What somebody is brought together with another by: `introduced me to`. */
  readonly broughtTogether: RegExp;
  /** A word that can be the core of a phrase for a day; digits always can. */
  readonly dayWord: RegExp;
  /** The first word of a phrase for a day before which nothing else is a day. */
  readonly dayStartWord: RegExp;
  readonly unitWord: RegExp;
  readonly numberWord: RegExp;
  readonly beforeDay: RegExp;
  readonly afterDay: RegExp;
  readonly someDays: RegExp;
  readonly startOfNextWeek: RegExp;
  readonly endOfNextWeek: RegExp;
  readonly endOfWeek: RegExp;
}

type EntryName = keyof DebriefWords;
export type WordName = Extract<EntryName, `${string}Word`>;
type PhraseName = Exclude<EntryName, WordName>;

/** The compiled words of a language together with those that are the same in all. */
export interface Vocabulary {
  isWord(name: WordName, word: string): boolean;
  /** The first place in a text of words with single spaces. */
  find(name: PhraseName, text: string): { readonly index: number; readonly length: number } | null;
}

const compile = (name: EntryName, sources: readonly string[]): RegExp => {
  const any = `(?:${sources.filter((source) => source !== '').join('|')})`;
  if (name.endsWith('Word')) return new RegExp(`^${any}$`, 'u');
  // A lead ends with the space before what it leads to.
  if (name.endsWith('Lead')) return new RegExp(`^${any}`, 'u');
  const start = name.endsWith('Start') ? '^' : String.raw`(?<![\p{L}\d])`;
  return new RegExp(String.raw`${start}${any}(?![\p{L}\d])`, 'u');
};

export function toVocabulary(all: readonly Partial<DebriefWords>[]): Vocabulary {
  const compiled = new Map<EntryName, RegExp>();
  const patternOf = (name: EntryName): RegExp => {
    const known =
      compiled.get(name) ??
      compile(
        name,
        all.map((words) => words[name]?.source ?? ''),
      );
    compiled.set(name, known);
    return known;
  };
  return {
    isWord: (name, word) => patternOf(name).test(word),
    find: (name, text) => {
      const found = patternOf(name).exec(text);
      return found ? { index: found.index, length: found[0].length } : null;
    },
  };
}
