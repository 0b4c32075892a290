import type { Day } from '../time/day';
import { parseDay } from '../time/day';
import { dayAmongWords } from './by-chrono';
import { withoutClock } from './clock-words';
import type { DayLanguage, DayWords } from './day-words';
import type { NumericOrder } from './numeric-day';
import { createPhrases } from './phrases';
import { toPlainText } from './plain-text';
import { readPhrase } from './read-phrase';
import type { DayProblem, Reading } from './reading';
import { isFarAway, problemReading } from './reading';
import { german } from './words/de';
import { english } from './words/en';
import { spanish } from './words/es';
import { french } from './words/fr';

/** How a typed day is read. */
export interface DayReadingContext extends NumericOrder {
  /** In the order of their precedence: the language of the interface first. */
  readonly languages: readonly DayLanguage[];
}

/** A typed text as a day, or why it is none. */
export type TypedDay =
  /** `timeLeftOut` is true if the text also has a time of day. */
  | { readonly kind: 'day'; readonly day: Day; readonly timeLeftOut: boolean }
  | { readonly kind: 'problem'; readonly problem: DayProblem };

const toLanguage = (words: DayWords) => ({ words, phrases: createPhrases(words) });

const languages = {
  en: toLanguage(english),
  de: toLanguage(german),
  fr: toLanguage(french),
  es: toLanguage(spanish),
} satisfies Readonly<Record<DayLanguage, unknown>>;

const [maxLength, maxWords] = [60, 10];

/**
 * Reads a whole text as one day, in words or numbers: `tomorrow`, `25.10.`, `Montag nächster Woche`. A text that says more
 * than a day, or could be several days, is not taken.
 */
export function readTypedDay(text: string, context: DayReadingContext): TypedDay {
  const plain = toPlainText(text).replace(/^[\s,;:!?"“”„«»]+|[\s,;:!?"“”„«»]+$/g, '');
  if (plain === '') return problem({ code: 'empty' });
  const exact = parseDay(plain);
  if (exact !== null) return { kind: 'day', day: exact, timeLeftOut: false };
  if (plain.length > maxLength || plain.split(' ').length > maxWords) return problem({ code: 'too-long' });
  const whole = readInAnyLanguage(plain, context);
  if (whole?.kind === 'day') return withinReach(whole.day, false, context);
  const withoutTime = withoutClock(plain);
  if (withoutTime === '') return problem({ code: 'only-time' });
  const rest = withoutTime === plain ? null : readInAnyLanguage(withoutTime, context);
  if (rest?.kind === 'day') return withinReach(rest.day, true, context);
  return problem(whole?.problem ?? rest?.problem ?? problemOf(withoutTime, context));
}

const problem = (found: DayProblem): TypedDay => ({ kind: 'problem', problem: found });

const withinReach = (day: Day, timeLeftOut: boolean, { today }: DayReadingContext): TypedDay =>
  isFarAway(day, today) ? problem({ code: 'far-away' }) : { kind: 'day', day, timeLeftOut };

/** By the first language that knows the text, whether as a day or as something else. */
function readInAnyLanguage(text: string, context: DayReadingContext): Reading {
  for (const language of context.languages) {
    const { words } = languages[language];
    if (words.repeats.test(text)) return problemReading({ code: 'repeats' });
    const reading = readPhrase(text, { ...context, ...languages[language] });
    if (reading !== null) return reading;
  }
  return null;
}

const connectors = / (?:and|or|to|until|und|oder|bis|et|ou|au|y|o|al|a) | ?[,;&+] ?| ?- ?| \/ /;

/** Why no language knows a text. */
function problemOf(text: string, context: DayReadingContext): DayProblem {
  const parts = text.replace(/^(?:from|between|vom|von|du|de|del|entre|zwischen) /, '').split(connectors);
  const days = parts.flatMap((part) => {
    const reading = parts.length === 1 ? null : readInAnyLanguage(part, context);
    return reading?.kind === 'day' ? [reading.day] : [];
  });
  if (days.length > 1 && days.length === parts.length) return { code: 'several', days: days.toSorted() };
  for (const language of context.languages) {
    const day = dayAmongWords(text, languages[language].words, context);
    if (day !== null) return { code: 'more-words', day };
  }
  return { code: 'not-a-day' };
}
