import { readFileSync } from 'node:fs';
import type { Attendee } from '../../../src/domain/event/series';
import type { SuggestionInput } from '../../../src/domain/suggestion/input';
import type { Example, Learned } from '../../../src/domain/suggestion/learned';
import { createLearner } from '../../../src/domain/suggestion/learned';
import type { SuggestionKnowledge } from '../../../src/domain/suggestion/suggest';
import { parseWeights } from '../../../src/domain/suggestion/weights';
import type { WordLists } from '../../../src/domain/suggestion/words';
import { parseWordLists } from '../../../src/domain/suggestion/words';

/** An event that says nothing: a title of no list, on a Wednesday before the working day. */
export function buildInput(parts: Partial<SuggestionInput> = {}): SuggestionInput {
  return {
    summary: '',
    description: '',
    location: '',
    conference: '',
    categories: [],
    organizer: null,
    attendees: [],
    status: 'confirmed',
    time: { kind: 'timed', weekday: 3, startMinute: 7 * 60, minutes: 60 },
    repeats: 'never',
    calendarName: '',
    ...parts,
  };
}

export function buildAttendee(email: string, parts: Partial<Attendee> = {}): Attendee {
  return { email, name: '', participation: 'accepted', type: 'individual', ...parts };
}

/** What a learner says that has seen these examples. */
export function buildLearned(examples: readonly Example[], myEmails: readonly string[] = []): Learned {
  const learner = createLearner(new Set(myEmails));
  for (const example of examples) learner.learn(example);
  return learner.learned;
}

export const languages = ['en', 'de', 'fr', 'es'] as const;

/** The word lists that Mingle brings along. */
export function buildShippedWords(): WordLists {
  const lists = parseWordLists(
    languages.map((language) => {
      const file = new URL(`../../../resources/words/${language}.json`, import.meta.url);
      return JSON.parse(readFileSync(file, 'utf8')) as unknown;
    }),
  );
  if (!lists.ok) throw new Error(lists.error);
  return lists.value;
}

/** The words and weights that Mingle brings along. */
export function buildShippedKnowledge(): SuggestionKnowledge {
  const file = new URL('../../../resources/suggestion/weights.json', import.meta.url);
  const weights = parseWeights(JSON.parse(readFileSync(file, 'utf8')));
  if (!weights.ok) throw new Error(weights.error);
  return { words: buildShippedWords(), weights: weights.value };
}
