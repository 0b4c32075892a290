import { readCompany } from './company';
import type { Evidence } from './evidence';
import type { EventReading } from './facts';
import type { SuggestionInput } from './input';
import { createMatcher, type PhraseMatcher } from './matcher';
import { isCallPlace, ownWords, withoutLinks } from './own-words';
import type { PhrasePlace } from './reason';
import { titleEvidence } from './title-evidence';
import { createReadTitle } from './title-reading';
import type { WordLists } from './words';

/** Users set categories for many events at once, so they weigh less than the title. */
const categoryFactor = 0.8;
const descriptionFactor = 0.4;

/** Texts and lists are cut: the beginning tells what an event is, and an untrusted file can hold any length. */
const textLength = 300;
const categoryLimit = 20;

/** Reads all that facts are made of. */
export function createReadEvent(
  words: WordLists,
): (event: SuggestionInput, myEmails: ReadonlySet<string>) => EventReading {
  const readText = createMatcher(words.flatMap((list) => list.titles));
  const readPlace = createMatcher(words.flatMap((list) => list.places));
  const readCalendarName = createMatcher(words.flatMap((list) => list.calendars));
  const readTitle = createReadTitle(words);
  return (event, myEmails) => {
    const title = withoutLinks(event.summary.slice(0, textLength));
    const place = isCallPlace(event.location) ? '' : withoutLinks(event.location.slice(0, textLength));
    return {
      event: { ...event, location: place },
      title: readTitle(title),
      company: readCompany(event, myEmails),
      text: textEvidence(event, title, readText),
      place: phraseEvidence(readPlace, place, 1, 'location'),
      calendar: phraseEvidence(readCalendarName, event.calendarName, 1, 'calendar-name'),
    };
  };
}

/** Evidence from the phrases in `text`; its reasons quote them. */
const phraseEvidence = (
  read: PhraseMatcher,
  text: string,
  factor: number,
  place: PhrasePlace,
): readonly Evidence[] =>
  read(text.slice(0, textLength)).map(({ kind, form, weight, found }) => ({
    kind,
    form,
    weight: weight * factor,
    reason: { code: 'phrase', found, place },
  }));

function textEvidence(event: SuggestionInput, title: string, read: PhraseMatcher): readonly Evidence[] {
  const evidence = [
    ...phraseEvidence(read, title, 1, 'title'),
    ...titleEvidence(title),
    ...event.categories
      .slice(0, categoryLimit)
      .flatMap((category) => phraseEvidence(read, category, categoryFactor, 'categories')),
  ];
  if (evidence.length > 0) return evidence;
  // The description counts only if nothing else does. There ‘meeting’ is no evidence: every invitation calls itself one.
  return phraseEvidence(read, ownWords(event.description), descriptionFactor, 'description').filter(
    ({ form }) => form !== 'meeting',
  );
}
