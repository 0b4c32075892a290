import type { EventDetails } from '../event/series';
import { createMatcher, type PhraseMatcher } from './matcher';
import { isJourney } from './title-evidence';
import type { WordLists } from './words';

/** `away`: on leave, out of office, travelling. `holiday`: a public holiday, on which one is free but not away. */
export type Absence = 'away' | 'holiday';

/** What of an event says whether it is an absence. */
export interface AbsenceInput extends Pick<EventDetails, 'summary' | 'description' | 'categories'> {
  readonly wholeDay: boolean;
}

/** Recognises absences by their words; null for other events. */
export type FindAbsence = (event: AbsenceInput) => Absence | null;

/** The beginning of a text, in which the words count: `Urlaub Kreta` is an absence, `Ana: Urlaub` is that of Ana. */
const startLength = 60;
const categoryLimit = 20;

export function createFindAbsence(words: WordLists): FindAbsence {
  const matcherOf = (phrases: readonly string[]): PhraseMatcher =>
    createMatcher([{ kind: 'other', form: null, weight: 1, phrases }]);
  const findAway = matcherOf(words.flatMap(({ away }) => away));
  const findHoliday = matcherOf(words.flatMap(({ holidays }) => holidays));
  const findAny = createMatcher(words.flatMap(({ titles }) => titles));

  /** True unless a longer phrase says something else, as in `Holiday party`. */
  const isAt = (find: PhraseMatcher, title: string): boolean => {
    const found = foundAtStart(find, title);
    return found !== null && found.length >= (foundAtStart(findAny, title)?.length ?? 0);
  };
  const isTrip = (title: string): boolean =>
    findAny(title).some(({ form, found }) => form === 'trip' && isStart(title, found));

  return ({ summary, description, categories, wholeDay }) => {
    const title = summary.slice(0, startLength);
    const named = categories.slice(0, categoryLimit);
    if (named.some((category) => isWhole(findHoliday, category))) return 'holiday';
    if (named.some((category) => isWhole(findAway, category))) return 'away';
    if (isAt(findAway, title) || isJourney(title) || (wholeDay && isTrip(title))) return 'away';
    // Google's calendars of holidays say so in the description alone.
    const isHoliday = isAt(findHoliday, title) || isAt(findHoliday, description.slice(0, startLength));
    return wholeDay && isHoliday ? 'holiday' : null;
  };
}

const isStart = (text: string, found: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, text.indexOf(found)));

const foundAtStart = (find: PhraseMatcher, text: string): string | null =>
  find(text).find(({ found }) => isStart(text, found))?.found ?? null;

const isWhole = (find: PhraseMatcher, text: string): boolean => find(text)[0]?.found === text.trim();
